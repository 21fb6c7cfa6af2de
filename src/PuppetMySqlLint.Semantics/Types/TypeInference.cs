namespace PuppetMySqlLint.Semantics;

/// <summary>The type of a value.</summary>
internal static class TypeInference
{
    /// <summary>The type of a value, collections by the common type of their members: <c>Array[Integer, 2, 2]</c>.</summary>
    public static PuppetType Infer(PuppetValue value) => value switch
    {
        ArrayValue { Elements: [] } => ArrayType.Empty,
        HashValue { Entries: [] } => HashType.Empty,
        ArrayValue v => new ArrayType(Reduce(v.Elements.Select(Infer)), Exactly(v.Elements.Length)),
        HashValue v => new HashType(Reduce(v.Entries.Select(static e => Infer(e.Key))), Reduce(v.Entries.Select(static e => Infer(e.Value))), Exactly(v.Entries.Length)),
        _ => InferScalar(value),
    };

    /// <summary>The type of a value with that of every member: <c>Tuple</c> and <c>Struct</c>.</summary>
    public static PuppetType InferDetailed(PuppetValue value) => value switch
    {
        ArrayValue { Elements: [] } => ArrayType.Empty,
        HashValue { Entries: [] } => HashType.Empty,
        ArrayValue v => new TupleType([.. v.Elements.Select(InferDetailed)]),
        HashValue v when v.Entries.All(static e => e.Key is StringValue { Value.Length: > 0 }) =>
            new StructType([.. v.Entries.Select(static e => new StructElement(((StringValue)e.Key).Value, IsOptional: false, InferDetailed(e.Value)))]),
        HashValue v => new HashType(
            VariantType.Of(v.Entries.Select(static e => InferDetailed(e.Key))),
            VariantType.Of(v.Entries.Select(static e => InferDetailed(e.Value))),
            Exactly(v.Entries.Length)),
        RichValue { Data: SemVer version } =>
            new SemVerType([new SemVerRange($"{version} - {version}", version, ExcludesMinimum: false, version, ExcludesMaximum: false)]),
        _ => InferScalar(value),
    };

    /// <summary>The narrowest type that holds two, as Puppet chooses it.</summary>
    public static PuppetType Common(PuppetType left, PuppetType right)
    {
        if (left is SimpleType { Kind: SimpleTypeKind.Undef })
            return right;
        if (right is SimpleType { Kind: SimpleTypeKind.Undef })
            return left;
        if (left is SimpleType { Kind: SimpleTypeKind.Unit })
            return right;
        if (right is SimpleType { Kind: SimpleTypeKind.Unit })
            return left;
        if (left.IsAssignable(right))
            return left;
        if (right.IsAssignable(left))
            return right;
        return CommonOfKind(left, right) ?? Widest(left, right);
    }

    private static PuppetType? CommonOfKind(PuppetType left, PuppetType right) => (left, right) switch
    {
        (ArrayType a, ArrayType b) => new ArrayType(Common(a.Element, b.Element)),
        (HashType a, HashType b) => new HashType(Common(a.Key, b.Key), Common(a.Value, b.Value)),
        (ResourceReferenceType { TypeName: "Class" }, ResourceReferenceType { TypeName: "Class" }) => new ResourceReferenceType("Class", title: null),
        (ResourceReferenceType a, ResourceReferenceType b) => new ResourceReferenceType(a.TypeName == b.TypeName ? a.TypeName : "Resource", title: null),
        (IntegerType a, IntegerType b) => new IntegerType(Math.Min(a.Minimum, b.Minimum), Math.Max(a.Maximum, b.Maximum)),
        (FloatType { From: { } a, To: { } b }, FloatType { From: { } c, To: { } d }) => new FloatType(Math.Min(a, c), Math.Max(b, d)),
        (StringType { Value: { } a }, StringType { Value: { } b }) => new EnumType([a, b]),
        (StringType { Value: { } a }, EnumType b) => new EnumType([.. b.Values, a]),
        (EnumType a, StringType { Value: { } b }) => new EnumType([.. a.Values, b]),
        (EnumType a, EnumType b) => new EnumType([.. a.Values, .. b.Values]),
        (StringType or EnumType, StringType or EnumType) => StringType.Default,
        (PatternType a, PatternType b) => new PatternType([.. a.Patterns.Union(b.Patterns, StringComparer.Ordinal)]),
        (VariantType a, VariantType b) => VariantType.Of([.. a.Types, .. b.Types]),
        (RegexpType, RegexpType) => RegexpType.Default,
        (CallableType, CallableType) => CallableType.Default,
        _ => null,
    };

    private static PuppetType Widest(PuppetType left, PuppetType right)
    {
        foreach (var wide in new PuppetType[] { SimpleType.Numeric, SimpleType.ScalarData, SimpleType.Scalar, TypeAliasType.Data })
        {
            if (wide.IsAssignable(left) && wide.IsAssignable(right))
                return wide;
        }
        if (left is TypeType { Type: { } a } && right is TypeType { Type: { } b })
            return new TypeType(Common(a, b));
        return TypeAliasType.RichData.IsAssignable(left) && TypeAliasType.RichData.IsAssignable(right) ? TypeAliasType.RichData : SimpleType.Any;
    }

    private static PuppetType Reduce(IEnumerable<PuppetType> types) => types.Aggregate(Common);

    private static IntegerType Exactly(int count) => new(count, count);

    private static PuppetType InferScalar(PuppetValue value) => value switch
    {
        UndefValue => SimpleType.Undef,
        DefaultValue => SimpleType.Default,
        BooleanValue v => new BooleanType(v.Value),
        IntegerValue v => new IntegerType(v.Value, v.Value),
        FloatValue v => new FloatType(v.Value, v.Value),
        StringValue v => StringType.Of(v.Value),
        PartialStringValue => StringType.Default,
        RegexValue v => new RegexpType(v.Pattern),
        TypeValue v => new TypeType(v.Type),
        SensitiveValue v => new SensitiveType(Infer(v.Inner).Generalize()),
        RichValue { Data: Timespan span } => new TimespanType(span, span),
        RichValue { Data: Timestamp stamp } => new TimestampType(stamp, stamp),
        RichValue { Data: SemVer } => SemVerType.Default,
        RichValue { Data: Semantics.SemVerRange } => SimpleType.SemVerRange,
        RichValue { Data: BinaryData } => SimpleType.Binary,
        RichValue { Data: UriData uri } => UriType.Of(uri),
        LookupContextValue => new NamedType(LookupContextValue.TypeName, "Object"),
        DeferredValue => new NamedType(NamedType.Deferred, NamedType.Deferred),
        _ => SimpleType.Any,
    };
}
