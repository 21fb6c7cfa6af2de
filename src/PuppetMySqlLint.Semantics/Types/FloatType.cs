using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Float[from, to]</c>.</summary>
internal sealed class FloatType(double? from = null, double? to = null) : PuppetType
{
    public static FloatType Default { get; } = new();

    public double? From { get; } = from;

    public double? To { get; } = to;

    public override string Name => "Float";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (From is null && To is null)
            return;
        var lower = From is { } from ? RubyNumbers.ToText(from) : "default";
        TypeText.WriteParameters(builder, To is { } to ? [lower, RubyNumbers.ToText(to)] : [lower]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is FloatValue number && number.Value >= Lower && number.Value <= Upper;

    private protected override bool IsAssignableCore(PuppetType other) => other is FloatType number && Lower <= number.Lower && Upper >= number.Upper;

    private double Lower => From ?? double.NegativeInfinity;

    private double Upper => To ?? double.PositiveInfinity;
}
