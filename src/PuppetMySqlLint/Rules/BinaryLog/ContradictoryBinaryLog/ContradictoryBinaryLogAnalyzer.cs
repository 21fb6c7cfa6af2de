using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that are told both to write a binary log and not to.</summary>
internal sealed class ContradictoryBinaryLogAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2104", "contradictory-binary-log", Severity.Error, "{0} on {1}: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Instances.Select(i => Judge(c.Fleet, i)).OfType<Cause>()));

    private static Cause? Judge(Fleet fleet, MySqlInstance instance)
    {
        if (BinaryLogs.Contradiction(instance) is not { } both)
            return null;
        var isOn = OptionReading.Of(instance, BinaryLogs.OptionName).Boolean == true;
        var (first, last) = both;
        return Cause.Of(instance, last, $"the last one counts, and the binary log is {(isOn ? "on" : "off")}") with
        {
            What = $"{first} and {last} contradict each other",
            Severity = isOn || !Participation.Replicates(fleet, instance) ? Severity.Warning : Severity.Error,
            Confidence = first.Confidence,
            Help = $"Take {(isOn ? first.WrittenName : last.WrittenName)} or the other one away.",
            Related = first.Origin.PrimaryLocation is { } place && place != last.Origin.PrimaryLocation ? [new RelatedLocation($"{first} is set here", place)] : [],
        };
    }
}
