using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Collects the entries of a hash; a key that is set again keeps its place, as in Ruby.</summary>
internal sealed class HashBuilder
{
    private readonly OrderedDictionary<PuppetValue, PuppetValue> _entries = new(ValueComparer.HashKey);

    public PuppetValue this[PuppetValue key]
    {
        set => _entries[key] = value;
    }

    public bool TryGetValue(PuppetValue key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PuppetValue? value) => _entries.TryGetValue(key, out value);

    public HashValue ToHash(Origin origin, bool isSecret = false, UnknownReason? openness = null) =>
        new([.. _entries.Select(static e => new HashEntry(e.Key, e.Value))], origin, isSecret, openness);

    public static HashBuilder From(IEnumerable<HashEntry> entries)
    {
        var builder = new HashBuilder();
        foreach (var entry in entries)
            builder[entry.Key] = entry.Value;
        return builder;
    }

    public ImmutableArray<HashEntry> ToEntries() => [.. _entries.Select(static e => new HashEntry(e.Key, e.Value))];
}
