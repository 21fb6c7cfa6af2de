using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that replicate with each other under one server_id.</summary>
internal sealed class DuplicateServerIdAnalyzer : ReplicationAnalyzer
{
    private const string OptionName = "server_id";

    internal static readonly DiagnosticDescriptor Descriptor = new("PML2001", "duplicate-server-id", Severity.Error, "{0} {1} the server_id {2}{3}: {4}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var known = new List<Bearer>();
        var unknown = new List<(MySqlInstance Instance, string Reason)>();
        foreach (var instance in context.Fleet.Instances.Where(i => i.Node.IsLiving && Participation.TakesPart(context.Fleet, i)))
        {
            // The cause of what comes of a number that Puppet was not given is another.
            if (instance.Options.FindDropped(OptionName) is not null)
                continue;
            var reading = OptionReading.Of(instance, OptionName);
            if (reading.Number is { } id)
                known.Add(new Bearer(instance, id, reading.Setting, context.Fleet.TopologyOf(instance)));
            else
                unknown.Add((instance, reading.Unknown ?? "the default of server_id depends on the version, which is not known"));
        }
        // One alone cannot be the same as another.
        foreach (var (instance, reason) in known.Count + unknown.Count > 1 ? unknown : [])
            context.ReportUndecided(Descriptor, reason, instance.Node);
        ImmutableArray<decimal> taken = [.. known.Select(static b => b.Id)];
        foreach (var group in known.GroupBy(static b => b.Id).Where(static g => g.Count() > 1))
        {
            var bearers = group.OrderBy(static b => b.Instance.ToString(), StringComparer.Ordinal).ToList();
            var joined = bearers.Where(static b => b.Topology is not null).GroupBy(static b => b.Topology).Where(static g => g.Count() > 1).ToList();
            foreach (var topology in joined)
                Report(context, [.. topology], taken, Severity.Error, Confidence.Definite, "");
            if (joined.Count == 0)
                ReportApart(context, bearers, taken);
        }
    }

    /// <summary>Servers that, as far as the repository says, do not replicate with each other, though they may come to.</summary>
    private static void ReportApart(FleetAnalysisContext context, List<Bearer> bearers, ImmutableArray<decimal> taken)
    {
        var given = bearers.Where(static b => b.Setting is not null).ToList();
        if (given.Count < 2)
            return;
        var strangers = given.TrueForAll(static b => b.Topology is not null);
        Report(
            context, given, taken, Severity.Warning, Confidence.Possible,
            strangers ? ", though in different topologies" : ", and nothing says that they never replicate with each other");
    }

    private static void Report(FleetAnalysisContext context, List<Bearer> bearers, ImmutableArray<decimal> taken, Severity severity, Confidence confidence, string aside)
    {
        // The one to change is the one that came later; nothing says which that is but their names, and primaries tend to come first.
        var last = bearers.FindLast(static b => b.Setting is not null) ?? bearers[^1];
        var origin = last.Setting?.Origin ?? last.Instance.Origin;
        var names = bearers.ConvertAll(static b => b.Instance.ToString());
        context.Report(new Diagnostic(
            Descriptor, origin.PrimaryLocation, Words.List(names), bearers.TrueForAll(static b => b.Setting is null) ? "all keep the default for" : "share",
            last.Id, aside, Consequence(last.Instance))
        {
            Origin = origin,
            Severity = severity,
            Confidence = bearers.TrueForAll(static b => b.Instance.Confidence == Confidence.Definite && b.Setting is not { Confidence: Confidence.Possible }) ? confidence : Confidence.Possible,
            Nodes = [.. bearers.Select(static b => b.Instance.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = "Give every server a number of its own, in its own data file, and never reuse one.",
            Related =
            [
                .. bearers.Where(b => !ReferenceEquals(b, last) && b.Setting?.Origin.PrimaryLocation is { } place && place != origin.PrimaryLocation)
                    .Select(static b => new RelatedLocation($"{b.Instance} gets it here", b.Setting!.Origin.PrimaryLocation)),
            ],
            Fixes = Fix(bearers, last, taken),
        });
    }

    private static string Consequence(MySqlInstance instance) => instance.Flavor == ServerFlavor.MariaDb
        ? "the source refuses the second replica about once a second, and each attempt costs it CPU time though no error number shows it"
        : "a replica stops when its source bears its own number (error 13117), and of two replicas the source knows only one";

    /// <summary>A new number for one of them, where it is the only one that gets it from its line.</summary>
    private static ImmutableArray<CodeFix> Fix(List<Bearer> bearers, Bearer last, ImmutableArray<decimal> taken)
    {
        if (last.Setting is not { } setting || bearers.Exists(b => !ReferenceEquals(b, last) && b.Setting?.Origin.PrimaryLocation == setting.Origin.PrimaryLocation))
            return [];
        var free = taken.Max() + 1;
        return free <= uint.MaxValue && OptionEdits.Replace(setting, free.ToString(CultureInfo.InvariantCulture)) is { } edit
            ? [new CodeFix($"Give {last.Instance} the server_id {free}", IsSafe: false, [edit])]
            : [];
    }

    private sealed record Bearer(MySqlInstance Instance, decimal Id, InstanceOption? Setting, Topology? Topology);
}
