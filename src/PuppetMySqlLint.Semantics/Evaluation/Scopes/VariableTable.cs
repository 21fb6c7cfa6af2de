using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Variables by name, in order of assignment: a short list first, a dictionary once it grows.</summary>
/// <param name="capacity">How many there will be at least.</param>
internal sealed class VariableTable(int capacity = 0)
{
    private const int Threshold = 8;

    private KeyValuePair<string, PuppetValue>[] _entries = capacity == 0 ? [] : new KeyValuePair<string, PuppetValue>[capacity];
    private int _count;
    private Dictionary<string, int>? _index;

    public ArraySegment<KeyValuePair<string, PuppetValue>> Entries => new(_entries, 0, _count);

    public bool TryGetValue(string name, [NotNullWhen(true)] out PuppetValue? value)
    {
        var index = IndexOf(name);
        value = index < 0 ? null : _entries[index].Value;
        return index >= 0;
    }

    public bool Contains(string name) => IndexOf(name) >= 0;

    public void Set(string name, PuppetValue value)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            _entries[index] = new(name, value);
            return;
        }
        if (_count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(2, _count * 2));
        _entries[_count++] = new(name, value);
        if (_index is not null)
            _index[name] = _count - 1;
        else if (_count > Threshold)
            Reindex();
    }

    public void Remove(string name)
    {
        var index = IndexOf(name);
        if (index < 0)
            return;
        Array.Copy(_entries, index + 1, _entries, index, --_count - index);
        _entries[_count] = default;
        if (_index is not null)
            Reindex();
    }

    private void Reindex()
    {
        _index = new Dictionary<string, int>(_count * 2, StringComparer.Ordinal);
        for (var i = 0; i < _count; i++)
            _index[_entries[i].Key] = i;
    }

    private int IndexOf(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var found) ? found : -1;
        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_entries[i].Key, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
