using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A resource's tags: seldom more than ten, so that they are looked through; a set once they are many.</summary>
internal sealed class TagSet
{
    private const int Threshold = 24;

    private string[] _tags = new string[8];
    private int _count;
    private HashSet<string>? _index;

    /// <summary>The tags in the order in which they came.</summary>
    public ReadOnlySpan<string> Items => _tags.AsSpan(0, _count);

    /// <summary>Adds a tag.</summary>
    /// <returns>Whether it was not there.</returns>
    public bool Add(string tag)
    {
        if (_index is not null ? !_index.Add(tag) : Contains(tag))
            return false;
        if (_count == _tags.Length)
            Array.Resize(ref _tags, _count * 2);
        _tags[_count++] = tag;
        if (_index is null && _count > Threshold)
            _index = new HashSet<string>(Items.ToArray(), StringComparer.Ordinal);
        return true;
    }

    public void UnionWith(TagSet other) => UnionWith(other.Items);

    public void UnionWith(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
            Add(tag);
    }

    public bool Contains(string tag)
    {
        if (_index is not null)
            return _index.Contains(tag);
        foreach (var known in Items)
        {
            // Most are the very same string, handed on from container to content.
            if (ReferenceEquals(known, tag) || string.Equals(known, tag, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The tags in ordinal order.</summary>
    public ImmutableArray<string> Sorted()
    {
        var result = Items.ToArray();
        if (result.Length > Threshold)
        {
            Array.Sort(result, StringComparer.Ordinal);
            return ImmutableCollectionsMarshal.AsImmutableArray(result);
        }
        for (var i = 1; i < result.Length; i++)
        {
            var tag = result[i];
            var place = i;
            for (; place > 0 && string.CompareOrdinal(result[place - 1], tag) > 0; place--)
                result[place] = result[place - 1];
            result[place] = tag;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }
}
