using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>The gtid_mode of a server.</summary>
/// <param name="Word">OFF, OFF_PERMISSIVE, ON_PERMISSIVE or ON; null if it is not known.</param>
/// <param name="Setting">What sets it; null if nothing does.</param>
/// <param name="Sureness">How sure it is.</param>
/// <param name="Unknown">Why it is not known; null if it is, or if that is said elsewhere.</param>
internal sealed record GtidMode(string? Word, InstanceOption? Setting, Confidence Sureness, string? Unknown)
{
    private const string OptionName = "gtid_mode";

    private static readonly ImmutableArray<string> Words = ["OFF", "OFF_PERMISSIVE", "ON_PERMISSIVE", "ON"];

    /// <summary>The steps from OFF to ON, from 0.</summary>
    public int Step => Words.IndexOf(Word!);

    /// <summary>Reads a server's mode.</summary>
    public static GtidMode Of(MySqlInstance instance)
    {
        var reading = OptionReading.Of(instance, OptionName);
        if (reading.Setting is { } setting)
        {
            // A value that no server takes, or a word of 5.6 for a step that was never finished, is another matter.
            var word = reading.Value?.Text is { } text && Words.Contains(text) ? text : null;
            return new GtidMode(word, setting, setting.Confidence, reading.Unknown ?? (reading.Value is { IsUnknown: true } ? $"the value of {setting.WrittenName} is not known" : null));
        }
        if (OptionReading.SurenessOfAbsence(instance) is not { } sureness)
            return new GtidMode(null, null, Confidence.Possible, instance.Options.Openness!.Description);
        return OptionValue.Default(SystemVariables.Find(OptionName)!, instance.Flavor, instance.Version)?.Text is { } normal
            ? new GtidMode(normal, null, sureness, null)
            : new GtidMode(null, null, sureness, "the default of gtid_mode depends on the release, which is not known");
    }

    /// <summary>Whether a replica can apply what a source writes (MySQL manual, "Replication Mode Concepts", the table of valid combinations).</summary>
    public static bool AreCompatible(GtidMode source, GtidMode replica, bool assignsGtids) => replica.Word switch
    {
        "OFF" => source.Step <= 1,
        "ON" => source.Step >= 2 || assignsGtids,
        _ => true,
    };
}
