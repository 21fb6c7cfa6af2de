using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Enum['a', 'b']</c>, <c>Enum['a', 'b', true]</c> without regard to case.</summary>
internal sealed class EnumType : PuppetType
{
    public EnumType(IEnumerable<string> values, bool ignoresCase = false)
    {
        // As in Puppet: sorted, each once.
        Values = [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        IgnoresCase = ignoresCase;
    }

    public static EnumType Default { get; } = new([]);

    public ImmutableArray<string> Values { get; }

    public bool IgnoresCase { get; }

    public override string Name => "Enum";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Values.IsEmpty
        ? StringType.Default
        : StringType.OfSize(new IntegerType(Values.Min(static v => RubyStrings.Length(v)), Values.Max(static v => RubyStrings.Length(v))));

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Values.Select(static v => TypeText.Quote(v)).Concat(IgnoresCase ? ["true"] : []));
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value switch
    {
        StringValue text => Contains(text.Value),
        PartialStringValue => null,
        _ => false,
    };

    private protected override bool IsAssignableCore(PuppetType other)
    {
        if (Values.IsEmpty && other is StringType or EnumType or PatternType && Values.IsEmpty)
            return true;
        return other switch
        {
            StringType { Value: { } value } => Contains(value),
            EnumType choice => !choice.Values.IsEmpty && (IgnoresCase || !choice.IgnoresCase) && choice.Values.All(Contains),
            _ => false,
        };
    }

    private bool Contains(string text) => Values.Contains(text, IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}
