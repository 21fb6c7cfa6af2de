using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Iterable[T]</c>: what can be iterated over.</summary>
internal sealed class IterableType(PuppetType? type = null) : PuppetType
{
    public static IterableType Default { get; } = new();

    public PuppetType? Type { get; } = type;

    public override string Name => "Iterable";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Type is null ? Default : new IterableType(Type.Generalize());

    internal override PuppetType Normalize() => Type is null ? Default : new IterableType(Type.Normalize());

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Type is null ? [] : [TypeText.Of(Type, expandAliases)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value switch
    {
        TypeValue { Type: IntegerType { From: not null, To: not null } } => Type is null || Type.IsAssignable(IntegerType.Default),
        TypeValue { Type: EnumType { Values.IsEmpty: false } } => Type is null || Type.IsAssignable(StringType.Default),
        IntegerValue integer => integer.Value >= 0 && (Type is null || Type.IsAssignable(IntegerType.Default)),
        StringValue or PartialStringValue => Type is null || Type.IsAssignable(StringType.Default),
        ArrayValue array => Type is null ? true : All(array.Elements.Select(Type.IsInstance)),
        HashValue hash => Type is null || Type.IsAssignable(TypeInference.Infer(hash) is HashType h ? new TupleType([h.Key, h.Value]) : SimpleType.Any),
        _ => false,
    };

    private protected override bool IsAssignableCore(PuppetType other)
    {
        PuppetType? element = other switch
        {
            ArrayType array => array.Element,
            TupleType tuple => VariantType.Of(tuple.Types),
            HashType hash => new TupleType([hash.Key, hash.Value]),
            StructType record => new TupleType([StringType.Default, VariantType.Of(record.Elements.Select(static e => e.Value))]),
            CollectionType => SimpleType.Any,
            StringType or EnumType or PatternType => StringType.Default,
            IntegerType => IntegerType.Default,
            IteratorType iterator => iterator.Type ?? SimpleType.Any,
            IterableType iterable => iterable.Type ?? SimpleType.Any,
            _ => null,
        };
        return element is not null && (Type is null || Type.IsAssignable(element));
    }
}
