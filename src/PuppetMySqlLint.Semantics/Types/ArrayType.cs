using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Array[Element, from, to]</c>.</summary>
internal sealed class ArrayType(PuppetType? element = null, IntegerType? size = null) : PuppetType
{
    public static ArrayType Default { get; } = new();

    /// <summary>The type of the empty array.</summary>
    public static ArrayType Empty { get; } = new(SimpleType.Unit, new IntegerType(0, 0));

    public PuppetType Element { get; } = element ?? SimpleType.Any;

    public IntegerType? Size { get; } = size?.ToSize();

    public override string Name => "Array";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Element.IsAny ? Default : new ArrayType(Element.Generalize());

    internal override PuppetType Normalize() => Element.IsAny ? Size is null ? Default : this : new ArrayType(Element.Normalize(), Size);

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (Size is { From: 0, To: 0 })
            builder.Append("[0, 0]");
        else if (!Element.IsAny || Size is not null)
            TypeText.WriteParameters(builder, [TypeText.Of(Element, expandAliases), .. TypeText.Size(Size)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value)
    {
        if (value is not ArrayValue array || All(array.Elements.Select(Element.IsInstance)) is false)
            return false;
        return All([CollectionType.HasSize(Size, array.Elements.Length, array.Openness is not null),
            array.Openness is not null && !Element.IsAny ? null : All(array.Elements.Select(Element.IsInstance))]);
    }

    private protected override bool IsAssignableCore(PuppetType other) => other switch
    {
        TupleType tuple => CollectionType.Includes(Size, tuple.EffectiveSize) && tuple.Types.All(Element.IsAssignable),
        ArrayType array => CollectionType.Includes(Size, array.Size) && Element.IsAssignable(array.Element),
        _ => false,
    };
}
