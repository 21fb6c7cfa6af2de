using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Orchestrator on a node, which need not be one of those with servers.</summary>
/// <param name="User">The account with which it logs in at the servers; null if it is not known.</param>
/// <param name="Words">The words of its configuration, hosts and cluster names among them; nothing that stands under the name of a password.</param>
internal sealed partial record FailoverManager(string? User, IReadOnlySet<string> Words)
{
    private const int MaximumDepth = 16;

    /// <summary>What a catalog says of it: by its module, or by its configuration file.</summary>
    /// <returns>Null if nothing does.</returns>
    public static FailoverManager? Of(Catalog catalog)
    {
        var classes = catalog.OfType("Class").Where(static c => c.Title.Equals("Orchestrator", StringComparison.OrdinalIgnoreCase) || c.Title.StartsWith("Orchestrator::", StringComparison.OrdinalIgnoreCase)).ToList();
        var files = catalog.OfType("File").Where(static f => !f.IsVirtual && !f.IsExported && ConfigurationFile().IsMatch((f["path"] as StringValue)?.Value ?? f.Title)).ToList();
        if (classes.Count == 0 && files.Count == 0)
            return null;
        var text = string.Join('\n', classes.SelectMany(static c => c.Parameters).SelectMany(static p => TextsOf(p.Name, p.Value, MaximumDepth)).Concat(files.SelectMany(static f => TextsOf("", f["content"], MaximumDepth))));
        var lines = string.Join('\n', text.Split('\n').Where(static l => !l.Contains("password", StringComparison.OrdinalIgnoreCase)));
        return new FailoverManager(
            TopologyUser().Match(lines) is { Success: true } match ? match.Groups["user"].Value : null,
            Word().Matches(lines).Select(static m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether it watches over a server: its configuration names the node, or its account is there.</summary>
    /// <param name="node">The server's node.</param>
    /// <param name="accounts">The accounts on that node.</param>
    public bool WatchesOver(FleetNode node, IEnumerable<ReplicationAccount> accounts) =>
        node.Names.Any(Words.Contains) || (User is not null && accounts.Any(a => string.Equals(a.User, User, StringComparison.Ordinal)));

    private static IEnumerable<string> TextsOf(string name, PuppetValue? value, int depth) => value switch
    {
        _ when depth == 0 => [],
        HashValue hash => hash.Entries.SelectMany(e => TextsOf((e.Key as StringValue)?.Value ?? "", e.Value, depth - 1)),
        ArrayValue array => array.Elements.SelectMany(e => TextsOf(name, e, depth - 1)),
        StringValue or PartialStringValue => [name.Length == 0 ? OptionHash.TextOf(value) : $"\"{name}\": \"{OptionHash.TextOf(value)}\""],
        SensitiveValue sensitive => TextsOf(name, sensitive.Inner, depth - 1),
        _ => [],
    };

    [GeneratedRegex(@"/orchestrator[^/]*\.(conf\.)?json$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConfigurationFile();

    [GeneratedRegex("""["']?(MySQLTopologyUser|mysql_topology_user|topology_user)["']?\s*[:=]>?\s*["']?(?<user>[\w.-]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex TopologyUser();

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
