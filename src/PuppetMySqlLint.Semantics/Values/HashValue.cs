using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A hash. Entries keep the order in which they were added, as in Puppet; every key and value has an origin of its own.</summary>
public sealed class HashValue : PuppetValue
{
    private readonly Lazy<Dictionary<PuppetValue, PuppetValue>> _index;
    private readonly Extent _extent;

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
        _index = new Lazy<Dictionary<PuppetValue, PuppetValue>>(BuildIndex);
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
    public bool TryGetValue(PuppetValue key, [NotNullWhen(true)] out PuppetValue? value) => _index.Value.TryGetValue(key, out value);

    /// <summary>Finds an entry by a string key.</summary>
    /// <returns>The value; null if there is no such entry.</returns>
    public PuppetValue? Find(string key) => _index.Value.GetValueOrDefault(new StringValue(key, Origin));

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new HashValue(Entries, origin, isSecret, Openness);

    private Dictionary<PuppetValue, PuppetValue> BuildIndex()
    {
        var index = new Dictionary<PuppetValue, PuppetValue>(Entries.Length, ValueComparer.HashKey);
        foreach (var entry in Entries)
            index[entry.Key] = entry.Value;
        return index;
    }
}

/// <summary>One entry of a <see cref="HashValue"/>.</summary>
/// <param name="Key">The key, any value.</param>
/// <param name="Value">The value.</param>
public readonly record struct HashEntry(PuppetValue Key, PuppetValue Value);
