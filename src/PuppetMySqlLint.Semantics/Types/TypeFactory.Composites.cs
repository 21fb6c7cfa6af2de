using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Types that are made of other types, or of alternatives.</summary>
internal static partial class TypeFactory
{
    private static EnumType Enum(ImmutableArray<PuppetValue> keys)
    {
        var ignoresCase = keys is [.., BooleanValue { Value: true }];
        var values = keys is [.., BooleanValue] ? keys[..^1] : keys;
        return new EnumType(AtLeastOne(EnumType.Default, values).Select(static k => k is StringValue v ? v.Value : throw WrongKey(EnumType.Default, k, "String")), ignoresCase);
    }

    private static ArrayType Array(ImmutableArray<PuppetValue> keys)
    {
        if (keys.Length is < 1 or > 3)
            throw WrongCount("Array-Type", 1, 3, keys.Length);
        if (TypeOf(keys[0]) is { } element)
            return new ArrayType(element, keys.Length > 1 ? Size(keys[1..]) : null);
        return keys.Length == 2 ? new ArrayType(size: Size(keys)) : throw NotAType("Array", keys[0]);
    }

    private static HashType Hash(ImmutableArray<PuppetValue> keys)
    {
        if (keys is [IntegerValue, IntegerValue])
            return new HashType(size: Size(keys));
        if (keys.Length is < 2 or > 4)
            throw WrongCount("Hash-Type", 2, 4, keys.Length);
        return new HashType(
            TypeOf(keys[0]) ?? throw NotAType("Hash", keys[0]),
            TypeOf(keys[1]) ?? throw NotAType("Hash", keys[1]),
            keys.Length > 2 ? Size(keys[2..]) : null);
    }

    private static TupleType Tuple(PuppetType type, ImmutableArray<PuppetValue> keys)
    {
        var (types, size) = SplitSize(keys);
        return new TupleType([.. AtLeastOne(type, types).Select(k => TypeOf(k) ?? throw WrongKey(type, k, "a Type"))], size);
    }

    private static (ImmutableArray<PuppetValue> Types, IntegerType? Size) SplitSize(ImmutableArray<PuppetValue> keys)
    {
        var count = keys is [.., IntegerValue or DefaultValue, IntegerValue or DefaultValue] ? 2 : keys is [.., IntegerValue or DefaultValue] ? 1 : 0;
        return count == 0 ? (keys, null) : (keys[..^count], Size(keys[^count..]));
    }

    private static StructType Struct(ImmutableArray<PuppetValue> keys)
    {
        if (keys is not [HashValue hash])
            throw keys.Length == 1 ? WrongKey(StructType.Default, keys[0], "Hash") : WrongCount("A Struct-Type", 1, 1, keys.Length);
        return new StructType([.. hash.Entries.Select(static e => Element(e.Key, TypeOf(e.Value) ?? throw NotAType("Struct", e.Value)))]);
    }

    private static StructElement Element(PuppetValue key, PuppetType value) => key switch
    {
        StringValue v => new StructElement(v.Value, value.IsAssignable(SimpleType.Undef), value),
        TypeValue { Type: OptionalType { Type: StringType { Value: { } name } } } => new StructElement(name, IsOptional: true, value),
        TypeValue { Type: OptionalType { Type: EnumType { Values: [var name] } } } => new StructElement(name, IsOptional: true, value),
        TypeValue { Type: NotUndefType { Type: StringType { Value: { } name } } } => new StructElement(name, IsOptional: false, value),
        TypeValue { Type: StringType { Value: { } name } } => new StructElement(name, IsOptional: false, value),
        TypeValue { Type: EnumType { Values: [var name] } } => new StructElement(name, IsOptional: false, value),
        _ => throw Failure("Illegal Struct member key type. Expected NotUndef, Optional, or String. Got: " + TypeInference.Infer(key).Generalize()),
    };

    private static CallableType Callable(ImmutableArray<PuppetValue> keys)
    {
        PuppetType? result = null;
        if (keys is [ArrayValue signature, var returned])
        {
            result = TypeOf(returned) ?? throw NotAType("Callable", returned);
            keys = signature.Elements;
        }
        PuppetType? block = null;
        if (keys is [.., TypeValue { Type: CallableType or OptionalType { Type: CallableType } } last])
        {
            block = last.Type;
            keys = keys[..^1];
        }
        var (types, size) = SplitSize(keys);
        var parameters = types.Select(static k => TypeOf(k) ?? throw NotAType("Callable", k)).ToList();
        if (parameters.Count == 0 && size is { Maximum: > 0 })
            parameters.Add(SimpleType.Unit);
        return new CallableType(new TupleType([.. parameters], size ?? (parameters.Count == 0 ? new IntegerType(0, 0) : null)), block, result);
    }
}
