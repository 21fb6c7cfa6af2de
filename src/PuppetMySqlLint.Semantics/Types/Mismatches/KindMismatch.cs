using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>A value of the wrong type.</summary>
/// <param name="Path">Where.</param>
/// <param name="Expected">The types that would do.</param>
/// <param name="IsOptional">Whether undef would do too.</param>
/// <param name="Actual">The value's type.</param>
internal sealed record KindMismatch(MismatchPath Path, ImmutableArray<PuppetType> Expected, bool IsOptional, PuppetType Actual) : Mismatch(Path)
{
    public override string Message
    {
        get
        {
            var isDetailed = IsDetailed();
            var names = Expected.Select(t => isDetailed ? t.ToExpandedString() : ShortName(t)).ToList();
            if (!isDetailed)
                names = [.. names.Distinct(StringComparer.Ordinal)];
            if (IsOptional)
                names.Insert(0, "Undef");
            var actual = isDetailed ? DetailedActual() : ShortName(Actual);
            return names.Count switch
            {
                1 => $"{Path} expects {TypeFactory.Article(names[0])} {names[0]} value, got {actual}",
                2 => $"{Path} expects a value of type {names[0]} or {names[1]}, got {actual}",
                _ => $"{Path} expects a value of type {string.Join(", ", names.SkipLast(1))}, or {names[^1]}, got {actual}",
            };
        }
    }

    public override string Identity => $"{nameof(KindMismatch)} {Path.Canonical} {IsOptional} {string.Join('|', Expected)} {Actual}";

    /// <summary>The mismatch with a type, an <c>Optional</c> or <c>Variant</c> taken apart.</summary>
    public static KindMismatch Create(MismatchPath path, IEnumerable<PuppetType> expected, PuppetType actual)
    {
        var normalized = VariantType.Of(expected).Normalize();
        var isOptional = normalized is OptionalType;
        if (normalized is OptionalType { Type: { } inner })
            normalized = inner;
        return new KindMismatch(path, normalized is VariantType variant ? variant.Types : [normalized], isOptional, actual.Normalize());
    }

    public KindMismatch Merge(KindMismatch other)
    {
        IEnumerable<PuppetType> All(KindMismatch mismatch) => mismatch.IsOptional ? [SimpleType.Undef, .. mismatch.Expected] : mismatch.Expected;
        return Create(Path, [.. All(this), .. All(other)], Actual);
    }

    private static string ShortName(PuppetType type) => type switch
    {
        OptionalType { Type: { IsAny: false } inner } => $"Optional[{inner.Name}]",
        NotUndefType { Type: { IsAny: false } inner } => $"NotUndef[{inner.Name}]",
        TypeType { Type: ResourceReferenceType { TypeName: not "Class" } } => "Type[Resource]",
        TypeType { Type: { IsAny: false } inner } => $"Type[{inner.Name}]",
        SensitiveType { Type: { IsAny: false } inner } => $"Sensitive[{inner.Name}]",
        IterableType { Type: { IsAny: false } inner } => $"Iterable[{inner.Name}]",
        IteratorType { Type: { IsAny: false } inner } => $"Iterator[{inner.Name}]",
        _ => type.KindName,
    };

    private bool IsDetailed() => Expected.Any(IsAlwaysDetailed) || Expected.Any(e => Resolve(e).Unparameterized.IsAssignable(Actual));

    private bool IsAlwaysDetailed(PuppetType expected) =>
        expected.GetType() == Actual.GetType() && (expected is not SimpleType || expected.Name == Actual.Name) && expected is not NamedType
        || expected is TypeAliasType || Actual is TypeAliasType
        || expected is StructType && Actual is HashType || expected is TupleType && Actual is ArrayType;

    private string DetailedActual()
    {
        var resolved = Expected.Select(Resolve).ToList();
        if (resolved.Exists(IsAlwaysDetailed))
            return Actual.ToExpandedString();
        var general = Actual.Generalize();
        return resolved.Exists(e => e.IsAssignable(general)) ? Actual.ToExpandedString() : Actual.KindName;
    }

    private static PuppetType Resolve(PuppetType type) => type is TypeAliasType alias ? Resolve(alias.Resolved) : type;
}
