using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that replicate, have replicas of their own, and do not log what they fetch.</summary>
internal sealed class IntermediateSourceDropsReplicaUpdatesAnalyzer : ReplicationAnalyzer
{
    private const string OptionName = "log_replica_updates";

    internal static readonly DiagnosticDescriptor Descriptor = new("PML2103", "intermediate-source-drops-replica-updates", Severity.Error, "{0} on {1}: {2} {3}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Instances.Select(i => Judge(c, i)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, MySqlInstance instance)
    {
        var channels = Participation.ChannelsTo(context.Fleet, instance).ToList();
        // In a ring of two each gets the other's changes at first hand.
        var downstream = channels.FindAll(c => !context.Fleet.ChannelsOf(instance).Any(up => up.Source.Node is { } node && node.Equals(c.Replica.Node)));
        if (downstream.Count == 0 || !Participation.IsReplica(context.Fleet, instance))
            return null;
        // Without a binary log there is nothing to log to: that is said there.
        if (OptionReading.Of(instance, BinaryLogs.OptionName).Boolean == false)
            return null;
        var reading = OptionReading.Of(instance, OptionName);
        var sureness = reading.Setting is null ? OptionReading.SurenessOfAbsence(instance) : Confidence.Definite;
        var variable = SystemVariables.Find(OptionName)!;
        var normal = OptionValue.Default(variable, instance.Flavor, instance.Version)?.Boolean;
        if (reading.Boolean != false && (reading.Boolean == true || sureness != Confidence.Possible || normal != false))
        {
            if (reading.Boolean is null && (sureness is null || normal is null))
                context.ReportUndecided(Descriptor, reading.Unknown ?? $"whether {OptionName} is on by default depends on the release, which is not known", instance.Node);
            return null;
        }
        var name = variable.NameFor(instance.Flavor, instance.Version);
        return new Cause(
            instance, reading.Setting?.Origin ?? instance.Origin,
            reading.Setting is { } setting ? $"{setting} keeps what is fetched out of the binary log" : $"nothing sets {name} ({Words.Server(instance)} has it off by default)",
            "nothing of what comes from further up reaches")
        {
            Setting = reading.Setting,
            Others = [.. downstream.Select(static c => c.Replica)],
            At = reading.Setting is null ? instance.Origin.Location : null,
            Confidence = downstream.Exists(static c => c.Confidence == Confidence.Definite) ? sureness ?? Confidence.Possible : Confidence.Possible,
            Help = $"Set {name} to ON.",
            Related = downstream[0].Origin.Location is { } place ? [new RelatedLocation("the channel is set up here", place)] : [],
            Fixes = reading.Setting is { } off && OptionEdits.Replace(off, "ON") is { } edit ? [new CodeFix($"Set {off.WrittenName} to ON", IsSafe: false, [edit])] : [],
        };
    }
}
