using System.Collections.Concurrent;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Values that are made once for all nodes, each with what was read for it. Most are asked for again and again: then nothing is allocated.
/// Safe to use from many threads.
/// </summary>
/// <typeparam name="TKey">What a value is made for.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
/// <param name="make">Makes a value.</param>
internal sealed class KeptValues<TKey, TValue>(Func<TKey, TValue> make)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Recorded<TValue>> _values = new();

    /// <summary>The value; whoever asks has read what it came from.</summary>
    public TValue Use(TKey key) => (_values.TryGetValue(key, out var known) ? known : Make(key)).Use();

    private Recorded<TValue> Make(TKey key) => _values.GetOrAdd(key, ReadRecorder.Keep(() => make(key)));
}
