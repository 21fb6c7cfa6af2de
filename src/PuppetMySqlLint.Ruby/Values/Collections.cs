using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>An array.</summary>
internal sealed class RubyArray(List<RubyValue> items) : RubyValue
{
    public RubyArray()
        : this([])
    {
    }

    public List<RubyValue> Items { get; set; } = items;

    public override RubyClass Class => RubyClasses.Array;

    public static RubyArray Of(params ReadOnlySpan<RubyValue> items) => new([.. items]);
}

/// <summary>A hash; its entries keep the order in which they were added.</summary>
internal sealed class RubyHash : RubyValue
{
    private readonly Dictionary<RubyValue, int> _index = new(RubyEquality.Key);
    private readonly List<KeyValuePair<RubyValue, RubyValue>?> _entries = [];

    /// <summary>Whether these are the named arguments of a call.</summary>
    public bool IsKeywords { get; init; }

    public override RubyClass Class => RubyClasses.Hash;

    public int Count => _index.Count;

    /// <summary>What a missing entry is.</summary>
    public RubyValue Default { get; set; } = RubyNil.Value;

    /// <summary>What computes a missing entry.</summary>
    public RubyProc? DefaultBlock { get; set; }

    /// <summary>The entries in order, as they are now.</summary>
    public KeyValuePair<RubyValue, RubyValue>[] Entries
    {
        get
        {
            var result = new KeyValuePair<RubyValue, RubyValue>[_index.Count];
            var i = 0;
            foreach (var entry in _entries)
            {
                if (entry is { } known)
                    result[i++] = known;
            }
            return result;
        }
    }

    public bool TryGet(RubyValue key, [MaybeNullWhen(false)] out RubyValue value)
    {
        value = null;
        if (!_index.TryGetValue(key, out var place))
            return false;
        value = _entries[place]!.Value.Value;
        return true;
    }

    public bool Contains(RubyValue key) => _index.ContainsKey(key);

    public void Set(RubyValue key, RubyValue value)
    {
        if (_index.TryGetValue(key, out var place))
        {
            _entries[place] = new(_entries[place]!.Value.Key, value);
            return;
        }
        if (key is RubyString text)
            key = new RubyString(text.Text) { Origin = text.Origin, IsSecret = text.IsSecret };
        _index[key] = _entries.Count;
        _entries.Add(new(key, value));
    }

    public bool Remove(RubyValue key, [MaybeNullWhen(false)] out RubyValue value)
    {
        value = null;
        if (!_index.Remove(key, out var place))
            return false;
        value = _entries[place]!.Value.Value;
        _entries[place] = null;
        if (_index.Count == 0)
            _entries.Clear();
        return true;
    }

    public void Clear()
    {
        _index.Clear();
        _entries.Clear();
    }

    /// <summary>Takes over the entries of another hash.</summary>
    public void Replace(IEnumerable<KeyValuePair<RubyValue, RubyValue>> entries)
    {
        var copy = entries.ToList();
        Clear();
        foreach (var (key, value) in copy)
        {
            Set(key, value);
        }
    }
}
