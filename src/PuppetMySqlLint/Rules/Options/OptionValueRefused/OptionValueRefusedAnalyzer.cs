using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds values with which the server does not start, or that it takes for something else.</summary>
internal sealed class OptionValueRefusedAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML6004", "option-value-refused", Severity.Error, "{0} on {1}: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.OfEach(static v => v.Instance.Options.Settings.Select(s => Judge(v, v.Instance, s)).OfType<Cause>())));

    private static Cause? Judge(ServerView view, MySqlInstance instance, InstanceOption option)
    {
        // A server_id has a rule of its own, and what the server does not know at all, another.
        if (SystemVariables.Find(option.Setting.Name) is not { } variable || variable.Name == ServerIds.OptionName || variable.IsKnownTo(instance.Flavor, instance.Version) == false)
            return null;
        var value = OptionValue.Read(variable, option.Setting, instance.Flavor, instance.Version);
        if (value.IsUnknown && option.IsUnknown && variable.Type != VariableType.Text)
            view.ReportUndecided(Descriptor, $"the value of {option.WrittenName} is not known");
        if (Consequence(value, option, Words(variable, instance)) is not { } consequence || OptionChangedByYamlAnalyzer.SpeaksOf(instance, option) || SemiSyncTimeOutUnitAnalyzer.SpeaksOf(option, value))
            return null;
        return Cause.Of(instance, option, consequence) with
        {
            Severity = value.IsAccepted ? Severity.Warning : Severity.Error,
            Help = Help(value, option, Words(variable, instance)),
            Fixes = Fix(value, option),
        };
    }

    private static string? Consequence(OptionValue value, InstanceOption option, ImmutableArray<string> words) => value.Issue switch
    {
        OptionValueIssue.ValueMissing => "the option needs a value and has none: the server does not start",
        OptionValueIssue.NotANumber => "the value is no whole number: the server does not start",
        OptionValueIssue.NegativeRefused => "the value must not be negative: the server does not start",
        OptionValueIssue.NotInEnumeration => $"the value is none of {string.Join(", ", words)}: the server does not start",
        OptionValueIssue.BooleanNotRecognized => $"{Quoted(option)} is no word for on or off: the server takes it as OFF, with no more than a warning in its log",
        OptionValueIssue.RaisedToMinimum => $"the server raises it to {Number(value)}, the least that it takes",
        OptionValueIssue.LoweredToMaximum => $"the server lowers it to {Number(value)}, the most that it takes",
        _ => null,
    };

    private static string Help(OptionValue value, InstanceOption option, ImmutableArray<string> words) => value.Issue switch
    {
        OptionValueIssue.ValueMissing => "Give it a value: true and the empty string become a name without one.",
        OptionValueIssue.NotANumber => "Write a whole number; K, M and G may follow it, units of time may not.",
        OptionValueIssue.NotInEnumeration when option.Setting.Value is { } written && Suggestions.Nearest(written, words) is { } meant => $"Did you mean {meant}?",
        OptionValueIssue.BooleanNotRecognized => "Write ON or OFF.",
        OptionValueIssue.RaisedToMinimum or OptionValueIssue.LoweredToMaximum => $"Write {Number(value)} if that is meant.",
        _ => "Write a value that the server takes.",
    };

    private static ImmutableArray<CodeFix> Fix(OptionValue value, InstanceOption option)
    {
        var meant = value.Issue == OptionValueIssue.BooleanNotRecognized ? Meant(option.Setting.Value) : null;
        return meant is not null && OptionEdits.Replace(option, meant) is { } edit ? [new CodeFix($"Set {option.WrittenName} to {meant}", IsSafe: false, [edit])] : [];
    }

    private static string? Meant(string? written) => written?.ToUpperInvariant() switch
    {
        "YES" or "Y" or "ENABLED" or "ENABLE" or "T" => "ON",
        "NO" or "N" or "DISABLED" or "DISABLE" or "F" or "NONE" => "OFF",
        _ => null,
    };

    private static string Quoted(InstanceOption option) => option.IsSecret ? "the value" : $"'{option.Setting.Value}'";

    private static string Number(OptionValue value) => value.Number?.ToString(CultureInfo.InvariantCulture) ?? "a bound";

    private static ImmutableArray<string> Words(SystemVariable variable, MySqlInstance instance) =>
        variable.FactsFor(instance.Flavor, instance.Version).MaxBy(static f => f.Values.Length)?.Values ?? [];
}
