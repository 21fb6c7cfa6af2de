using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Variables by name, in order of assignment: a short list first, a dictionary once it grows.</summary>
internal sealed class VariableTable
{
    private const int Threshold = 8;

    private readonly List<KeyValuePair<string, PuppetValue>> _entries = [];
    private Dictionary<string, int>? _index;

    public IReadOnlyList<KeyValuePair<string, PuppetValue>> Entries => _entries;

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
        _entries.Add(new(name, value));
        if (_index is not null)
            _index[name] = _entries.Count - 1;
        else if (_entries.Count > Threshold)
            Reindex();
    }

    public void Remove(string name)
    {
        var index = IndexOf(name);
        if (index < 0)
            return;
        _entries.RemoveAt(index);
        if (_index is not null)
            Reindex();
    }

    private void Reindex()
    {
        _index = new Dictionary<string, int>(_entries.Count * 2, StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
            _index[_entries[i].Key] = i;
    }

    private int IndexOf(string name)
    {
        if (_index is not null)
            return _index.TryGetValue(name, out var found) ? found : -1;
        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }
}
