using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>Compares a value leaf by leaf with the places that have its key.</summary>
internal static class HieraExplainer
{
    public static HieraExplanation Explain(HieraAnswer answer, ImmutableArray<HieraSource> sources)
    {
        if (!answer.IsFound)
            return new HieraExplanation(answer, sources, [], []);
        var joinsArrays = answer.Merge is { Strategy: HieraMergeStrategy.Unique or HieraMergeStrategy.Deep };
        // What stands in the place of a secret is one too, wherever it was written.
        if (answer.Value.IsSecret)
            sources = [.. sources.Select(static s => s with { Value = s.Value.AsSecret() })];
        var flat = sources.Select(s => (Source: s, Leaves: Flatten(s.Value, "").ToList())).ToList();
        var leaves = ImmutableArray.CreateBuilder<HieraLeaf>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, value, isInArray) in Flatten(answer.Value, ""))
        {
            used.Add(path);
            var same = flat.SelectMany(f => f.Leaves.Where(l => IsSamePlace(l.Value, value)).Select(_ => f.Source)).FirstOrDefault();
            var hidden = isInArray && joinsArrays
                ? []
                : flat.Where(f => !ReferenceEquals(f.Source, same)).SelectMany(f => f.Leaves.Where(l => l.Path == path).Select(l => new HieraHidden(path, l.Value, f.Source))).ToImmutableArray();
            if (value.ContainsSecret || hidden.Any(static h => h.Value.ContainsSecret))
                leaves.Add(new HieraLeaf(path, value.AsSecret(), same, [.. hidden.Select(static h => h with { Value = h.Value.AsSecret() })]));
            else
                leaves.Add(new HieraLeaf(path, value, same, hidden));
        }
        var unused = joinsArrays
            ? []
            : flat.Skip(1).SelectMany(f => f.Leaves.Where(l => !used.Contains(l.Path)).Select(l => new HieraHidden(l.Path, l.Value, f.Source))).ToImmutableArray();
        return new HieraExplanation(answer, sources, leaves.ToImmutable(), unused);
    }

    /// <summary>The parts of a secret are secrets.</summary>
    private static PuppetValue Inherit(PuppetValue whole, PuppetValue part) => whole.IsSecret ? part.AsSecret() : part;

    private static bool IsSamePlace(PuppetValue left, PuppetValue right) => left.Origin.Location is { } place && place == right.Origin.Location;

    private static IEnumerable<(string Path, PuppetValue Value, bool IsInArray)> Flatten(PuppetValue value, string path, bool isInArray = false) => value switch
    {
        HashValue { Entries.IsEmpty: false } hash => hash.Entries.SelectMany(e => Flatten(Inherit(hash, e.Value), Join(path, e.Key), isInArray)),
        ArrayValue { Elements.IsEmpty: false } array => array.Elements.SelectMany((e, i) => Flatten(Inherit(array, e), Join(path, i.ToString(CultureInfo.InvariantCulture)), isInArray: true)),
        _ => [(path, value, isInArray)],
    };

    private static string Join(string path, PuppetValue key) => Join(path, key is StringValue text
        ? text.Value.Contains('.', StringComparison.Ordinal) ? $"'{text.Value}'" : text.Value
        : RubyText.Of(key));

    private static string Join(string path, string segment) => path.Length == 0 ? segment : $"{path}.{segment}";
}
