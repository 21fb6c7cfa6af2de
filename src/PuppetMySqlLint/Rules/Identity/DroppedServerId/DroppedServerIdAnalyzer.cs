using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers for which the server_id was looked for and came out as undef, so that no line is written for it.</summary>
internal sealed class DroppedServerIdAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2006", "dropped-server-id", Severity.Error, "{0} is undef on {1} and no line is written for it: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Instances.Select(i => Judge(c, i)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, MySqlInstance instance)
    {
        if (instance.Options.FindDropped(ServerIds.OptionName) is not { } dropped || !Participation.TakesPart(context.Fleet, instance))
            return null;
        return new Cause(instance, dropped.Origin, dropped.WrittenName, ServerIds.WithoutNumber(instance))
        {
            Setting = dropped,
            // A fact that is not there stands nowhere; what asks for it does.
            At = dropped.Origin.Chain().FirstOrDefault(static o => o.Kind != OriginKind.Fact && o.Location is not null)?.Location,
            // Another file may set it; that it should come from here and does not is still so.
            Confidence = OptionReading.SurenessOfAbsence(instance) ?? Confidence.Possible,
            Help = "Give the server its number in its own data file, and let the parameter's type refuse undef: Integer[1, 4294967295].",
        };
    }
}
