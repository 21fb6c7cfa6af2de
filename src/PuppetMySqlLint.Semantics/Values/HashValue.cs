using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A hash. Entries keep the order in which they were added, as in Puppet; every key and value has an origin of its own.</summary>
public sealed class HashValue : PuppetValue
{
    /// <summary>A hash of few entries is looked through.</summary>
    private const int IndexedFrom = 9;

    private readonly Extent _extent;
    private Dictionary<PuppetValue, int>? _index;

    /// <summary>A hash of the given entries.</summary>
    /// <param name="entries">The entries that are known to be there, no key twice.</param>
    /// <param name="origin">Where the hash came from.</param>
    /// <param name="isSecret">Whether the hash as a whole is secret.</param>
    /// <param name="openness">Why there may be more entries than these; null if there are none.</param>
    public HashValue(ImmutableArray<HashEntry> entries, Origin origin, bool isSecret = false, UnknownReason? openness = null)
        : base(origin, isSecret)
    {
        Entries = entries;
        Openness = openness;
        _extent = Extent.Of(entries);
    }

    /// <summary>The entries that are known to be there, in order.</summary>
    public ImmutableArray<HashEntry> Entries { get; }

    /// <summary>Why there may be more entries than these; null if there are none.</summary>
    public UnknownReason? Openness { get; }

    /// <inheritdoc/>
    public override bool IsKnown => Openness is null && _extent.IsKnown;

    /// <inheritdoc/>
    public override bool ContainsSecret => IsSecret || _extent.ContainsSecret;

    internal override long Weight => _extent.Weight;

    /// <summary>Finds an entry by its key, compared as Ruby compares hash keys: by kind and case-sensitively.</summary>
    public bool TryGetValue(PuppetValue key, [NotNullWhen(true)] out PuppetValue? value)
    {
        var index = IndexOf(key);
        value = index < 0 ? null : Entries[index].Value;
        return index >= 0;
    }

    /// <summary>Finds an entry by a string key.</summary>
    /// <returns>The value; null if there is no such entry.</returns>
    public PuppetValue? Find(string key)
    {
        if (Entries.Length >= IndexedFrom)
            return TryGetValue(new StringValue(key, Origin), out var value) ? value : null;
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (Entries[i].Key is StringValue text && string.Equals(text.Value, key, StringComparison.Ordinal))
                return Entries[i].Value;
        }
        return null;
    }

    /// <summary>The place of an entry; -1 if there is none of that key.</summary>
    internal int IndexOf(PuppetValue key)
    {
        if (Entries.Length >= IndexedFrom)
            return (_index ??= BuildIndex()).TryGetValue(key, out var place) ? place : -1;
        for (var i = Entries.Length - 1; i >= 0; i--)
        {
            if (ValueComparer.HashKey.Equals(Entries[i].Key, key))
                return i;
        }
        return -1;
    }

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new HashValue(Entries, origin, isSecret, Openness);

    private Dictionary<PuppetValue, int> BuildIndex()
    {
        var index = new Dictionary<PuppetValue, int>(Entries.Length, ValueComparer.HashKey);
        for (var i = 0; i < Entries.Length; i++)
            index[Entries[i].Key] = i;
        return index;
    }
}

/// <summary>One entry of a <see cref="HashValue"/>.</summary>
/// <param name="Key">The key, any value.</param>
/// <param name="Value">The value.</param>
public readonly record struct HashEntry(PuppetValue Key, PuppetValue Value);
