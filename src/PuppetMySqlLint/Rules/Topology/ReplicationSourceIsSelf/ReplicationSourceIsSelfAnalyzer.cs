using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that replicate from themselves, under whatever name.</summary>
internal sealed class ReplicationSourceIsSelfAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML3003", "replication-source-is-self", Severity.Error, "{0} {1} from {2}, which is {3}: a replica that meets its own server_id stops with error {4}");

    // Since it has a number of its own.
    private static readonly VersionRange HasOwnError = new(ServerFlavor.MySql, new(8, 0));

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.Channels.Select(c => Judge(context.Fleet, c)).OfType<Finding>();
        // A line in a common data file turns every server to one source, and that one to itself.
        foreach (var group in findings.GroupBy(static f => (f.Channel.Source.Origin.PrimaryLocation, f.Channel.Source.Written)))
            Report(context, [.. group.OrderBy(static f => f.Channel.Replica.ToString(), StringComparer.Ordinal)]);
    }

    private static Finding? Judge(Fleet fleet, ReplicationChannel channel)
    {
        var replica = channel.Replica;
        if (channel.Source.Resolution != HostResolution.Local && channel.Source.Node?.Equals(replica.Node) != true)
            return null;
        // Another server on the same machine, or a proxy or tunnel, listens at another port.
        var (port, own) = (ChannelEnds.PortOf(channel), ChannelEnds.PortOf(replica));
        if (port is not null && own is not null && port != own)
            return null;
        if (fleet.InstancesOn(replica.Node).Any(i => !i.Equals(replica) && (port is null || ChannelEnds.PortOf(i) is not { } other || other == port)))
            return null;
        var isSure = port is not null && own is not null && channel.Confidence == Confidence.Definite && replica.Confidence == Confidence.Definite;
        return new Finding(channel, isSure ? Confidence.Definite : Confidence.Possible);
    }

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var (first, source) = (findings[0].Channel, findings[0].Channel.Source);
        var names = findings.Select(static f => f.Channel.Replica.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var isOldOrMariaDb = first.Replica.Flavor == ServerFlavor.MariaDb || HasOwnError.Contains(first.Replica.Flavor, first.Replica.Version) == false;
        context.Report(new Diagnostic(
            Descriptor, source.Origin.PrimaryLocation, Words.List(names), Words.Verb(names.Count, "replicate", "replicates"), source.Written,
            names.Count == 1 ? "the server itself" : "each server itself", isOldOrMariaDb ? 1593 : 13117)
        {
            Origin = OriginPath.Between(source.Origin, first.Origin),
            Confidence = findings.Max(static f => f.Confidence),
            Nodes = [.. findings.Select(static f => f.Channel.Replica.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = "Give the channel another source, or leave it out on the server that is the source.",
            Related = first.Origin.Location is { } place && place != source.Origin.PrimaryLocation ? [new RelatedLocation("the channel is set up here", place)] : [],
        });
    }

    private sealed record Finding(ReplicationChannel Channel, Confidence Confidence);
}
