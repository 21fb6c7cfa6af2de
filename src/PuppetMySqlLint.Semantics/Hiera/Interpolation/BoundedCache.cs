using System.Collections.Concurrent;

namespace PuppetMySqlLint.Semantics;

/// <summary>Remembers what strings were parsed to, up to a number of them: the same few keys and paths are asked for on every node.</summary>
internal sealed class BoundedCache<T>(Func<string, T> parse)
{
    private const int MaximumEntries = 20_000;

    private readonly ConcurrentDictionary<string, T> _entries = new(StringComparer.Ordinal);
    private int _count;

    public T Get(string text)
    {
        if (_entries.TryGetValue(text, out var known))
            return known;
        var parsed = parse(text);
        // Counting the dictionary would lock all of it.
        if (Volatile.Read(ref _count) < MaximumEntries && _entries.TryAdd(text, parsed))
            Interlocked.Increment(ref _count);
        return parsed;
    }
}
