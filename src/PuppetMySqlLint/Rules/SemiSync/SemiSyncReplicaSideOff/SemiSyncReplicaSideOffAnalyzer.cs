using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds replicas of a source that waits for acknowledgements which acknowledge nothing.</summary>
internal sealed class SemiSyncReplicaSideOffAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML4006", "semi-sync-replica-side-off", Severity.Warning, "{0} {1} from {2}, which waits for acknowledgements, and {3} none: {4}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = SemiSyncWait.All(context).SelectMany(w => Judge(context, w));
        foreach (var group in findings.GroupBy(static f => (f.Origin.PrimaryLocation, Source: f.Wait.Instance, f.Reason, f.Confidence)))
            Report(context, [.. group.OrderBy(static f => f.Replica.ToString(), StringComparer.Ordinal)]);
    }

    private static IEnumerable<Finding> Judge(FleetAnalysisContext context, SemiSyncWait wait)
    {
        var acknowledgers = Acknowledgers.Of(context.Fleet, wait.Instance);
        // Where those that are left do not suffice, semi-sync-waits-for-missing-replica names the silent ones.
        var needed = wait.Source.WaitCount ?? 1;
        if (acknowledgers.TooFewFor(needed) is not null)
            yield break;
        foreach (var channel in context.Fleet.ChannelsFrom(wait.Instance.Node).Where(c => c.Replica.Node.IsLiving && !c.Replica.Equals(wait.Instance)).DistinctBy(static c => c.Replica))
        {
            var replica = channel.Replica;
            var side = SemiSync.ReadReplica(replica.Options, replica.Flavor, replica.Version, replica.InstalledLibraries);
            var setting = replica.Options.Find(side.EnabledVariable.Name);
            if (side.IsEnabled is null && side.IsActive is null)
                context.ReportUndecided(Descriptor, setting is null ? replica.Options.Openness?.Description ?? "the replica's options are not known" : $"the value of {setting.WrittenName} is not known", replica.Node);
            // Where it says OFF and others are left over, it is meant: a delayed replica, or one far away. One that gathers from several
            // sources can take the place of none.
            if (side.IsActive != false || context.Fleet.ChannelsOf(replica).Skip(1).Any() || (setting is not null && acknowledgers.Declared.Length > needed))
                continue;
            var isSure = wait.IsSure && channel.Confidence == Confidence.Definite && replica.Confidence == Confidence.Definite && setting is not { Confidence: Confidence.Possible };
            yield return new Finding(wait, replica, channel, setting, setting is null ? $"nothing sets {side.EnabledVariable.NameFor(replica.Flavor, replica.Version)}" : $"{setting} switches its side off", isSure ? Confidence.Definite : Confidence.Possible);
        }
    }

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var first = findings[0];
        context.Report(new Diagnostic(
            Descriptor, first.Origin.PrimaryLocation, Words.List(findings.ConvertAll(static f => f.Replica.ToString())), Words.Verb(findings.Count, "replicate", "replicates"),
            first.Wait.Instance, Words.Verb(findings.Count, "give", "gives"), first.Reason)
        {
            Origin = first.Origin,
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Replica.Node.Certname).Append(first.Wait.Instance.Node.Certname).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Help = "Switch it on; where a replica is not to acknowledge, such as a delayed one, say OFF explicitly and keep one more of the others than the source waits for.",
            Related = [new RelatedLocation("the source's side is switched on here", first.Wait.Enabled.Origin.PrimaryLocation), new RelatedLocation("the channel is set up here", first.Channel.Origin.PrimaryLocation)],
            Fixes = first.Setting is { } setting && OptionEdits.Replace(setting, "ON") is { } edit ? [new CodeFix($"Set {setting.WrittenName} to ON", IsSafe: false, [edit])] : [],
        });
    }

    private sealed record Finding(SemiSyncWait Wait, MySqlInstance Replica, ReplicationChannel Channel, InstanceOption? Setting, string Reason, Confidence Confidence)
    {
        public Origin Origin => Setting?.Origin ?? Replica.Origin;
    }
}
