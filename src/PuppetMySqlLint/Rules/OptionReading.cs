using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What a server makes of an option, and where that was said.</summary>
/// <param name="Setting">The setting that counts; null if nothing sets the option.</param>
/// <param name="Value">The value, a default among them; null if it is not known.</param>
/// <param name="Unknown">Why the value is not known; null if it is known, or the server has no such option or no fixed default.</param>
internal sealed record OptionReading(InstanceOption? Setting, OptionValue? Value, string? Unknown)
{
    public bool? Boolean => Value?.Boolean;

    public decimal? Number => Value?.Number;

    /// <summary>Reads an option of an instance by one of its names.</summary>
    public static OptionReading Of(MySqlInstance instance, string name) => ServerMemo.Get(instance, name, Read);

    private static OptionReading Read(MySqlInstance instance, string name)
    {
        var variable = SystemVariables.Find(name) ?? throw new ArgumentException($"The catalogue has no variable {name}.", nameof(name));
        if (instance.Options.Find(name) is { } setting)
        {
            if (setting.IsUnknown)
                return new OptionReading(setting, null, $"the value of {setting.WrittenName} is not known");
            var value = OptionValue.Read(variable, setting.Setting, instance.Flavor, instance.Version);
            return new OptionReading(setting, value, null);
        }
        return instance.Options.Openness is { } reason
            ? new OptionReading(null, null, reason.Description)
            : new OptionReading(null, OptionValue.Default(variable, instance.Flavor, instance.Version), null);
    }

    /// <summary>How sure it is that nothing sets an option that is not found: null if a file that could not be read most likely does.</summary>
    public static Confidence? SurenessOfAbsence(MySqlInstance instance) => instance.Options.Openness switch
    {
        null => Confidence.Definite,
        { Kind: UnknownKind.ServerState } => Confidence.Possible,
        _ => null,
    };

    /// <summary>Whether the server knows the option at all, as far as can be told.</summary>
    public static bool MayExist(MySqlInstance instance, string name) =>
        SystemVariables.Find(name) is { } variable && variable.IsKnownTo(instance.Flavor, instance.Version) != false;
}
