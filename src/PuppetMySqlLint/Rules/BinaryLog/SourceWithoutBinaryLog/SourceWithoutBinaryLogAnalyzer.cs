using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers from which others replicate and that write no binary log.</summary>
internal sealed class SourceWithoutBinaryLogAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2101", "source-without-binary-log", Severity.Error, "{0} on {1}, and {3} cannot replicate from there: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Instances.Select(i => Judge(c, i)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, MySqlInstance instance)
    {
        var channels = Participation.ChannelsTo(context.Fleet, instance).ToList();
        // Members of a Galera cluster replicate without; whoever fetches from one asynchronously does not.
        if (channels.Count == 0)
            return null;
        var reading = OptionReading.Of(instance, BinaryLogs.OptionName);
        if (reading.Boolean == true || BinaryLogs.Contradiction(instance) is not null)
            return null;
        var sureness = reading.Setting is null ? OptionReading.SurenessOfAbsence(instance) : Confidence.Definite;
        // What nothing sets is off if the server's own default is; of some releases that is not known.
        var isOff = reading.Boolean == false || (sureness == Confidence.Possible && Default(instance) == false);
        if (!isOff)
        {
            if (sureness is null || Default(instance) is null)
                context.ReportUndecided(Descriptor, reading.Unknown ?? "whether log_bin is on by default depends on the release, which is not known", instance.Node);
            return null;
        }
        var what = reading.Setting is { } setting ? $"{setting} switches the binary log off" : $"nothing switches the binary log on ({Words.Server(instance)} has it off by default)";
        return new Cause(
            instance, reading.Setting?.Origin ?? instance.Origin, what, $"there is nothing to fetch (error 1236){Ineffective(instance)}")
        {
            Setting = reading.Setting,
            Others = [.. channels.Select(static c => c.Replica)],
            At = reading.Setting is null ? instance.Origin.Location : null,
            Confidence = channels.Exists(static c => c.Confidence == Confidence.Definite) ? sureness ?? Confidence.Possible : Confidence.Possible,
            Help = reading.Setting is null ? "Set log_bin to a base name: log_bin: binlog." : "Take the option away and set log_bin to a base name: log_bin: binlog.",
            Related = channels[0].Origin.Location is { } place ? [new RelatedLocation("the channel is set up here", place)] : [],
        };
    }

    private static bool? Default(MySqlInstance instance) => MySql.OptionValue.Default(MySql.SystemVariables.Find(BinaryLogs.OptionName)!, instance.Flavor, instance.Version)?.Boolean;

    /// <summary>That it should pass on what it fetches, which it cannot without.</summary>
    private static string Ineffective(MySqlInstance instance) => OptionReading.Of(instance, "log_replica_updates") is { Setting: { } updates, Boolean: true } ? $", and {updates} does nothing" : "";
}
