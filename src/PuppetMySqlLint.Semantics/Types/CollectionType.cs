using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Collection[from, to]</c>: an array or a hash.</summary>
internal sealed class CollectionType(IntegerType? size = null) : PuppetType
{
    public static CollectionType Default { get; } = new();

    public static IntegerType AnySize { get; } = new(0);

    public IntegerType? Size { get; } = size?.ToSize();

    public override string Name => "Collection";

    internal override PuppetType Unparameterized => Default;

    /// <summary>Whether a range of sizes lies within another; null stands for any size.</summary>
    public static bool Includes(IntegerType? outer, IntegerType? inner) => (outer ?? AnySize).Contains(inner ?? AnySize);

    /// <summary>Whether a collection has a size in a range; one that is open has at least its known members.</summary>
    public static bool? HasSize(IntegerType? size, int count, bool isOpen)
    {
        if (size is null)
            return true;
        if (!isOpen)
            return size.Contains(count);
        return count > size.Maximum ? false : size.To is null && count >= size.Minimum ? true : null;
    }

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, TypeText.Size(Size));
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value switch
    {
        ArrayValue array => HasSize(Size, array.Elements.Length, array.Openness is not null),
        HashValue hash => HasSize(Size, hash.Entries.Length, hash.Openness is not null),
        _ => false,
    };

    private protected override bool IsAssignableCore(PuppetType other) => other switch
    {
        CollectionType collection => Includes(Size, collection.Size),
        ArrayType array => Includes(Size, array.Size),
        HashType hash => Includes(Size, hash.Size),
        TupleType tuple => Includes(Size, tuple.EffectiveSize),
        StructType record => (Size ?? AnySize).Contains(record.Elements.Length),
        _ => false,
    };
}
