using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds sources that wait for as many acknowledgements as there are replicas to give them.</summary>
internal sealed class SemiSyncWithoutSlackAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML4002", "semi-sync-without-slack", Severity.Warning, "{0} {1} for {2} of every commit, and no more than {3} can give one: while any one of them is away, {4}");

    // As long as people do not notice.
    private const decimal ShortTimeout = 1000;

    // Of all releases of MySQL and MariaDB, in milliseconds.
    private const decimal DefaultTimeout = 10_000;

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = SemiSyncWait.All(context).Select(w => Judge(context, w)).OfType<Finding>().ToList();
        // Candidates of one role share the line, and each has the others for its replicas.
        foreach (var group in findings.GroupBy(static f => (f.Setting.Origin.PrimaryLocation, f.Needed, f.Timeout, Alone: f.Setting.Origin.PrimaryLocation is null ? f.Wait.Instance : null)))
            Report(context, [.. group.OrderBy(static f => f.Wait.Instance.ToString(), StringComparer.Ordinal)]);
    }

    private static Finding? Judge(FleetAnalysisContext context, SemiSyncWait wait)
    {
        if (wait.Source.WaitsWithoutReplica == false)
            return null;
        // Replicas that may be managed elsewhere do not make a sure case, and a number that is hidden makes none.
        if (wait.Source.WaitCount is not { } needed)
        {
            if (wait.WaitCount is { } hidden)
                context.ReportUndecided(Descriptor, $"the value of {hidden.WrittenName} is not known", wait.Instance.Node);
            return null;
        }
        var acknowledgers = Acknowledgers.Of(context.Fleet, wait.Instance);
        if (acknowledgers.TooFewFor(needed) is not null || acknowledgers.Declared.Length != needed)
            return null;
        if (wait.Source.TimeoutMilliseconds is null && wait.Timeout is { } unknown)
        {
            context.ReportUndecided(Descriptor, $"the value of {unknown.WrittenName} is not known", wait.Instance.Node);
            return null;
        }
        var timeout = wait.Source.TimeoutMilliseconds ?? DefaultTimeout;
        if (timeout <= ShortTimeout)
            return null;
        var isSure = acknowledgers.Possible.Length == needed && wait.IsSure && wait.Source.TimeoutMilliseconds is not null && wait.Source.WaitsWithoutReplica is not null
            && context.Fleet.Hosts.Covers(wait.Instance.Node.Certname) && wait.Instance.Confidence == Confidence.Definite && wait.Enabled.Confidence == Confidence.Definite;
        return new Finding(wait, needed, timeout, acknowledgers.Declared, isSure ? Confidence.Definite : Confidence.Possible);
    }

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var first = findings[0];
        var replicas = findings.SelectMany(static f => f.Replicas).Select(static i => i.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        context.Report(new Diagnostic(
            Descriptor, first.Setting.Origin.PrimaryLocation, Words.List(findings.ConvertAll(static f => f.Wait.Instance.ToString())), Words.Verb(findings.Count, "wait", "waits"),
            Words.Count(first.Needed, "acknowledgement"), findings.Count == 1 ? Words.List(replicas) : $"{first.Needed} of the others", Consequence(first))
        {
            Origin = first.Setting.Origin,
            Confidence = findings.Max(static f => f.Confidence),
            Nodes = [.. findings.Select(static f => f.Wait.Instance.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = (first.Needed > 1 ? $"Wait for {first.Needed - 1}, add a replica, " : "Add a replica, ") + "or give it a time-out of a second or less, so that maintenance of one replica does not become an outage.",
            Related = first.Wait.Timeout is { } timeout ? [new RelatedLocation("the time-out is set here", timeout.Origin.PrimaryLocation)] : [],
        });
    }

    private static string Consequence(Finding finding) => finding.Timeout < 60_000
        ? $"commits wait for {Words.Milliseconds(finding.Timeout)}{(finding.Wait.Timeout is null ? ", the default," : "")} and replication falls back to asynchronous"
        : $"commits wait for up to {Words.Milliseconds(finding.Timeout)} and take the connections with them";

    private sealed record Finding(SemiSyncWait Wait, int Needed, decimal Timeout, ImmutableArray<MySqlInstance> Replicas, Confidence Confidence)
    {
        public InstanceOption Setting => Wait.WaitCount ?? Wait.Enabled;
    }
}
