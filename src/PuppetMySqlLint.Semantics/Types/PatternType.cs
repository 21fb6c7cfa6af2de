using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Pattern[/\A\d+\z/, …]</c>: strings that match one of the regular expressions.</summary>
/// <param name="patterns">The regular expressions in Ruby's syntax.</param>
internal sealed class PatternType(ImmutableArray<string> patterns) : PuppetType
{
    public static PatternType Default { get; } = new([]);

    public ImmutableArray<string> Patterns { get; } = patterns;

    public override string Name => "Pattern";

    internal override PuppetType Unparameterized => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Patterns.Select(RegexpType.Delimit));
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value switch
    {
        StringValue text => Matches(text.Value),
        PartialStringValue => Patterns.IsEmpty ? true : null,
        _ => false,
    };

    private protected override bool IsAssignableCore(PuppetType other) => other switch
    {
        PatternType pattern => Patterns.IsEmpty || pattern.Patterns.SequenceEqual(Patterns, StringComparer.Ordinal),
        StringType { Value: { } value } => Matches(value),
        EnumType { Values.IsEmpty: false } choice => choice.Values.All(Matches),
        StringType or EnumType => Patterns.IsEmpty,
        _ => false,
    };

    private bool Matches(string text) => Patterns.IsEmpty || Patterns.Any(p => RubyRegex.Get(p).IsMatch(text));
}
