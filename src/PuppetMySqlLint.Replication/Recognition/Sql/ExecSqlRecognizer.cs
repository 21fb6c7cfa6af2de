using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Recognises the SQL in the commands of <c>exec</c> resources: channels, accounts, plugins and variables that stay. Nothing is run.</summary>
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
            foreach (var command in Commands(exec))
            {
                // What is sent to another server says nothing about the node's own.
                foreach (var sql in ShellSqlExtractor.Extract(command.Text).Where(sql => sql.Host is null || IsOwnHost(context, sql.Host)))
                {
                    foreach (var statement in ReplicationSql.Parse(sql.Sql))
                        Add(context, command, statement);
                }
            }
        }
    }

    private static IEnumerable<Command> Commands(CatalogResource exec)
    {
        if (exec["command"] is not { } command)
            return [new Command(exec.Title, exec.Origin, exec.Origin, exec.Confidence)];
        return command is OneOfValue choice
            ? choice.Alternatives.Select(a => Of(a.Value, Confidence.Possible))
            : [Of(command, exec.Confidence)];

        Command Of(PuppetValue value, Confidence confidence) =>
            new(CommandText.Of(value), exec.Origin.Then(OriginKind.ResourceParameter, $"command of {exec}", exec.Location), value.Origin, confidence);
    }

    private void Add(RecognitionContext context, Command command, SqlStatement statement)
    {
        switch (statement)
        {
            case ChangeSourceStatement change when change.Host is not null || change.HasUnknownOptions:
                _ = Instance(context, command);
                context.AddChannel(new ChannelDraft(change.Host?.Text, command.Origin)
                {
                    SourceOrigin = command.TextOrigin,
                    Name = change.Channel?.Text ?? "",
                    Port = int.TryParse(change.Port?.Text, System.Globalization.CultureInfo.InvariantCulture, out var port) ? port : null,
                    User = change.User?.Text,
                    HasUnknownOptions = change.HasUnknownOptions || change.Options.Any(static o => o is { Name: "PORT" or "USER", Value.IsKnown: false }),
                    AutoPosition = AutoPosition(change),
                    AssignsGtids = change.Find("ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS")?.Text is { } assign && !string.Equals(assign, "OFF", StringComparison.OrdinalIgnoreCase),
                    Confidence = command.Confidence,
                });
                break;
            case CreateUserStatement create:
                foreach (var account in create.Accounts)
                    context.AddAccount(Draft(account.Name, [], command));
                break;
            case GrantStatement { Level: "*.*" } grant:
                foreach (var account in grant.Accounts)
                    context.AddAccount(Draft(account.Name, grant.HasGrantOption ? grant.Privileges.Add("GRANT OPTION") : grant.Privileges, command));
                break;
            case InstallPluginStatement { Library.Text: { } library }:
                Instance(context, command).InstalledLibraries.TryAdd(library, command.Origin);
                break;
            case InstallComponentStatement install:
                foreach (var urn in install.Urns.Where(static u => u.IsKnown))
                    Instance(context, command).InstalledLibraries.TryAdd(LibraryOf(urn.Text!), command.Origin);
                break;
            case SetVariableStatement set:
                foreach (var assignment in set.Assignments.Where(static a => a.Scope is VariableScope.Persist or VariableScope.PersistOnly))
                    Instance(context, command).Options.Add(Assigned(assignment, command, OptionFilePaths.PersistedFile));
                // What lasts until the server stops tells of a server only where something else sets one up.
                foreach (var assignment in set.Assignments.Where(a => a.Scope == VariableScope.Global && context.Instances.Count > 0))
                    Instance(context, command).RunTimeSettings.Add(Assigned(assignment, command, ""));
                break;
        }
    }

    /// <summary>A component's library: <c>component_keyring_file</c> of <c>file://component_keyring_file</c>.</summary>
    private static string LibraryOf(string urn) => urn.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? urn["file://".Length..] : urn;

    /// <summary>The node's server. Where nothing else tells of it, none of its option files are known.</summary>
    private InstanceDraft Instance(RecognitionContext context, Command command)
    {
        var isNew = context.Instances.Count == 0;
        var draft = context.AddInstance(this, "", command.Origin);
        if (isNew)
            draft.Openness = new UnknownReason(UnknownKind.ExternalData, "no option file of the server is in the catalog");
        return draft;
    }

    private static InstanceOption Assigned(SqlAssignment assignment, Command command, string file)
    {
        // DEFAULT is the compiled-in value whatever the option files say: known to the server, not from here.
        var value = assignment.Value is { Kind: SqlValueKind.Word, Text: "DEFAULT" } or { Text: null } ? OptionText.Hole.ToString() : assignment.Value.Text;
        return new InstanceOption("mysqld", assignment.Name, OptionSetting.Of(assignment.Name, value), command.Origin)
        {
            File = file,
            Confidence = command.Confidence,
            IsSecret = assignment.Value.Kind == SqlValueKind.Secret,
        };
    }

    // The host is looked for in what the command was made from.
    private static AccountDraft Draft(AccountName account, ImmutableArray<string> privileges, Command command) =>
        new(Known(account.User), Known(account.Host.ToString()), privileges, command.Origin with { Causes = [command.TextOrigin, .. command.Origin.Causes] }, command.Confidence);

    private static bool? AutoPosition(ChangeSourceStatement change) =>
        change.Find("AUTO_POSITION")?.Text is { } auto ? auto == "1" : change.Find("USE_GTID")?.Text is { } gtid ? !string.Equals(gtid, "no", StringComparison.OrdinalIgnoreCase) : null;

    private static bool IsOwnHost(RecognitionContext context, string host) =>
        new HostPattern(host).IsLoopback
        || string.Equals(host, context.Node.Certname, StringComparison.OrdinalIgnoreCase)
        || context.Node.Certname.StartsWith(host + ".", StringComparison.OrdinalIgnoreCase);

    private static string? Known(string? text) => text is null || OptionText.HasHole(text) ? null : text;

    /// <summary>A command as it may stand in the catalog.</summary>
    /// <param name="Text">The command.</param>
    /// <param name="Origin">The resource.</param>
    /// <param name="TextOrigin">What the command was made from.</param>
    /// <param name="Confidence">Whether it is run in every state that the repository leaves open.</param>
    private sealed record Command(string Text, Origin Origin, Origin TextOrigin, Confidence Confidence);
}
