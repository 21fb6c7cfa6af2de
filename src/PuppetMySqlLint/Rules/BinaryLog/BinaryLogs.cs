using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>What the rules of the binary log share.</summary>
internal static class BinaryLogs
{
    public const string OptionName = "log_bin";

    /// <summary>Settings that switch the log on and settings that switch it off, where there are both; null otherwise.</summary>
    public static (InstanceOption First, InstanceOption Last)? Contradiction(MySqlInstance instance) => ServerMemo.Get(instance, Find);

    private static (InstanceOption First, InstanceOption Last)? Find(MySqlInstance instance)
    {
        var variable = SystemVariables.Find(OptionName)!;
        var settings = instance.Options.Settings.Where(s => variable.Equals(SystemVariables.Find(s.Setting.Name)) && s.File != PersistedFile).ToList();
        var last = settings.Count > 1 ? settings[^1] : null;
        return last is not null && settings.Find(s => IsOn(s) != IsOn(last)) is { } first ? (first, last) : null;

        bool? IsOn(InstanceOption setting) => OptionValue.Read(variable, setting.Setting, instance.Flavor, instance.Version).Boolean;
    }

    private const string PersistedFile = "mysqld-auto.cnf";
}
