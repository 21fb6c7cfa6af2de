using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Hash[Key, Value, from, to]</c>.</summary>
internal sealed class HashType(PuppetType? key = null, PuppetType? value = null, IntegerType? size = null) : PuppetType
{
    public static HashType Default { get; } = new();

    /// <summary>The type of the empty hash.</summary>
    public static HashType Empty { get; } = new(SimpleType.Unit, SimpleType.Unit, new IntegerType(0, 0));

    public PuppetType Key { get; } = key ?? SimpleType.Any;

    public PuppetType Value { get; } = value ?? SimpleType.Any;

    public IntegerType? Size { get; } = size?.ToSize();

    public override string Name => "Hash";

    internal override PuppetType Unparameterized => Default;

    private bool IsEmptyHash => Size is { From: 0, To: 0 };

    internal override PuppetType Generalize() => IsEmptyHash || IsDefault ? this : new HashType(Key.Generalize(), Value.Generalize());

    internal override PuppetType Normalize() => IsEmptyHash || IsDefault ? this : new HashType(Key.Normalize(), Value.Normalize(), Size);

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (IsEmptyHash)
            builder.Append("[0, 0]");
        else if (!IsDefault)
            TypeText.WriteParameters(builder, [TypeText.Of(Key, expandAliases), TypeText.Of(Value, expandAliases), .. TypeText.Size(Size)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value)
    {
        if (value is not HashValue hash)
            return false;
        var entries = All(hash.Entries.Select(e => All([Key.IsInstance(e.Key), Value.IsInstance(e.Value)])));
        if (entries == true && hash.Openness is not null && !(Key.IsAny && Value.IsAny))
            entries = null;
        return All([entries, CollectionType.HasSize(Size, hash.Entries.Length, hash.Openness is not null)]);
    }

    private protected override bool IsAssignableCore(PuppetType other) => other switch
    {
        HashType { IsEmptyHash: true } when Size is null or { From: 0 } => true,
        HashType hash => Key.IsAssignable(hash.Key) && Value.IsAssignable(hash.Value) && CollectionType.Includes(Size, hash.Size),
        StructType record => (Size ?? CollectionType.AnySize).Contains(record.Elements.Length)
            && record.Elements.All(e => Key.IsAssignable(StringType.Of(e.Name)) && Value.IsAssignable(e.Value)),
        _ => false,
    };

    private bool IsDefault => Key.IsAny && Value.IsAny && Size is null;
}
