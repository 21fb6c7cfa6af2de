using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds log_bin options whose value was meant as on or off and is taken as the name of the log.</summary>
internal sealed class BinaryLogNamedLikeABooleanAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2102", "binary-log-named-like-a-boolean", Severity.Warning, "{0} on {1}: {2}");

    private static readonly string[] Off = ["0", "false", "off", "no", "none", "disabled", "disable"];
    private static readonly string[] On = ["1", "true", "on", "yes", "enabled", "enable"];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.OfEach(static v => Judge(v.Instance) is { } cause ? [cause] : (IEnumerable<Cause>)[])));

    private static Cause? Judge(MySqlInstance instance)
    {
        if (instance.Options.Find(BinaryLogs.OptionName) is not { IsUnknown: false, Setting: { Value: { } value, Name.Modifiers: OptionModifiers.None or OptionModifiers.Loose } } setting)
            return null;
        var isOff = Off.Contains(value, StringComparer.OrdinalIgnoreCase);
        if ((!isOff && !On.Contains(value, StringComparer.OrdinalIgnoreCase)) || OptionChangedByYamlAnalyzer.SpeaksOf(instance, setting) || BinaryLogs.Contradiction(instance) is not null)
            return null;
        return Cause.Of(instance, setting, isOff ? $"the value is a file name, so that the binary log is on and its files are called {value}.000001 and so on" : $"the value is a file name: the files of the binary log are called {value}.000001 and so on") with
        {
            Help = isOff ? "To switch the binary log off write skip_log_bin: true." : "Give the log a base name: log_bin: binlog.",
            // Where files of the old name exist, another name means that replicas do not find them.
            Fixes = isOff && OptionLine.Of(setting) is { } line ? [new CodeFix("Write skip_log_bin", IsSafe: false, [line.Rename("skip_log_bin", "true")])] : [],
        };
    }
}
