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
        IntegerValue integer when TakesAny => integer.Value >= 0,
        IntegerValue => Takes(IntegerType.Default),
        StringValue or PartialStringValue => Takes(StringType.Character),
        ArrayValue array => TakesAny ? true : All(array.Elements.Select(Type!.IsInstance)),
        HashValue { Entries.IsEmpty: true } => Takes(new TupleType([SimpleType.Unit, SimpleType.Unit])),
        HashValue hash => TakesAny ? true : All(hash.Entries.Select(e => Type!.IsInstance(new ArrayValue([e.Key, e.Value], e.Value.Origin)))),
        TypeValue type => IsAssignableCore(new TypeType(type.Type)),
        _ => false,
    };

    private protected override bool IsAssignableCore(PuppetType other) => ElementOf(other) is { } element && Takes(element);

    private bool TakesAny => Type is null || Type.IsAssignable(SimpleType.Any);

    private bool Takes(PuppetType element) => TakesAny || Type!.IsAssignable(element);

    /// <summary>What a value of a type is iterated over as; null if it cannot be.</summary>
    private static PuppetType? ElementOf(PuppetType type) => type switch
    {
        TypeAliasType alias => ElementOf(alias.Resolved),
        TypeType { Type: TypeAliasType alias } => ElementOf(new TypeType(alias.Resolved)),
        TypeType { Type: EnumType or IntegerType { From: not null, To: not null } } of => of.Type,
        ArrayType array => array.Element,
        TupleType tuple => VariantType.Of(tuple.Types),
        HashType hash => new TupleType([hash.Key, hash.Value]),
        StructType record => new TupleType([StringType.Default, VariantType.Of(record.Elements.Select(static e => e.Value))]),
        CollectionType => SimpleType.Any,
        StringType or EnumType => StringType.Character,
        IntegerType => IntegerType.Default,
        IteratorType iterator => iterator.Type ?? SimpleType.Any,
        IterableType iterable => iterable.Type ?? SimpleType.Any,
        _ => null,
    };
}
