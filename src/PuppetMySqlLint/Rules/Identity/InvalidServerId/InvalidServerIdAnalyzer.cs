using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds values of server_id that the server refuses, changes, or takes as "does not replicate".</summary>
internal sealed class InvalidServerIdAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2003", "invalid-server-id", Severity.Error, "{0} on {1}: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Instances.Select(i => Judge(c, i)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, MySqlInstance instance)
    {
        var reading = OptionReading.Of(instance, ServerIds.OptionName);
        if (reading.Setting is not { } setting)
            return null;
        if (reading.Value is not { IsUnknown: false } value)
        {
            context.ReportUndecided(Descriptor, reading.Unknown ?? $"the value of {setting.WrittenName} is not known", instance.Node);
            return null;
        }
        if (Consequence(context.Fleet, instance, value) is not { } consequence || OptionChangedByYamlAnalyzer.SpeaksOf(instance, setting))
            return null;
        return Cause.Of(instance, setting, consequence) with
        {
            Help = "Write a whole number from 1 to 4294967295 that no other server bears.",
            Fixes = ServerIds.Renumber(context.Fleet, instance, setting),
        };
    }

    private static string? Consequence(Fleet fleet, MySqlInstance instance, OptionValue value)
    {
        var server = Words.Server(instance);
        return value switch
        {
            { Issue: OptionValueIssue.ValueMissing } => $"{server} does not start, since the option has no value",
            { Issue: OptionValueIssue.NotANumber } => $"{server} does not start, since the value is no whole number that it could take",
            { Issue: OptionValueIssue.NegativeRefused } => $"{server} does not start with a negative number",
            { Issue: OptionValueIssue.LoweredToMaximum } => $"{server} lowers it to {uint.MaxValue.ToString(CultureInfo.InvariantCulture)}, so that two such numbers are one",
            { Issue: OptionValueIssue.RaisedToMinimum, Number: 1 } => $"{server} raises it to 1, as for every other server with such a number or none",
            // A server that stands alone may say so.
            { Number: 0 } when Participation.Replicates(fleet, instance) => $"{server} takes 0 without a word, gives its binary log to nobody and replicates from nobody",
            _ => null,
        };
    }
}
