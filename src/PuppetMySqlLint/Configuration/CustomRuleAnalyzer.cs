using System.Globalization;
using System.Text.RegularExpressions;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Judges one option by a rule that the configuration holds.</summary>
internal sealed class CustomRuleAnalyzer(CustomRule rule) : ReplicationAnalyzer
{
    public override string Name => rule.Descriptor.Id;

    public override RuleScope Scope { get; } = new() { Servers = rule.Servers };

    public override void Initialize(AnalysisContext context) => context.RegisterInstanceAction(Analyze);

    /// <summary>A number with one of the suffixes that servers take; null if it is none.</summary>
    public static decimal? NumberOf(string text)
    {
        var scale = text.Length > 1 ? "KMGTPE".IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) + 1 : 0;
        if (!decimal.TryParse(scale > 0 ? text[..^1] : text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        for (; scale > 0 && Math.Abs(number) < ulong.MaxValue; scale--)
            number *= 1024;
        return number;
    }

    /// <summary>Whether a text is a pattern that takes time in proportion to what it is matched with.</summary>
    public static bool IsPattern(string text)
    {
        try
        {
            _ = Pattern(text);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private void Analyze(InstanceAnalysisContext context)
    {
        var instance = context.Instance;
        if (!instance.Node.IsLiving || !IsMeant(context))
            return;
        var option = instance.Options.Find(rule.Option);
        if (rule.Operator is OptionOperator.IsSet or OptionOperator.IsNotSet)
        {
            if (option is null && instance.Options.Openness is { } reason)
                context.ReportUndecided(rule.Descriptor, reason.Description);
            else if (option is null == (rule.Operator == OptionOperator.IsNotSet))
                Report(context, option, option is { IsSecret: false } ? option.Setting.Value ?? "" : "");
            return;
        }
        if (ValueOf(instance, option, out var unknown) is not { } value)
        {
            if (unknown is not null)
                context.ReportUndecided(rule.Descriptor, unknown);
        }
        else if (Judge(value))
        {
            Report(context, option, option is { IsSecret: true } ? "[secret]" : value);
        }
    }

    private bool IsMeant(InstanceAnalysisContext context) =>
        (rule.Nodes.IsEmpty || NodeGlobs.Match(rule.Nodes, context.Instance.Node.Certname))
        && (!rule.ReplicasOnly || context.Fleet.ChannelsOf(context.Instance).Any())
        && (!rule.SourcesOnly || context.Fleet.ChannelsFrom(context.Instance.Node).Any());

    /// <summary>The value as text: as the server reads it where the variable is known, otherwise as written.</summary>
    private string? ValueOf(MySqlInstance instance, InstanceOption? option, out string? unknown)
    {
        unknown = option is { IsUnknown: true } ? $"the value of {option.WrittenName} is not known" : option is null ? instance.Options.Openness?.Description : null;
        if (unknown is not null)
            return null;
        if (SystemVariables.Find(rule.Option) is not { } variable)
            return option?.Setting.Value;
        var value = option is null ? OptionValue.Default(variable, instance.Flavor, instance.Version) : OptionValue.Read(variable, option.Setting, instance.Flavor, instance.Version);
        return value switch
        {
            null => null,
            { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
            { Boolean: { } boolean } => boolean ? "ON" : "OFF",
            _ => value.Text ?? option?.Setting.Value,
        };
    }

    private bool Judge(string value) => rule.Operator switch
    {
        OptionOperator.Is or OptionOperator.IsOneOf => rule.Values.Any(v => AreSame(value, v)),
        OptionOperator.IsNot or OptionOperator.IsNoneOf => !rule.Values.Any(v => AreSame(value, v)),
        OptionOperator.IsLessThan => NumberOf(value) < NumberOf(rule.Values[0]),
        OptionOperator.IsMoreThan => NumberOf(value) > NumberOf(rule.Values[0]),
        OptionOperator.Matches => Pattern(rule.Values[0]).IsMatch(value),
        OptionOperator.DoesNotMatch => !Pattern(rule.Values[0]).IsMatch(value),
        _ => false,
    };

    private static bool AreSame(string value, string wanted) => string.Equals(Normal(value), Normal(wanted), StringComparison.OrdinalIgnoreCase);

    private static string Normal(string text) => NumberOf(text) is { } number
        ? number.ToString("G29", CultureInfo.InvariantCulture)
        : text.ToUpperInvariant() switch { "ON" or "TRUE" or "YES" => "1", "OFF" or "FALSE" or "NO" => "0", _ => text };

    private static Regex Pattern(string text) => new(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private void Report(InstanceAnalysisContext context, InstanceOption? option, string value)
    {
        var origin = option?.Origin ?? context.Instance.Origin;
        context.Report(new Diagnostic(rule.Descriptor, origin.PrimaryLocation, context.Instance, option?.WrittenName ?? rule.Option, value, string.Join(", ", rule.Values))
        {
            Origin = origin,
            Help = rule.Help,
            Nodes = [context.Instance.Node.Certname],
            Confidence = option?.Confidence ?? Confidence.Definite,
        });
    }
}
