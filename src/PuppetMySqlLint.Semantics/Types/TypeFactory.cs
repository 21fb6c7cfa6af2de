using System.Collections.Frozen;

namespace PuppetMySqlLint.Semantics;

/// <summary>Makes types from their names and parameters.</summary>
internal static partial class TypeFactory
{
    private static readonly FrozenDictionary<string, PuppetType> s_builtIn = new Dictionary<string, PuppetType>(StringComparer.Ordinal)
    {
        ["Any"] = SimpleType.Any,
        ["Undef"] = SimpleType.Undef,
        ["Default"] = SimpleType.Default,
        ["Scalar"] = SimpleType.Scalar,
        ["ScalarData"] = SimpleType.ScalarData,
        ["Numeric"] = SimpleType.Numeric,
        ["Integer"] = IntegerType.Default,
        ["Float"] = FloatType.Default,
        ["String"] = StringType.Default,
        ["Enum"] = EnumType.Default,
        ["Pattern"] = PatternType.Default,
        ["Regexp"] = RegexpType.Default,
        ["Boolean"] = BooleanType.Default,
        ["Array"] = ArrayType.Default,
        ["Hash"] = HashType.Default,
        ["Tuple"] = TupleType.Default,
        ["Struct"] = StructType.Default,
        ["Collection"] = CollectionType.Default,
        ["Iterable"] = IterableType.Default,
        ["Iterator"] = IteratorType.Default,
        ["Optional"] = OptionalType.Default,
        ["NotUndef"] = NotUndefType.Default,
        ["Variant"] = VariantType.Default,
        ["Type"] = TypeType.Default,
        ["Sensitive"] = SensitiveType.Default,
        ["Callable"] = CallableType.Default,
        ["Init"] = InitType.Default,
        ["SemVer"] = SemVerType.Default,
        ["SemVerRange"] = SimpleType.SemVerRange,
        ["Timestamp"] = TimestampType.Default,
        ["Timespan"] = TimespanType.Default,
        ["Binary"] = SimpleType.Binary,
        ["URI"] = UriType.Default,
        ["CatalogEntry"] = SimpleType.CatalogEntry,
        ["Resource"] = new ResourceReferenceType("Resource", title: null),
        ["Class"] = new ResourceReferenceType("Class", title: null),
        ["Data"] = TypeAliasType.Data,
        ["RichData"] = TypeAliasType.RichData,
        ["RichDataKey"] = TypeAliasType.RichDataKey,
        ["Runtime"] = new NamedType("Runtime", "Runtime"),
        ["Object"] = new NamedType("Object", "Object"),
        ["TypeSet"] = new NamedType("TypeSet", "TypeSet"),
        ["TypeAlias"] = new NamedType("TypeAlias", "TypeAlias"),
        ["TypeReference"] = new NamedType("TypeReference", "Object"),
        [LookupContextValue.TypeName] = new NamedType(LookupContextValue.TypeName, "Object"),
        ["Error"] = new NamedType("Error", "Error"),
        [NamedType.Deferred] = new NamedType(NamedType.Deferred, NamedType.Deferred),
        ["Target"] = new NamedType("Target", "Target"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The data type of a name.</summary>
    /// <param name="name">As written: <c>Integer</c>; a leading <c>::</c> does not count.</param>
    /// <returns>The type without parameters; null if Puppet has no data type of that name, so that it is an alias or a resource type.</returns>
    public static PuppetType? FromName(string name) => s_builtIn.GetValueOrDefault(name.StartsWith("::", StringComparison.Ordinal) ? name[2..] : name);

    /// <summary>The type of a resource type's name, each segment with a capital.</summary>
    public static ResourceReferenceType Resource(string name, string? title = null) => new(CapitalizeSegments(name), title);

    /// <summary>A name with a capital at each segment: <c>mysql::db</c> becomes <c>Mysql::Db</c>.</summary>
    public static string CapitalizeSegments(string name) =>
        string.Join("::", (name.StartsWith("::", StringComparison.Ordinal) ? name[2..] : name).Split("::").Select(static s => s.Length == 0 ? s : char.ToUpperInvariant(s[0]) + s[1..]));
}
