namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Which types a data function may declare that it returns.</summary>
internal static class DataFunctionTypes
{
    private const int MaximumDepth = 16;

    /// <summary>Whether all values of a type are hashes of Puppet's <c>RichData</c>.</summary>
    public static bool IsDataHash(PuppetType type) => type switch
    {
        TypeAliasType alias => IsDataHash(alias.Resolved),
        HashType hash => IsKey(hash.Key) && IsRichData(hash.Value, 1),
        StructType structure => structure.Elements.All(static e => IsRichData(e.Value, 1)),
        _ => false,
    };

    /// <summary>
    /// Whether all values of a type are <c>RichData</c>. That type and <c>Data</c> refer to themselves, so that comparing them part by part
    /// would not end.
    /// </summary>
    public static bool IsRichData(PuppetType type, int depth = 0) => depth > MaximumDepth || type switch
    {
        TypeAliasType alias => ReferenceEquals(alias, TypeAliasType.Data) || ReferenceEquals(alias, TypeAliasType.RichData) || IsRichData(alias.Resolved, depth + 1),
        VariantType variant => variant.Types.All(t => IsRichData(t, depth + 1)),
        OptionalType optional => optional.Type is null || IsRichData(optional.Type, depth + 1),
        NotUndefType { Type: { } inner } => IsRichData(inner, depth + 1),
        ArrayType array => IsRichData(array.Element, depth + 1),
        TupleType tuple => tuple.Types.All(t => IsRichData(t, depth + 1)),
        HashType hash => IsKey(hash.Key) && IsRichData(hash.Value, depth + 1),
        StructType structure => structure.Elements.All(e => IsRichData(e.Value, depth + 1)),
        _ => TypeAliasType.RichData.IsAssignable(type),
    };

    private static bool IsKey(PuppetType type) => TypeAliasType.RichDataKey.IsAssignable(type);
}
