using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Variant[A, B]</c>: of one of several types.</summary>
internal sealed class VariantType(ImmutableArray<PuppetType> types) : PuppetType
{
    public static VariantType Default { get; } = new([]);

    public ImmutableArray<PuppetType> Types { get; } = types;

    public override string Name => "Variant";

    internal override PuppetType Unparameterized => Default;

    /// <summary>The variant of some types: nested ones flattened, each once, one alone as it is.</summary>
    public static PuppetType Of(IEnumerable<PuppetType> types)
    {
        var flat = new List<PuppetType>();
        foreach (var type in types.SelectMany(static t => t is VariantType v ? v.Types : [t]))
        {
            if (!flat.Exists(f => Same(f, type)))
                flat.Add(type);
        }
        return flat.Count == 1 ? flat[0] : new VariantType([.. flat]);
    }

    internal override PuppetType Generalize() => Types.IsEmpty ? this : Of(Types.Select(static t => t.Generalize()));

    internal override PuppetType Normalize()
    {
        if (Types.IsEmpty)
            return this;
        var parts = Types.Select(static t => t.Normalize()).ToList();
        if (parts.Count == 1)
            return parts[0];
        if (parts.Exists(static t => t is OptionalType or SimpleType { Kind: SimpleTypeKind.Undef }))
        {
            var others = parts.Where(static t => t is not SimpleType { Kind: SimpleTypeKind.Undef }).Select(static t => t is OptionalType { Type: { } inner } ? inner : t);
            return new OptionalType(Of(others)).Normalize();
        }
        return Of(MergeRanges(MergePatterns(MergeEnums([.. parts.SelectMany(static t => t is VariantType v ? v.Types : [t])]))));
    }

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Types.Select(t => TypeText.Of(t, expandAliases)));
    }

    private protected override bool? IsInstanceCore(PuppetValue value)
    {
        bool? result = false;
        foreach (var type in Types)
        {
            var answer = type.IsInstance(value);
            if (answer == true)
                return true;
            if (answer is null)
                result = null;
        }
        return result;
    }

    private protected override bool IsAssignableCore(PuppetType other) => Types.IsEmpty || Types.Any(t => t.IsAssignable(other));

    private static bool Same(PuppetType a, PuppetType b) => a is StringType x && b is StringType y ? x.Value == y.Value && x.Equals(y) : a.Equals(b);

    private static List<PuppetType> MergeEnums(List<PuppetType> types)
    {
        var mergeable = types.Where(static t => t is EnumType { IgnoresCase: false, Values.IsEmpty: false } or StringType { Value: not null }).ToList();
        if (mergeable.Count < 2)
            return types;
        var values = mergeable.SelectMany(static t => t is EnumType e ? e.Values : [((StringType)t).Value!]);
        return [.. types.Except(mergeable), new EnumType(values)];
    }

    /// <summary>Ranges of integers that touch become one, the last of them first, as Puppet goes through them.</summary>
    private static List<PuppetType> MergeRanges(List<PuppetType> types)
    {
        var ranges = types.OfType<IntegerType>().ToList();
        if (ranges.Count < 2)
            return types;
        var merged = new List<PuppetType>();
        while (ranges.Count > 0)
        {
            var range = ranges[^1];
            var apart = new List<IntegerType>();
            foreach (var other in ranges.Take(ranges.Count - 1))
            {
                if (range.Touches(other))
                    range = range.Join(other);
                else
                    apart.Add(other);
            }
            merged.Add(range);
            ranges = apart;
        }
        return [.. merged, .. types.Where(static t => t is not IntegerType)];
    }

    private static List<PuppetType> MergePatterns(List<PuppetType> types)
    {
        var patterns = types.OfType<PatternType>().ToList();
        return patterns.Count < 2
            ? types
            : [.. types.Where(static t => t is not PatternType), new PatternType([.. patterns.SelectMany(static p => p.Patterns).Distinct(StringComparer.Ordinal)])];
    }
}
