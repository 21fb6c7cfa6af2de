using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What was read out of files and depends on nothing but their text, by the text's identity: handed from the compiler of one state of a
/// repository to that of the next one, so that what did not change is not read again. It is kept as long as anybody has the text, so that no
/// state holds what only earlier or later ones need. Safe to use from many threads.
/// </summary>
internal sealed class FileCache
{
    private readonly ConditionalWeakTable<SourceText, ConcurrentDictionary<(Type Type, string Name), object>> _texts = [];

    /// <summary>Something that was read out of a text.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="name">Tells it from others of its type.</param>
    /// <param name="read">Reads it, from the text and the name.</param>
    public T Get<T>(SourceText text, string name, Func<SourceText, string, T> read)
        where T : class
    {
        var known = _texts.GetValue(text, static _ => new ConcurrentDictionary<(Type Type, string Name), object>(concurrencyLevel: 1, capacity: 5));
        return (T)(known.TryGetValue((typeof(T), name), out var value) ? value : known.GetOrAdd((typeof(T), name), read(text, name)));
    }

    /// <summary>The names that a text speaks of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scan">What is looked for.</param>
    /// <param name="find">Looks for it.</param>
    public FrozenSet<string> Names(SourceText text, NameScan scan, Func<string, IEnumerable<string>> find) =>
        Get(text, scan.ToString(), (t, _) => find(t.Text).ToFrozenSet(StringComparer.Ordinal));
}

/// <summary>Which names are looked for in a text.</summary>
internal enum NameScan
{
    /// <summary>Keys that code speaks of in quotes.</summary>
    QuotedKeys,

    /// <summary>Keys that data look up.</summary>
    InterpolatedKeys,

    /// <summary>What stands in quotes where code merges by itself.</summary>
    Merged,

    /// <summary>Variables.</summary>
    Variables,
}
