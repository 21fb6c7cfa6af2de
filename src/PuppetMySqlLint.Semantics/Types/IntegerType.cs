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

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, TypeText.Range(From, To));
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is IntegerValue integer && Contains(integer.Value);

    private protected override bool IsAssignableCore(PuppetType other) => other is IntegerType integer && Contains(integer);
}
