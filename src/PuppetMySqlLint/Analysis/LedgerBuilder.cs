using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>Counts what was assessed and what was not.</summary>
internal static class LedgerBuilder
{
    public static Ledger Build(AnalysisInput input, AnalysisSink findings, int analyzers, LintConfiguration configuration)
    {
        var fleet = input.Fleet;
        var catalogs = input.Catalogs.ToDictionary(static c => c.Node, StringComparer.Ordinal);
        var instances = fleet.Instances.Count(static i => i.Node.IsLiving);
        return new Ledger
        {
            Nodes = [.. fleet.Nodes.OrderBy(static n => n.Certname, StringComparer.Ordinal).Select(n => ToLedger(n, catalogs.GetValueOrDefault(n.Certname)))],
            Instances = instances,
            Channels = fleet.Channels.Count(static c => c.Replica.Node.IsLiving),
            Accounts = fleet.Accounts.Count(static a => a.Node.IsLiving),
            Topologies = fleet.Topologies.Length,
            OpaqueModules = [.. input.Catalogs.SelectMany(static c => c.Resources).Where(static r => r.IsOpaque).Select(ModuleOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Gaps = Gaps(input.Catalogs),
            Undecided = Undecided(findings),
            Analyzers = analyzers,
            Shortfalls = [.. Shortfalls(fleet, instances, configuration)],
        };
    }

    private static LedgerNode ToLedger(FleetNode node, Catalog? catalog) => new(node.Certname, node.Existence, catalog?.State, catalog switch
    {
        null => node.IsLiving ? "it was not compiled" : node.Evidence.Length > 0 ? node.Evidence : "only a data file names it",
        { Failure: { } failure } => failure.ToString(),
        { Gaps: [var gap, ..] } => gap.Reason.Description + (catalog.Gaps.Length > 1 ? $", and {Words.Count(catalog.Gaps.Length - 1, "other reason")}" : ""),
        _ => null,
    });

    /// <summary>The first segment of a class's or define's name.</summary>
    private static string ModuleOf(CatalogResource resource)
    {
        var name = string.Equals(resource.Type, "Class", StringComparison.OrdinalIgnoreCase) ? resource.Title : resource.Type;
        var end = name.IndexOf("::", StringComparison.Ordinal);
        return (end < 0 ? name : name[..end]).ToLowerInvariant();
    }

    private static ImmutableArray<LedgerGap> Gaps(ImmutableArray<Catalog> catalogs) =>
    [
        .. catalogs.SelectMany(static c => c.Gaps.Select(g => (c.Node, Gap: g)))
            .GroupBy(static g => (g.Gap.Reason.Kind, g.Gap.Reason.Description))
            .Select(static g => new LedgerGap(
                g.Key.Kind, g.Key.Description, g.Sum(static p => p.Gap.Count), [.. g.Select(static p => p.Node).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                g.Select(static p => p.Gap.Location).FirstOrDefault(static l => l is not null)))
            .OrderByDescending(static g => g.Places).ThenBy(static g => g.Reason, StringComparer.Ordinal),
    ];

    private static ImmutableArray<UndecidedRule> Undecided(AnalysisSink findings) =>
    [
        .. findings.Undecided.GroupBy(static u => (u.Rule, u.Reason))
            .Select(static g => new UndecidedRule(g.Key.Rule, g.Key.Reason, [.. g.Select(static u => u.Node).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderBy(static u => u.Rule.Id, StringComparer.Ordinal).ThenBy(static u => u.Reason, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Shortfalls(Fleet fleet, int instances, LintConfiguration configuration)
    {
        if (!fleet.LivingNodes.Any())
            yield return "there are no nodes: no facts were given (--facts) and the manifests name none";
        if (configuration.ExpectedInstances is { } expected && instances < expected)
            yield return $"{Words.Count(expected, "MySQL instance")} were expected and {(instances == 0 ? "none" : $"{instances}")} recognised";
    }
}
