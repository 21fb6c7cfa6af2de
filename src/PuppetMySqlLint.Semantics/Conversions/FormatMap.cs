using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Formats by type: that of the first type that holds a value applies.</summary>
internal sealed class FormatMap(ImmutableArray<(PuppetType Type, StringFormat Format)> formats)
{
    /// <summary>How members of collections are shown: quoted.</summary>
    public static FormatMap Members { get; } = new([(SimpleType.Any, new StringFormat("%p"))]);

    public static FormatMap Default { get; } = new(
    [
        (FloatType.Default, new StringFormat("%f")),
        (SimpleType.Numeric, new StringFormat("%d")),
        (ArrayType.Default, new StringFormat("%a") { Separator = ", ", KeySeparator = ", ", Inner = Members }),
        (HashType.Default, new StringFormat("%h") { Separator = ", ", KeySeparator = " => ", Inner = Members }),
        (SimpleType.Binary, new StringFormat("%B")),
        (SimpleType.Any, new StringFormat("%s")),
    ]);

    private readonly ImmutableArray<(PuppetType Type, StringFormat Format)> _formats = formats;

    public StringFormat Find(PuppetType type)
    {
        foreach (var (candidate, format) in _formats)
        {
            if (candidate.IsAssignable(type))
                return format;
        }
        return new StringFormat("%s");
    }

    /// <summary>Lays formats over others: a type's own replaces that of every narrower type, the narrowest type comes first.</summary>
    public static FormatMap? Merge(FormatMap? lower, FormatMap? higher)
    {
        if (lower is null || higher is null)
            return lower ?? higher;
        var kept = lower._formats.Where(l => !higher._formats.Any(h => !h.Type.Equals(l.Type) && h.Type.IsAssignable(l.Type))).ToList();
        var merged = new List<(PuppetType Type, StringFormat Format)>();
        foreach (var (type, format) in kept)
        {
            var over = higher._formats.FirstOrDefault(h => h.Type.Equals(type)).Format;
            merged.Add((type, over is null ? format : format.Merge(over)));
        }
        merged.AddRange(higher._formats.Where(h => !merged.Exists(m => m.Type.Equals(h.Type))));
        return new FormatMap([.. SortNarrowFirst(merged)]);
    }

    private static IEnumerable<(PuppetType Type, StringFormat Format)> SortNarrowFirst(List<(PuppetType Type, StringFormat Format)> formats)
    {
        var remaining = new List<(PuppetType Type, StringFormat Format)>(formats);
        while (remaining.Count > 0)
        {
            var index = remaining.FindIndex(c => !remaining.Exists(o => !o.Type.Equals(c.Type) && c.Type.IsAssignable(o.Type) && !o.Type.IsAssignable(c.Type)));
            yield return remaining[Math.Max(index, 0)];
            remaining.RemoveAt(Math.Max(index, 0));
        }
    }
}
