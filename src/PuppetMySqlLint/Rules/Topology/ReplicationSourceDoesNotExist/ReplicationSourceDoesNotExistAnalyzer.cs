using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds channels that lead to a host that does not exist.</summary>
internal sealed class ReplicationSourceDoesNotExistAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML3001", "replication-source-does-not-exist", Severity.Error, "{0} from {1}, which does not exist: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var channels = context.Fleet.Channels.Where(static c => c.Replica.Node.IsLiving).ToList();
        foreach (var channel in channels.Where(static c => c.Source.Resolution == HostResolution.Unknown))
            context.ReportUndecided(Descriptor, "the source of a channel is not known", channel.Replica.Node);
        // One line in a common data file may lead many replicas astray: that is one cause.
        foreach (var group in channels.Where(static c => c.Source.IsDangling).GroupBy(static c => (c.Source.Origin.PrimaryLocation, c.Source.Written)))
            Report(context, [.. group.OrderBy(static c => c.Replica.ToString(), StringComparer.Ordinal)]);
    }

    private static void Report(FleetAnalysisContext context, List<ReplicationChannel> channels)
    {
        var source = channels[0].Source;
        var replicas = channels.Select(static c => c.Replica.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var meant = Ghosts.Suggest(context.Fleet, source);
        context.Report(new Diagnostic(
            Descriptor, source.Origin.PrimaryLocation, $"{Words.List(replicas)} {(replicas.Count == 1 ? "replicates" : "replicate")}", source, Ghosts.WhyMissing(source))
        {
            Origin = OriginPath.Between(source.Origin, channels[0].Origin),
            Confidence = channels.Exists(static c => c.Confidence == Confidence.Definite) ? source.Confidence : Confidence.Possible,
            Nodes = [.. channels.Select(static c => c.Replica.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = (meant is null ? "Name a source that exists." : $"Did you mean {meant}?")
                + (source.Confidence == Confidence.Possible ? " If the host exists outside this repository, say so under inventory: in puppet-mysql-lint.yaml." : ""),
            Related =
            [
                .. Ghosts.Traces(source),
                .. channels.Select(static c => c.Origin.Location).Where(l => l is not null && l != source.Origin.PrimaryLocation).Distinct()
                    .Select(static l => new RelatedLocation("the channel is set up here", l)),
            ],
        });
    }
}
