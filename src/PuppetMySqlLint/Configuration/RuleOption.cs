using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>An option of a rule, which the configuration sets under <c>rules: { NAME: { options: … } }</c>.</summary>
public abstract record RuleOption
{
    private protected RuleOption(DiagnosticDescriptor rule, string name, string description, string wanted)
    {
        Rule = rule;
        Name = name;
        Description = description;
        Wanted = wanted;
    }

    /// <summary>The rule.</summary>
    public DiagnosticDescriptor Rule { get; }

    /// <summary>The option's name, in camel case.</summary>
    public string Name { get; }

    /// <summary>What it means, with its unit, for people.</summary>
    public string Description { get; }

    /// <summary>What may be written, as a message says it: <c>a number from 0 to 100</c>.</summary>
    public string Wanted { get; }

    /// <summary>Whether what is written fits.</summary>
    internal abstract bool Accepts(ImmutableArray<string> written);

    /// <summary>A whole number.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">The option's name, in camel case.</param>
    /// <param name="defaultValue">The value where nothing is said.</param>
    /// <param name="minimum">The least value.</param>
    /// <param name="maximum">The greatest value.</param>
    /// <param name="description">What it means, with its unit.</param>
    public static RuleOption<long> Integer(DiagnosticDescriptor rule, string name, long defaultValue, long minimum, long maximum, string description) => new(
        rule, name, defaultValue, description, $"a number from {minimum} to {maximum}",
        written => written is [var one] && long.TryParse(one, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum ? (true, value) : (false, 0));

    /// <summary>Yes or no.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">The option's name, in camel case.</param>
    /// <param name="defaultValue">The value where nothing is said.</param>
    /// <param name="description">What it means.</param>
    public static RuleOption<bool> Flag(DiagnosticDescriptor rule, string name, bool defaultValue, string description) => new(
        rule, name, defaultValue, description, "true or false",
        static written => written is [var one] ? one.ToLowerInvariant() switch { "true" or "yes" or "on" => (true, true), "false" or "no" or "off" => (true, false), _ => (false, false) } : (false, false));

    /// <summary>Texts, such as names or globs.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">The option's name, in camel case.</param>
    /// <param name="defaultValue">The value where nothing is said.</param>
    /// <param name="description">What it means.</param>
    public static RuleOption<ImmutableArray<string>> Texts(DiagnosticDescriptor rule, string name, ImmutableArray<string> defaultValue, string description) =>
        new(rule, name, defaultValue, description, "a text or a list of texts", static written => (true, written));
}

/// <summary>An option of a rule with its type. Made by <see cref="RuleOption.Integer"/> and its siblings; read by <see cref="DiagnosticContext.ValueOf"/>.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public sealed record RuleOption<T> : RuleOption
{
    private readonly Func<ImmutableArray<string>, (bool Fits, T Value)> _read;

    internal RuleOption(DiagnosticDescriptor rule, string name, T defaultValue, string description, string wanted, Func<ImmutableArray<string>, (bool Fits, T Value)> read)
        : base(rule, name, description, wanted)
    {
        Default = defaultValue;
        _read = read;
    }

    /// <summary>The value where the configuration says nothing.</summary>
    public T Default { get; }

    internal override bool Accepts(ImmutableArray<string> written) => _read(written).Fits;

    internal bool TryRead(ImmutableArray<string> written, out T value)
    {
        (var fits, value) = _read(written);
        return fits;
    }
}
