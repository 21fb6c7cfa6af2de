using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds options whose value YAML 1.1 turns into another one before it reaches the option file.</summary>
internal sealed class OptionChangedByYamlAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML1246", "option-changed-by-yaml", Severity.Warning, "YAML reads {0} as {1}, so that the option file of {2} says '{3}': {4}");

    private static readonly string[] DataFiles = [".yaml", ".yml", ".eyaml"];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var changes = context.OfEach(context.Fleet.Instances, static v => v.Instance.Options.Settings.Select(s => Judge(v.Instance, s)).OfType<Change>());
        foreach (var group in changes.GroupBy(static c => (c.Place, c.Option.WrittenName)).OrderBy(static g => g.Key.Place.Path, StringComparer.Ordinal).ThenBy(static g => g.Key.Place.Span.Start))
            Report(context, [.. group]);
    }

    /// <summary>Whether the rule speaks of a setting, so that others need not.</summary>
    internal static bool SpeaksOf(MySqlInstance instance, InstanceOption option) => Judge(instance, option) is not null;

    private static Change? Judge(MySqlInstance instance, InstanceOption option)
    {
        if (option.IsUnknown || option.IsSecret || option.Origin.PrimaryLocation is not { } place || !DataFiles.Any(e => place.Path.EndsWith(e, StringComparison.Ordinal)))
            return null;
        var written = place.Text;
        if (written == option.Setting.Value || KindOf(written, option.Setting.Value) is not { } kind)
            return null;
        if (SystemVariables.Find(option.Setting.Name) is not { } variable)
            return kind == Number && !IsSameNumber(written, option.Setting.Value!) ? new Change(instance, option, place, kind, null) : null;
        var meant = OptionValue.Read(variable, option.Setting with { Value = written }, instance.Flavor, instance.Version);
        // A name alone switches the log on, which is what was meant.
        if (variable.Type == VariableType.OptionalFileName && option.Setting.Value is null)
            return null;
        // What no server takes as it is written was not meant so: 1_000 and yes are better off for YAML's reading.
        if (!meant.IsAccepted || meant.Issue is OptionValueIssue.BooleanNotRecognized or OptionValueIssue.Unknown)
            return null;
        var given = OptionValue.Read(variable, option.Setting, instance.Flavor, instance.Version);
        return meant == given ? null : new Change(instance, option, place, kind, given);
    }

    private const string Number = "the number";

    /// <summary>What YAML made of a plain scalar; null if nothing, or if something else made the value.</summary>
    private static string? KindOf(string written, string? value) => (written.ToUpperInvariant(), value) switch
    {
        ("ON" or "YES", null) => "the boolean true",
        ("OFF" or "NO", "false") => "the boolean false",
        ([(>= '0' and <= '9') or '-' or '+' or '.', ..], not null) when IsNumber(value) && written.All(static c => char.IsAsciiHexDigit(c) || c is '_' or ',' or ':' or '.' or '-' or '+' or 'x') => Number,
        _ => null,
    };

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether nothing but grouping and zeros behind the point is lost.</summary>
    private static bool IsSameNumber(string written, string value) =>
        decimal.TryParse(written.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number == decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)
            : written.StartsWith("0x", StringComparison.Ordinal);

    private static void Report(FleetAnalysisContext context, List<Change> changes)
    {
        var first = changes.Find(static c => c.Given is { IsAccepted: false }) ?? changes[0];
        var (option, value) = (first.Option, first.Option.Setting.Value);
        var isRefused = first.Given is { IsAccepted: false };
        var isFileName = first.Given?.Variable.Type == VariableType.OptionalFileName;
        context.Report(new Diagnostic(
            Descriptor, first.Place, $"the plain {first.Place.Text}", first.Kind == Number ? $"the number {value}" : first.Kind, Words.List(changes.ConvertAll(static c => c.Instance.ToString())),
            value is null ? option.WrittenName : $"{option.WrittenName} = {value}", isRefused ? "the server does not start with it" : isFileName ? $"the server takes '{value}' for a file name" : "the server gets another value than the one that is written")
        {
            Origin = option.Origin,
            Severity = isRefused ? Severity.Error : Severity.Warning,
            Confidence = changes.Exists(static c => c is { Given: not null, Option.Confidence: Confidence.Definite, Instance.Confidence: Confidence.Definite }) ? Confidence.Definite : Confidence.Possible,
            Nodes = [.. changes.Select(static c => c.Instance.Node.Certname).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Help = isFileName ? $"To switch it off write 'skip_{option.Setting.Name}: true'." : $"Quote it: '{first.Place.Text}'.",
            Fixes = isFileName || !first.Place.Source.IsValidUtf8 ? [] : [new CodeFix($"Quote {first.Place.Text}", IsSafe: false, [new FileEdit(first.Place.Source, [new TextChange(first.Place.Span, $"'{first.Place.Text}'")])])],
        });
    }

    /// <param name="Instance">The server.</param>
    /// <param name="Option">The option as its file says it.</param>
    /// <param name="Place">The scalar.</param>
    /// <param name="Kind">What YAML made of it.</param>
    /// <param name="Given">What the server makes of that; null if the variable is not known.</param>
    private sealed record Change(MySqlInstance Instance, InstanceOption Option, Location Place, string Kind, OptionValue? Given);
}
