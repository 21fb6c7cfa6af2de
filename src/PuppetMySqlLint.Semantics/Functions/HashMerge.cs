using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>
/// Merges hashes. Every leaf keeps its own origin; what an unknown part may have overridden becomes unknown, what was merged after it is
/// certain again.
/// </summary>
internal sealed class HashMerge(FunctionCall call, bool isDeep, Func<PuppetValue, PuppetValue?>? alias = null)
{
    /// <summary>Merges values from left to right.</summary>
    public PuppetValue Merge(IEnumerable<PuppetValue> values) => values.Aggregate((PuppetValue)new HashValue([], call.ResultOrigin), MergeTwo) is var merged && merged is HashValue hash
        ? new HashValue(hash.Entries, call.ResultOrigin, hash.IsSecret, hash.Openness)
        : merged;

    private PuppetValue MergeTwo(PuppetValue left, PuppetValue right) => (left, right) switch
    {
        (HashValue a, HashValue b) => MergeHashes(a, b),
        (OneOfValue a, HashValue) => Each(a, alternative => MergeTwo(alternative, right)),
        (HashValue, OneOfValue b) => Each(b, alternative => MergeTwo(left, alternative)),
        // Only what is new is certain where the older part is unknown.
        (UnknownValue a, HashValue b) => new HashValue(b.Entries, b.Origin, b.IsSecret || a.IsSecret, b.Openness ?? a.Reason),
        _ => right,
    };

    private static OneOfValue Each(OneOfValue choice, Func<PuppetValue, PuppetValue> merge) =>
        new([.. choice.Alternatives.Select(a => a with { Value = merge(a.Value) })], choice.Origin, choice.IsSecret);

    private HashValue MergeHashes(HashValue left, HashValue right)
    {
        var entries = left.Entries.ToList();
        var index = new Dictionary<PuppetValue, int>(ValueComparer.HashKey);
        for (var i = 0; i < entries.Count; i++)
            index[entries[i].Key] = i;
        foreach (var entry in right.Entries)
        {
            Rename(entries, ref index, entry.Key);
            if (index.TryGetValue(entry.Key, out var at))
            {
                entries[at] = new HashEntry(entries[at].Key, Combine(entries[at].Value, entry.Value));
                continue;
            }
            index[entry.Key] = entries.Count;
            entries.Add(entry);
        }
        var merged = right.Openness is { } openness ? [.. entries.Select(e => Doubt(e, right, openness))] : entries.ToImmutableArray();
        return new HashValue(merged, right.Origin, left.IsSecret || right.IsSecret, left.Openness ?? right.Openness);
    }

    private PuppetValue Combine(PuppetValue old, PuppetValue given)
    {
        if (!isDeep)
            return given;
        return (old, given) switch
        {
            (HashValue or OneOfValue or UnknownValue, HashValue) => MergeTwo(old, given),
            (HashValue, OneOfValue) => MergeTwo(old, given),
            _ => given,
        };
    }

    /// <summary>An entry that the open hash does not mention may have been overridden by what is unknown of it.</summary>
    private static HashEntry Doubt(HashEntry entry, HashValue open, UnknownReason reason) =>
        open.TryGetValue(entry.Key, out _) ? entry : new HashEntry(entry.Key, new UnknownValue(reason, entry.Value.Origin, entry.Value.IsSecret));

    /// <summary>Where another spelling of the key is there already, it takes on the new spelling and moves to the end.</summary>
    private void Rename(List<HashEntry> entries, ref Dictionary<PuppetValue, int> index, PuppetValue key)
    {
        if (alias?.Invoke(key) is not { } other || index.ContainsKey(key) || !index.TryGetValue(other, out var at))
            return;
        entries.Add(new HashEntry(key, entries[at].Value));
        entries.RemoveAt(at);
        index = entries.Select((e, i) => (e.Key, i)).ToDictionary(static p => p.Key, static p => p.i, ValueComparer.HashKey);
    }
}
