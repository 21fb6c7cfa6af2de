using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Iterator[T]</c>: what iterating functions without a block give.</summary>
internal sealed class IteratorType(PuppetType? type = null) : PuppetType
{
    public static IteratorType Default { get; } = new();

    public PuppetType? Type { get; } = type;

    public override string Name => "Iterator";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Type is null ? Default : new IteratorType(Type.Generalize());

    internal override PuppetType Normalize() => Type is null ? Default : new IteratorType(Type.Normalize());

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Type is null ? [] : [TypeText.Of(Type, expandAliases)]);
    }

    // Iterators are arrays here from the start: what iterates is the same.
    private protected override bool? IsInstanceCore(PuppetValue value) => false;

    private protected override bool IsAssignableCore(PuppetType other) =>
        other is IteratorType iterator && (Type is null || Type.IsAssignable(iterator.Type ?? SimpleType.Any));
}
