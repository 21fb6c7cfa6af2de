using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds time-outs of semi-synchronous replication that were meant in another unit than milliseconds.</summary>
internal sealed class SemiSyncTimeOutUnitAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML4007", "semi-sync-time-out-unit", Severity.Error, "{0} {1} {2}: {3}");

    // No network answers in a few milliseconds under load; as seconds they are what people mean.
    private const decimal MostSeconds = 30;

    private static readonly string[] Variables = ["rpl_semi_sync_source_timeout", "rpl_semi_sync_master_timeout"];

    private static readonly (string Suffix, decimal Factor)[] Units = [("ms", 1), ("msec", 1), ("s", 1000), ("sec", 1000), ("min", 60_000), ("m", 60_000)];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.OfEach(static s => Variables.Select(v => Judge(s, s.Instance, v)).OfType<Finding>());
        foreach (var group in findings.GroupBy(static f => (f.Setting.Origin.PrimaryLocation, f.Why, f.Severity, f.Confidence, Alone: f.Setting.Origin.PrimaryLocation is null ? f.Instance : null)))
            Report(context, [.. group.OrderBy(static f => f.Instance.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>Whether a value that servers refuse or change is this rule's case.</summary>
    public static bool SpeaksOf(InstanceOption option, OptionValue value) =>
        Variables.Contains(value.Variable.Name, StringComparer.Ordinal) && (value.Issue == OptionValueIssue.NotANumber || option.Setting.Value?.TrimStart().StartsWith('-') == true);

    private static Finding? Judge(ServerView view, MySqlInstance instance, string variable)
    {
        if (instance.Options.Find(variable) is not { } setting || OptionReading.Of(instance, variable) is not { } reading)
            return null;
        if (setting.IsUnknown)
        {
            view.ReportUndecided(Descriptor, $"the value of {setting.WrittenName} is not known");
            return null;
        }
        var text = (setting.Setting.Value ?? "").Trim();
        var isSure = instance.Confidence == Confidence.Definite && setting.Confidence == Confidence.Definite;
        Finding? Found(string why, Severity severity, decimal? meant, bool isCertain = true) =>
            new(instance, setting, why, severity, meant, isSure && isCertain ? Confidence.Definite : Confidence.Possible);
        if (reading.Value?.Issue == OptionValueIssue.NotANumber)
            return Found("the value is a plain number of milliseconds, and the server does not start with a unit", Severity.Error, Meant(text));
        if (text.StartsWith('-'))
        {
            return reading.Value?.Issue == OptionValueIssue.NegativeRefused
                ? Found("there is no negative time-out that stands for ever, and the server does not start", Severity.Error, null)
                : Found("there is no negative time-out that stands for ever; what a server makes of it depends on the release, and MariaDB from 10.6 on does not start", Severity.Warning, null);
        }
        if (reading.Number is not { } number)
            return null;
        // K, M and G multiply by powers of 1024, which is no unit of time.
        if (text.Length > 0 && !char.IsAsciiDigit(text[^1]))
            return Found($"the suffix {text[^1]} multiplies by a power of 1024, so that it is {Words.Milliseconds(number)}", Severity.Warning, Meant(text));
        if (number is < 1 or > MostSeconds || SemiSync.ReadSource(instance.Options, instance.Flavor, instance.Version, instance.InstalledLibraries) is { IsEnabled: false })
            return null;
        return Found($"that is {Words.Milliseconds(number)}, too short for any acknowledgement that takes a moment, and was surely meant as {Words.Count((long)number, "second")}", Severity.Warning, number * 1000);
    }

    /// <summary>What a number with a unit says in milliseconds; null if it says nothing.</summary>
    private static decimal? Meant(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = text[digits..].Trim();
        var (suffix, factor) = Units.FirstOrDefault(u => u.Suffix.Equals(unit, StringComparison.OrdinalIgnoreCase));
        return suffix is not null && decimal.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number * factor is > 0 and <= uint.MaxValue ? number * factor : null;
    }

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var (first, setting) = (findings[0], findings[0].Setting);
        context.Report(new Diagnostic(
            Descriptor, setting.Origin.PrimaryLocation, Words.List(findings.ConvertAll(static f => f.Instance.ToString())), Words.Verb(findings.Count, "set", "sets"), setting, first.Why)
        {
            Origin = setting.Origin,
            Severity = first.Severity,
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Instance.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = "Write it in milliseconds: 1000 for a second.",
            Fixes = first.Meant is { } meant && OptionEdits.Replace(setting, meant.ToString("0", CultureInfo.InvariantCulture)) is { } edit
                ? [new CodeFix($"Set it to {meant.ToString("N0", CultureInfo.InvariantCulture)} ms", IsSafe: false, [edit])]
                : [],
        });
    }

    private sealed record Finding(MySqlInstance Instance, InstanceOption Setting, string Why, Severity Severity, decimal? Meant, Confidence Confidence);
}
