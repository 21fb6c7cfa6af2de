using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Tuple[A, B, from, to]</c>: an array with a type for each element; the last one repeats.</summary>
internal sealed class TupleType(ImmutableArray<PuppetType> types, IntegerType? size = null) : PuppetType
{
    public static TupleType Default { get; } = new([]);

    public ImmutableArray<PuppetType> Types { get; } = types;

    public IntegerType? Size { get; } = size?.ToSize();

    public override string Name => "Tuple";

    /// <summary>The range of its length.</summary>
    public IntegerType EffectiveSize => Size ?? (Types.IsEmpty ? CollectionType.AnySize : new IntegerType(Types.Length, Types.Length));

    internal override PuppetType Unparameterized => Default;

    /// <summary>The type of the element at an index.</summary>
    public PuppetType TypeAt(int index) => Types.IsEmpty ? SimpleType.Any : Types[Math.Min(index, Types.Length - 1)];

    internal override PuppetType Generalize() => new TupleType([.. Types.Select(static t => t.Generalize())], Size);

    internal override PuppetType Normalize() => new TupleType([.. Types.Select(static t => t.Normalize())], Size);

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (!Types.IsEmpty)
            TypeText.WriteParameters(builder, [.. Types.Select(t => TypeText.Of(t, expandAliases)), .. TypeText.Size(Size)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value)
    {
        if (value is not ArrayValue array)
            return false;
        var elements = All(array.Elements.Select((e, i) => TypeAt(i).IsInstance(e)));
        return All([CollectionType.HasSize(EffectiveSize, array.Elements.Length, array.Openness is not null),
            elements == true && array.Openness is not null && !Types.IsEmpty ? null : elements]);
    }

    private protected override bool IsAssignableCore(PuppetType other)
    {
        switch (other)
        {
            case TupleType tuple:
                if (!EffectiveSize.Contains(tuple.EffectiveSize))
                    return false;
                if (Types.IsEmpty)
                    return true;
                return tuple.Types.IsEmpty ? EffectiveSize.Minimum == 0 : tuple.Types.Select((t, i) => TypeAt(i).IsAssignable(t)).All(static ok => ok);
            case ArrayType array:
                if (!EffectiveSize.Contains(array.Size ?? CollectionType.AnySize))
                    return false;
                var count = (int)Math.Min(Types.Length, (array.Size ?? CollectionType.AnySize).Maximum);
                return Types.Take(count).All(t => t.IsAssignable(array.Element));
            default:
                return false;
        }
    }
}
