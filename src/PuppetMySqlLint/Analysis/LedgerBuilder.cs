using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>Counts what was assessed and what was not.</summary>
internal static class LedgerBuilder
{
    public static Ledger Build(AnalysisInput input, AnalysisFindings findings, int analyzers)
    {
        var fleet = input.Fleet;
        var catalogs = input.Catalogs.ToDictionary(static c => c.Node, StringComparer.Ordinal);
        var instances = fleet.Instances.Count(static i => i.Node.IsLiving);
        var hidden = fleet.Instances.Where(static i => i.Node.IsLiving && WhyHidden(i) is not null).ToLookup(static i => i.Node.Certname, StringComparer.Ordinal);
        var ledger = new Ledger
        {
            Nodes = [.. fleet.Nodes.OrderBy(static n => n.Certname, StringComparer.Ordinal).Select(n => ToLedger(n, catalogs.GetValueOrDefault(n.Certname), hidden[n.Certname]))],
            HiddenOptions = [.. hidden.SelectMany(static i => i).Select(static i => new HiddenOptions(i.ToString(), WhyHidden(i)!)).OrderBy(static h => h.Instance, StringComparer.Ordinal)],
            TellsLivingFromDead = input.TellsLivingFromDead,
            Instances = instances,
            Channels = fleet.Channels.Count(static c => c.Replica.Node.IsLiving),
            Accounts = fleet.Accounts.Count(static a => a.Node.IsLiving),
            Topologies = fleet.Topologies.Length,
            OpaqueModules = [.. input.Catalogs.SelectMany(static c => c.Resources).Where(static r => r.IsOpaque).Select(ModuleOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Gaps = Gaps(input.Catalogs),
            Undecided = Undecided(findings),
            Analyzers = analyzers,
        };
        return ledger with { Shortfalls = [.. Shortfalls(ledger, input.Configuration)] };
    }

    /// <summary>Why options of a server that the repository sets are not known; null if they are.</summary>
    private static string? WhyHidden(MySqlInstance instance) => ServerMemo.Get(instance, WhyHiddenFirst);

    private static string? WhyHiddenFirst(MySqlInstance instance) =>
        (instance.Options.Openness is { Kind: not UnknownKind.ServerState } openness ? openness.Description : null)
        ?? (instance.Options.Settings.FirstOrDefault(static s => s.IsUnknown) is { } option ? $"the value of {option.WrittenName} is not known" : null);

    private static LedgerNode ToLedger(FleetNode node, Catalog? catalog, IEnumerable<MySqlInstance> hidden) => new(node.Certname, node.Existence, catalog?.State, catalog switch
    {
        null => node.IsLiving ? "it was not compiled" : node.Evidence.Length > 0 ? node.Evidence : "only a data file names it",
        { Failure: { } failure } => failure.ToString(),
        { Gaps: [var gap, ..] } => gap.Reason.Description + (catalog.Gaps.Length > 1 ? $", and {Words.Count(catalog.Gaps.Length - 1, "other reason")}" : ""),
        _ => null,
    })
    {
        Hidden = catalog?.MissingContent is { } missing ? $"classes or resources may be missing: {missing.Description}"
            : hidden.FirstOrDefault() is { } instance ? $"options of {instance} are hidden: {WhyHidden(instance)}" : null,
    };

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

    private static ImmutableArray<UndecidedRule> Undecided(AnalysisFindings findings) =>
    [
        .. findings.Undecided.GroupBy(static u => (u.Rule, u.Reason))
            .Select(static g => new UndecidedRule(g.Key.Rule, g.Key.Reason, [.. g.Select(static u => u.Node).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderBy(static u => u.Rule.Id, StringComparer.Ordinal).ThenBy(static u => u.Reason, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Shortfalls(Ledger ledger, LintConfiguration configuration)
    {
        if (!ledger.LivingNodes.Any())
            yield return "there are no nodes: no facts were given (--facts) and the manifests name none";
        if (configuration.ExpectedInstances is { } instances && ledger.Instances < instances)
            yield return $"{Words.Count(instances, "MySQL instance")} {(instances == 1 ? "was" : "were")} expected and {Recognised(ledger.Instances)}";
        if (configuration.ExpectedChannels is { } channels && ledger.Channels < channels)
            yield return $"{Words.Count(channels, "channel")} {(channels == 1 ? "was" : "were")} expected and {Recognised(ledger.Channels)}";
        if (configuration.MinimumCoverage is { } coverage && ledger.Coverage < coverage)
        {
            var open = ledger.LivingNodes.Where(static n => !n.IsAssessed).ToList();
            var example = open is [var first, ..] ? $", such as {first.Certname}: {first.Hidden ?? first.Reason ?? "it was not compiled"}" : "";
            yield return $"{Percent(ledger.Coverage)} of the nodes are assessed and {Percent(coverage)} were demanded; {Words.Count(open.Count, "node")} {(open.Count == 1 ? "is" : "are")} not{example}";
        }
    }

    private static string Recognised(int count) => $"{(count == 0 ? "none" : $"{count}")} recognised";

    /// <summary>Cut, not rounded: 99.96 % is not 100 %.</summary>
    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(value * 10) / 10:0.#} %");
}
