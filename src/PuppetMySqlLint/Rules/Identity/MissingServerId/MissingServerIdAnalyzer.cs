using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that replicate and for which no server_id is set.</summary>
internal sealed class MissingServerIdAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2002", "missing-server-id", Severity.Error, "{0} on {1}: {2}");

    // From 5.7.3 on a binary log wants a number; 8.0.3 gives one by default.
    private static readonly VersionRange BinaryLogWantsNumber = new(ServerFlavor.MySql, new(5, 7, 3), new(8, 0, 3));

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Instances.Select(i => Judge(c, i)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, MySqlInstance instance)
    {
        var refusesToStart = BinaryLogWantsNumber.Contains(instance.Flavor, instance.Version) == true && OptionReading.Of(instance, "log_bin").Boolean == true;
        if ((!refusesToStart && !Participation.Replicates(context.Fleet, instance)) || instance.Options.Find(ServerIds.OptionName) is not null || instance.Options.FindDropped(ServerIds.OptionName) is not null)
            return null;
        if (OptionReading.SurenessOfAbsence(instance) is not { } sureness)
        {
            context.ReportUndecided(Descriptor, instance.Options.Openness!.Description, instance.Node);
            return null;
        }
        var number = OptionReading.Of(instance, ServerIds.OptionName).Number;
        // Several that bear the default are duplicates: that is said there.
        if (number is { } known && ServerIds.IsSharedInTopology(context.Fleet, instance, known))
            return null;
        return Cause.OfAbsence(
            instance, "no server_id is set", refusesToStart ? $"{Words.Server(instance)} does not start with a binary log and without a server_id" : ServerIds.WithoutNumber(instance)) with
        {
            // With a default that is nobody else's it works, until the next one comes.
            Severity = number == 1 ? Severity.Warning : Severity.Error,
            Confidence = sureness,
            Help = "Give every server a number of its own, in its own data file; puppetlabs-mysql sets none by itself.",
        };
    }
}
