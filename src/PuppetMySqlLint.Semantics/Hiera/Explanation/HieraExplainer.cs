using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Compares a value leaf by leaf with the places that have its key.</summary>
internal sealed class HieraExplainer
{
    private readonly HieraAnswer _answer;
    private readonly ImmutableArray<HieraSource> _sources;
    private readonly List<Leaf> _leaves;
    private readonly bool _joinsArrays;

    /// <summary>The leaf at a path.</summary>
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);

    /// <summary>The first leaf below a path.</summary>
    private readonly Dictionary<string, int> _firstBelow = new(StringComparer.Ordinal);

    private HieraExplainer(HieraAnswer answer, ImmutableArray<HieraSource> sources)
    {
        _answer = answer;
        // What stands in the place of a secret is one too, wherever it was written.
        _sources = answer.Value.IsSecret ? [.. sources.Select(static s => s with { Value = s.Value.AsSecret() })] : sources;
        _leaves = [.. Flatten(answer.Value, "", null)];
        _joinsArrays = answer.Merge is { Strategy: HieraMergeStrategy.Unique or HieraMergeStrategy.Deep };
        for (var i = 0; i < _leaves.Count; i++)
        {
            _byPath[_leaves[i].Path] = i;
            foreach (var above in Above(_leaves[i].Path))
                _firstBelow.TryAdd(above, i);
        }
    }

    public static HieraExplanation Explain(HieraAnswer answer, ImmutableArray<HieraSource> sources) =>
        answer.IsFound ? new HieraExplainer(answer, sources).Explain() : new HieraExplanation(answer, sources, [], []);

    private HieraExplanation Explain()
    {
        // An anchored hash may stand in the value twice: a leaf is that of a place where path and place are the same. Elements of arrays move.
        var used = _leaves.Where(static l => l.Value.Origin.Location is not null).Select(l => (l.Value.Origin.Location!.Value, PathIn(l))).ToHashSet();
        var sourceOf = new Dictionary<Location, (HieraSource Source, Location? Key)>();
        var hidden = new List<HieraHidden>?[_leaves.Count];
        var unused = ImmutableArray.CreateBuilder<HieraHidden>();
        for (var i = 0; i < _sources.Length; i++)
        {
            foreach (var leaf in Flatten(_sources[i].Value, "", _sources[i].KeyLocation))
            {
                if (leaf.Value.Origin.Location is { } place && used.Contains((place, PathIn(leaf))))
                    sourceOf.TryAdd(place, (_sources[i], leaf.Key));
                else if (FindHiding(leaf) is { } index)
                    (hidden[index] ??= []).Add(new HieraHidden(leaf.Path, leaf.Value, _sources[i]) { KeyLocation = leaf.Key });
                else if (i > 0 && !IsRepetition(leaf))
                    unused.Add(new HieraHidden(leaf.Path, leaf.Value, _sources[i]) { KeyLocation = leaf.Key });
            }
        }
        return new HieraExplanation(_answer, _sources, [.. _leaves.Select((leaf, i) => Describe(leaf, hidden[i]))], unused.DrainToImmutable());

        HieraLeaf Describe(Leaf leaf, List<HieraHidden>? others)
        {
            var (source, key) = leaf.Value.Origin.Location is { } place ? sourceOf.GetValueOrDefault(place) : default;
            var isSecret = leaf.Value.ContainsSecret || others?.Exists(static h => h.Value.ContainsSecret) is true;
            return new HieraLeaf(leaf.Path, isSecret ? leaf.Value.AsSecret() : leaf.Value, source, [.. (others ?? []).Select(h => isSecret ? h with { Value = h.Value.AsSecret() } : h)])
            {
                KeyLocation = key ?? leaf.Key,
            };
        }
    }

    /// <summary>The leaf that stands in the place of another one: at its path, at that of a collection around it, or in a collection that replaced it.</summary>
    private int? FindHiding(Leaf leaf)
    {
        // The elements of joined arrays do not stand for those that have their number.
        if (_byPath.TryGetValue(leaf.Path, out var same) && !IsJoined(_leaves[same]))
            return same;
        foreach (var above in Above(leaf.Path))
        {
            if (_byPath.TryGetValue(above, out var around) && !IsJoined(_leaves[around]))
                return around;
        }
        return _firstBelow.TryGetValue(leaf.Path, out var below) ? below : null;
    }

    private string PathIn(Leaf leaf) => IsJoined(leaf) ? "" : leaf.Path;

    private bool IsJoined(Leaf leaf) => _joinsArrays && leaf.IsInArray;

    /// <summary>Of equal elements a joined array keeps one.</summary>
    private bool IsRepetition(Leaf leaf) => _joinsArrays && leaf.IsInArray && _leaves.Exists(l => l.IsInArray && ValueComparer.HashKey.Equals(l.Value, leaf.Value));

    /// <summary>The paths of the collections around a path, innermost first.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var end = path.LastIndexOf('.'); end > 0; end = path.LastIndexOf('.', end - 1))
            yield return path[..end];
        if (path.Length > 0)
            yield return "";
    }

    /// <summary>The parts of a secret are secrets.</summary>
    private static PuppetValue Inherit(PuppetValue whole, PuppetValue part) => whole.IsSecret ? part.AsSecret() : part;

    private static IEnumerable<Leaf> Flatten(PuppetValue value, string path, Location? key, bool isInArray = false) => value switch
    {
        HashValue { Entries.IsEmpty: false } hash => hash.Entries.SelectMany(e => Flatten(Inherit(hash, e.Value), Join(path, e.Key), e.Key.Origin.Location, isInArray)),
        ArrayValue { Elements.IsEmpty: false } array => array.Elements.SelectMany((e, i) => Flatten(Inherit(array, e), Join(path, i.ToString(CultureInfo.InvariantCulture)), null, isInArray: true)),
        _ => [new Leaf(path, value, key, isInArray)],
    };

    private static string Join(string path, PuppetValue key) => Join(path, key is StringValue text
        ? text.Value.Contains('.', StringComparison.Ordinal) ? $"'{text.Value}'" : text.Value
        : RubyInspection.ToText(key));

    private static string Join(string path, string segment) => path.Length == 0 ? segment : $"{path}.{segment}";

    private readonly record struct Leaf(string Path, PuppetValue Value, Location? Key, bool IsInArray);
}
