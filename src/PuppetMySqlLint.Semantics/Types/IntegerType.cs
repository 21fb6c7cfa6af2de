using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Integer[from, to]</c>; also the size of collections and strings.</summary>
internal sealed class IntegerType(long? from = null, long? to = null) : PuppetType
{
    public static IntegerType Default { get; } = new();

    public long? From { get; } = from;

    public long? To { get; } = to;

    public long Minimum => From ?? long.MinValue;

    public long Maximum => To ?? long.MaxValue;

    public override string Name => "Integer";

    internal override PuppetType Unparameterized => Default;

    /// <summary>As the size of a collection: at least zero.</summary>
    public IntegerType ToSize() => From is null or < 0 ? new IntegerType(0, To) : this;

    public bool Contains(long number) => number >= Minimum && number <= Maximum;

    public bool Contains(IntegerType other) => Minimum <= other.Minimum && Maximum >= other.Maximum;

    /// <summary>Whether two ranges overlap or lie side by side.</summary>
    public bool Touches(IntegerType other) => (Int128)Minimum <= (Int128)other.Maximum + 1 && (Int128)other.Minimum <= (Int128)Maximum + 1;

    /// <summary>The range that reaches over two.</summary>
    public IntegerType Join(IntegerType other) =>
        new(From is null || other.From is null ? null : Math.Min(From.Value, other.From.Value), To is null || other.To is null ? null : Math.Max(To.Value, other.To.Value));

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, TypeText.Range(From, To));
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is IntegerValue integer && Contains(integer.Value);

    private protected override bool IsAssignableCore(PuppetType other) => other is IntegerType integer && Contains(integer);
}
