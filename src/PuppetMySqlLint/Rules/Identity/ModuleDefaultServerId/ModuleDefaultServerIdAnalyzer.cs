using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers whose server_id is a constant that a class or define has as default for every server.</summary>
internal sealed class ModuleDefaultServerIdAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2005", "module-default-server-id", Severity.Warning, "{0} on {1} is {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Instances.Select(i => Judge(c, i)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, MySqlInstance instance)
    {
        var reading = OptionReading.Of(instance, ServerIds.OptionName);
        if (reading is not { Setting: { } setting, Number: > 0 and { } number } || !Participation.TakesPart(context.Fleet, instance))
            return null;
        if (DefaultOf(setting) is not { } origin || ServerIds.IsShared(context.Fleet, instance, number))
            return null;
        return new Cause(instance, origin, setting.ToString(), "the default that every server gets for which nothing else is said: the next one has the same number")
        {
            Setting = setting,
            Help = "Take the default away, so that Puppet refuses a server without a number of its own, and give each its number in its own data file.",
        };
    }

    /// <summary>Where the number came from, if it stands in a default as it is; null if it came from elsewhere or was computed.</summary>
    private static Origin? DefaultOf(InstanceOption setting)
    {
        for (var step = setting.Origin; ; step = step.Causes[0])
        {
            if (step.Kind is OriginKind.ParameterDefault or OriginKind.ModuleDefault)
                return step.Location is not { } place || place.Text.Trim('\'', '"') == setting.Setting.Value ? setting.Origin : null;
            if (step.Causes.Length != 1)
                return null;
        }
    }
}
