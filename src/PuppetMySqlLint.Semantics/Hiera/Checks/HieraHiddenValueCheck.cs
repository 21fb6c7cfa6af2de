using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Finds values that no node can ever see: a level that is the same for all nodes and comes before has the key too, and nothing merges
/// the two. Where a merge is configured it goes by the leaves of hashes.
/// </summary>
/// <param name="lookup">The layers.</param>
/// <param name="mayBeMerged">Whether a call may merge the values of a key by itself.</param>
internal sealed class HieraHiddenValueCheck(HieraLookup lookup, Func<string, bool> mayBeMerged)
{
    private const int MostShown = 10;

    /// <summary>Looks at keys.</summary>
    /// <param name="wanted">The keys to look at; null for all.</param>
    /// <returns>The findings of each key that has any.</returns>
    public IEnumerable<(string Key, ImmutableArray<Diagnostic> Found)> Run(IReadOnlySet<string>? wanted)
    {
        var places = Places().ToList();
        var merges = MergesByKey(places);
        foreach (var (key, entries) in EntriesByKey(places, wanted))
        {
            if (entries.Count > 1 && Hidden(entries, merges(key)).ToImmutableArray() is { IsEmpty: false } found)
                yield return (key, found);
        }
    }

    private Dictionary<string, List<PlacedEntry>> EntriesByKey(List<Place> places, IReadOnlySet<string>? wanted)
    {
        var result = new Dictionary<string, List<PlacedEntry>>(StringComparer.Ordinal);
        var seen = new HashSet<(IFileSource, RepoPath)>();
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var file in places[i].Files)
            {
                var data = lookup.ReadData(places[i].Layer, places[i].Level, file);
                // What an earlier place reads as well is judged there.
                if (data.Failure is not null || !seen.Add((places[i].Layer.Files, file)))
                    continue;
                foreach (var entry in data.EntriesOf(wanted).Where(static e => e.Key != HieraRun.LookupOptionsKey))
                {
                    if (!result.TryGetValue(entry.Key, out var entries))
                        result[entry.Key] = entries = [];
                    entries.Add(new PlacedEntry(i, places[i].IsSameForAll, entry));
                }
            }
        }
        return result;
    }

    /// <summary>What is hidden among the values of one key, from the first place to the last.</summary>
    private IEnumerable<Diagnostic> Hidden(List<PlacedEntry> entries, HieraMergeStrategy merge)
    {
        var hiding = new List<PlacedEntry>();
        var hidden = new Dictionary<Location, List<HiddenValue>>();
        var found = new HashSet<Location>();
        foreach (var below in entries)
        {
            foreach (var value in hiding.Where(above => above.Place < below.Place).SelectMany(above => Hidden(above.Entry, below.Entry, merge)).Where(v => found.Add(v.Place)))
            {
                if (!hidden.TryGetValue(value.By, out var values))
                    hidden[value.By] = values = [];
                values.Add(value);
            }
            if (below.IsSameForAll)
                hiding.Add(below);
        }
        return hidden.Values.Select(Report);
    }

    private IEnumerable<HiddenValue> Hidden(HieraDataEntry above, HieraDataEntry below, HieraMergeStrategy merge)
    {
        switch (merge)
        {
            case HieraMergeStrategy.First when !mayBeMerged(below.Key):
                return [new HiddenValue(below.Key, below.KeyLocation, above.KeyLocation)];
            case HieraMergeStrategy.Hash or HieraMergeStrategy.Deep when above.Value is HashValue high && below.Value is HashValue low && !mayBeMerged(below.Key):
                return Hidden(high, low, below.Key, isDeep: merge == HieraMergeStrategy.Deep);
            default:
                return [];
        }
    }

    private static IEnumerable<HiddenValue> Hidden(HashValue above, HashValue below, string path, bool isDeep)
    {
        foreach (var (key, low) in below.Entries)
        {
            if (!above.TryGetValue(key, out var high) || key is not StringValue { Value: var name, Origin.Location: { } place })
                continue;
            if (isDeep && high is HashValue innerHigh && low is HashValue innerLow)
            {
                foreach (var inner in Hidden(innerHigh, innerLow, $"{path}.{name}", isDeep))
                    yield return inner;
            }
            // Undef above lets through what is below, and collections are joined.
            else if ((!isDeep || (IsScalar(high) && IsScalar(low))) && above.Entries.First(e => ValueComparer.HashKey.Equals(e.Key, key)).Key.Origin.Location is { } by && by != place)
            {
                yield return new HiddenValue($"{path}.{name}", place, by);
            }
        }
    }

    private static bool IsScalar(PuppetValue value) => value is StringValue or IntegerValue or FloatValue or BooleanValue;

    private static Diagnostic Report(List<HiddenValue> values)
    {
        var (first, others) = (values[0], values.Count - 1);
        return new Diagnostic(HieraDescriptors.HiddenValue, first.Place, first.Key, first.By, others == 0 ? "" : $", as {others} more {(others == 1 ? "value is" : "values are")}")
        {
            Help = "Remove the one that is not meant, move the levels, or merge them with lookup_options.",
            Related = [new RelatedLocation("this value counts on every node", first.By), .. values.Skip(1).Take(MostShown).Select(static v => new RelatedLocation("hidden as well", v.Place))],
        };
    }

    /// <summary>The places of the global layer and the environment's in order; one whose data Puppet would not reach is left out.</summary>
    private IEnumerable<Place> Places() =>
        from layer in lookup.Layers
        where layer.Config.Failure is null
        from level in layer.Config.Hierarchy
        where level.ReadsFiles
        from shape in HieraPathShape.Of(level)
        select new Place(layer, level, level.PathKind != HieraPathKind.Mapped && shape.IsSameForAll, [.. shape.Find(layer).Select(static c => c.File)]);

    /// <summary>How the values of a key may be merged: the most thorough of all that any data file says.</summary>
    private Func<string, HieraMergeStrategy> MergesByKey(List<Place> places)
    {
        var merges = HieraOptionChecks.Merges(places.SelectMany(p => p.Files.Select(f => lookup.ReadData(p.Layer, p.Level, f))));
        return key => merges.Where(m => HieraOptionChecks.Concerns(m.Name, key)).Select(static m => m.Strategy).DefaultIfEmpty(HieraMergeStrategy.First).Max();
    }

    private sealed record Place(HieraLayer Layer, HieraLevel Level, bool IsSameForAll, ImmutableArray<RepoPath> Files);

    private readonly record struct PlacedEntry(int Place, bool IsSameForAll, HieraDataEntry Entry);

    private readonly record struct HiddenValue(string Key, Location Place, Location By);
}
