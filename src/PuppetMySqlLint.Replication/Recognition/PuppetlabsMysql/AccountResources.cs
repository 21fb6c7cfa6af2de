using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Recognises accounts: <c>mysql_user</c> and <c>mysql_grant</c> resources, and the hashes from which a class creates them.</summary>
public sealed class AccountResources : IReplicationRecognizer
{
    private static readonly ImmutableArray<string> Present = ["present"];

    /// <inheritdoc/>
    public string Name => "mysql-accounts";

    /// <inheritdoc/>
    public void Recognize(RecognitionContext context)
    {
        foreach (var user in context.Catalog.OfType("Mysql_user"))
            AddUser(context, user.Title, user["ensure"], OriginOf(user), user.Confidence, user.IsVirtual || user.IsExported);
        foreach (var grant in context.Catalog.OfType("Mysql_grant"))
            AddGrant(context, grant.Title, grant["ensure"], grant["user"], grant["table"], grant["privileges"], grant["options"], OriginOf(grant), grant.Confidence, grant.IsVirtual || grant.IsExported);
    }

    internal static void AddFromParameters(RecognitionContext context, CatalogResource server)
    {
        foreach (var (title, body) in Bodies(server["users"]))
            AddUser(context, title.Value, body.Find("ensure"), title.Origin.Then(OriginKind.Computed, "user of mysql::server"), server.Confidence, isElsewhere: false);
        foreach (var (title, body) in Bodies(server["grants"]))
        {
            AddGrant(context, title.Value, body.Find("ensure"), body.Find("user"), body.Find("table"), body.Find("privileges"), body.Find("options"),
                title.Origin.Then(OriginKind.Computed, "grant of mysql::server"), server.Confidence, isElsewhere: false);
        }
    }

    private static IEnumerable<(StringValue Title, HashValue Body)> Bodies(PuppetValue? hash) =>
        hash is HashValue titles ? titles.Entries.Where(static e => e is { Key: StringValue, Value: HashValue }).Select(static e => ((StringValue)e.Key, (HashValue)e.Value)) : [];

    private static void AddUser(RecognitionContext context, string title, PuppetValue? ensure, Origin origin, Confidence confidence, bool isElsewhere)
    {
        if (!isElsewhere && IsPresent(ensure))
            Add(context, title, [], origin, confidence);
    }

    private static void AddGrant(
        RecognitionContext context, string title, PuppetValue? ensure, PuppetValue? user, PuppetValue? table, PuppetValue? privileges, PuppetValue? options, Origin origin, Confidence confidence, bool isElsewhere)
    {
        if (isElsewhere || !IsPresent(ensure))
            return;
        // The title is user@host/table where the parameters do not say it.
        var slash = title.IndexOf('/', StringComparison.Ordinal);
        var on = table is StringValue given ? given.Value : slash < 0 ? "*.*" : title[(slash + 1)..];
        var account = user is StringValue named ? named.Value : slash < 0 ? title : title[..slash];
        if (on is "*.*")
            Add(context, account, Words(options).Contains("GRANT") ? Words(privileges).Add("GRANT OPTION") : Words(privileges), origin, confidence, privileges?.Origin);
    }

    private static void Add(RecognitionContext context, string account, ImmutableArray<string> privileges, Origin origin, Confidence confidence, Origin? privilegesOrigin = null)
    {
        var at = account.LastIndexOf('@');
        var user = Unquote(at < 0 ? account : account[..at]);
        var host = at < 0 ? "%" : Unquote(account[(at + 1)..]);
        context.AddAccount(new AccountDraft(Known(user), Known(host), privileges, origin, confidence) { PrivilegesOrigin = privilegesOrigin });
    }

    /// <summary>An account's name is its title: where that was written is where the account stands.</summary>
    private static Origin OriginOf(CatalogResource resource) => resource.TitleOrigin is { } title
        ? new Origin(OriginKind.Computed, $"{resource} is declared", resource.Location) { Causes = [title, resource.Origin] }
        : resource.Origin;

    private static bool IsPresent(PuppetValue? ensure) => ensure is not StringValue text || Present.Contains(text.Value, StringComparer.Ordinal);

    private static ImmutableArray<string> Words(PuppetValue? privileges) => privileges switch
    {
        ArrayValue array => [.. array.Elements.OfType<StringValue>().Select(static p => p.Value.ToUpperInvariant())],
        StringValue one => [one.Value.ToUpperInvariant()],
        _ => [],
    };

    private static string? Known(string text) => OptionText.HasHole(text) ? null : text;

    private static string Unquote(string text) => text is ['\'', .., '\''] or ['`', .., '`'] or ['"', .., '"'] ? text[1..^1] : text;
}
