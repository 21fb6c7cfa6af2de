using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Recognises the SQL in the commands of <c>exec</c> resources: channels, accounts and grants. Nothing is run.</summary>
public sealed class ExecSqlRecognizer : IReplicationRecognizer
{
    /// <inheritdoc/>
    public string Name => "exec-sql";

    /// <inheritdoc/>
    public void Recognize(RecognitionContext context)
    {
        foreach (var exec in context.Catalog.OfType("Exec"))
        {
            if (exec.IsVirtual || exec.IsExported)
                continue;
            var command = exec["command"];
            var text = command is null ? exec.Title : CommandText.Of(command);
            foreach (var sql in ShellSqlExtractor.Extract(text))
            {
                // What is sent to another server says nothing about the node's own.
                if (sql.Host is not null && !IsOwnHost(context, sql.Host))
                    continue;
                foreach (var statement in ReplicationSql.Parse(sql.Sql))
                    Add(context, exec, command, statement);
            }
        }
    }

    private static void Add(RecognitionContext context, CatalogResource exec, PuppetValue? command, SqlStatement statement)
    {
        var origin = exec.Origin.Then(OriginKind.ResourceParameter, $"command of {exec}", exec.Location);
        switch (statement)
        {
            case ChangeSourceStatement { Host: { } host } change:
                context.AddChannel(new ChannelDraft(host.Text, origin)
                {
                    SourceOrigin = command?.Origin,
                    Name = change.Channel?.Text ?? "",
                    Port = int.TryParse(change.Port?.Text, System.Globalization.CultureInfo.InvariantCulture, out var port) ? port : null,
                    User = change.User?.Text,
                    AutoPosition = AutoPosition(change),
                    Confidence = exec.Confidence,
                });
                break;
            case ChangeSourceStatement { HasUnknownOptions: true } change:
                context.AddChannel(new ChannelDraft(null, origin) { Name = change.Channel?.Text ?? "", Confidence = exec.Confidence });
                break;
            case CreateUserStatement create:
                foreach (var account in create.Accounts)
                    context.AddAccount(Draft(account.Name, [], origin, exec.Confidence));
                break;
            case GrantStatement { Level: "*.*" } grant:
                foreach (var account in grant.Accounts)
                    context.AddAccount(Draft(account.Name, grant.Privileges, origin, exec.Confidence));
                break;
        }
    }

    private static AccountDraft Draft(AccountName account, System.Collections.Immutable.ImmutableArray<string> privileges, Origin origin, Confidence confidence) =>
        new(Known(account.User), Known(account.Host.ToString()), privileges, origin, confidence);

    private static bool? AutoPosition(ChangeSourceStatement change) =>
        change.Find("AUTO_POSITION")?.Text is { } auto ? auto == "1" : change.Find("USE_GTID")?.Text is { } gtid ? !string.Equals(gtid, "no", StringComparison.OrdinalIgnoreCase) : null;

    private static bool IsOwnHost(RecognitionContext context, string host) =>
        host is "localhost" or "127.0.0.1" or "::1" || string.Equals(host, context.Node.Certname, StringComparison.OrdinalIgnoreCase);

    private static string? Known(string? text) => text is null || OptionText.HasHole(text) ? null : text;
}
