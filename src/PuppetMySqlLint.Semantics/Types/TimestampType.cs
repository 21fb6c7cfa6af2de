using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Timestamp[from, to]</c>.</summary>
internal sealed class TimestampType(Timestamp? from = null, Timestamp? to = null) : PuppetType
{
    public static TimestampType Default { get; } = new();

    public Timestamp? From { get; } = from;

    public Timestamp? To { get; } = to;

    public override string Name => "Timestamp";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (From is null && To is null)
            return;
        var lower = From is null ? "default" : TypeText.Quote(From.ToString());
        TypeText.WriteParameters(builder, To is null || To == From ? [lower] : [lower, TypeText.Quote(To.ToString())]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) =>
        value is RichValue { Data: Timestamp data } && data.Nanoseconds >= Lower && data.Nanoseconds <= Upper;

    private protected override bool IsAssignableCore(PuppetType other) => other is TimestampType type && Lower <= type.Lower && Upper >= type.Upper;

    private Int128 Lower => From?.Nanoseconds ?? Int128.MinValue;

    private Int128 Upper => To?.Nanoseconds ?? Int128.MaxValue;
}
