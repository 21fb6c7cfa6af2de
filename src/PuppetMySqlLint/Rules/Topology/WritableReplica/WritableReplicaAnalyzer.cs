using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds replicas that take writes of their own.</summary>
internal sealed class WritableReplicaAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML3002", "writable-replica", Severity.Warning, "{0} from {1} and {2}: {3}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.Fleet.Channels
            .Where(static c => c.Replica.Node.IsLiving && c.Source.Resolution != HostResolution.Local)
            .GroupBy(static c => c.Replica)
            .Select(group => Judge(context, group.Key, group.First()))
            .OfType<Finding>();
        // Replicas of one role share their options, and so the cause.
        foreach (var group in findings.GroupBy(static f => (f.Origin.PrimaryLocation, f.Reason, Source: f.Channel.Source.ToString(), f.Confidence)))
            Report(context, [.. group.OrderBy(static f => f.Replica.ToString(), StringComparer.Ordinal)]);
    }

    private static Finding? Judge(FleetAnalysisContext context, MySqlInstance replica, ReplicationChannel channel)
    {
        // Where every member may take writes, or the members settle it among themselves, the option file does not say.
        if (replica.RoleAuthority is RoleAuthority.Galera or RoleAuthority.GroupReplication)
            return null;
        OptionReading[] readings = OptionReading.MayExist(replica, "super_read_only")
            ? [OptionReading.Of(replica, "read_only"), OptionReading.Of(replica, "super_read_only")]
            : [OptionReading.Of(replica, "read_only")];
        if (readings.Any(static r => r.Boolean == true))
            return null;
        if (readings.FirstOrDefault(static r => r is { Setting: not null, Unknown: not null }) is { } hidden)
        {
            context.ReportUndecided(Descriptor, hidden.Unknown!, replica.Node);
            return null;
        }
        var off = readings.Select(static r => r.Setting).FirstOrDefault(static s => s is not null);
        // A file that Puppet writes and that could not be read most likely says it; one that Puppet does not manage may.
        if (off is null && replica.Options.Openness is { Kind: not UnknownKind.ExternalData } unread)
        {
            context.ReportUndecided(Descriptor, unread.Description, replica.Node);
            return null;
        }
        var isSure = (off is not null || readings.All(static r => r.Unknown is null))
            && replica.Confidence == Confidence.Definite && channel.Confidence == Confidence.Definite && !IsRing(context.Fleet, channel);
        return new Finding(replica, channel, off, off is null ? "nothing sets read_only" : $"{off} leaves writing on", isSure ? Confidence.Definite : Confidence.Possible);
    }

    /// <summary>Two servers that replicate from each other may both be meant to take writes.</summary>
    private static bool IsRing(Fleet fleet, ReplicationChannel channel) => fleet.Channels.Any(c =>
        c.Source.Node is { } source && source.Equals(channel.Replica.Node) && channel.Source.Node is { } own && own.Equals(c.Replica.Node));

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var first = findings[0];
        var replicas = findings.ConvertAll(static f => f.Replica.ToString());
        context.Report(new Diagnostic(
            Descriptor, first.Origin.PrimaryLocation, $"{Words.List(replicas)} {(replicas.Count == 1 ? "replicates" : "replicate")}",
            first.Channel.Source, replicas.Count == 1 ? "takes writes" : "take writes", first.Reason)
        {
            Origin = first.Origin,
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Replica.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = "Set read_only (and super_read_only where the server has it) to ON: one write by mistake, and the data differ or replication stops.",
            Related = first.Channel.Origin.PrimaryLocation is { } place && place != first.Origin.PrimaryLocation ? [new RelatedLocation("the channel is set up here", place)] : [],
            Fixes = first.Off is { } off && OptionEdits.Replace(off, "ON") is { } edit ? [new CodeFix($"Set {off.WrittenName} to ON", IsSafe: false, [edit])] : [],
        });
    }

    private sealed record Finding(MySqlInstance Replica, ReplicationChannel Channel, InstanceOption? Off, string Reason, Confidence Confidence)
    {
        public Origin Origin => Off?.Origin ?? Replica.Origin;
    }
}
