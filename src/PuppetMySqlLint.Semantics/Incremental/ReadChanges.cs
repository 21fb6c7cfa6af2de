using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What changed between two states of a repository, asked of read sets. What nodes have in common is looked at once. Used by one thread at
/// a time.
/// </summary>
internal sealed class ReadChanges
{
    private const int MostDataFiles = 31;
    private const int KeyShift = 32;
    private const ulong Whole = 1UL << 63;

    private readonly HashSet<string> _whole;
    private readonly ImmutableArray<string> _summaries;
    private readonly Dictionary<string, int> _data = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _keys = new(StringComparer.Ordinal);
    private readonly ulong _always;
    private readonly Dictionary<ReadUnit, ulong> _known = [];

    /// <param name="whole">Files that count as a whole, as reports show them.</param>
    /// <param name="keys">Data files of which the keys that changed count.</param>
    /// <param name="summaries">Summaries of all files that came out in another way.</param>
    public ReadChanges(IEnumerable<string> whole, IReadOnlyDictionary<string, ImmutableArray<string>> keys, params ReadOnlySpan<string> summaries)
    {
        _summaries = [.. summaries];
        _whole = whole.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, changed) in keys)
        {
            if (changed.IsEmpty)
                continue;
            if (_data.Count == MostDataFiles)
            {
                _whole.Add(path);
                continue;
            }
            var index = _data.Count;
            _data[path] = index;
            var bit = 1UL << (KeyShift + index);
            foreach (var key in changed)
                _keys[key] = _keys.GetValueOrDefault(key) | bit;
        }
        _always = _keys.GetValueOrDefault("lookup_options");
    }

    /// <summary>Files that changed, each as a whole.</summary>
    public static ReadChanges OfFiles(IEnumerable<string> files) => new(files, ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>Whether nothing is touched.</summary>
    public bool IsEmpty => _whole.Count == 0 && _data.Count == 0 && _summaries.IsEmpty;

    /// <summary>Whether what was made from these reads may come out in another way.</summary>
    public bool Touch(IEnumerable<ReadUnit> units)
    {
        var bits = 0UL;
        foreach (var unit in units)
            bits |= Of(unit);
        return (bits & Whole) != 0 || ((bits << KeyShift) & (bits | _always) & ~Whole & (ulong.MaxValue << KeyShift)) != 0;
    }

    private ulong Of(ReadUnit unit)
    {
        if (_known.TryGetValue(unit, out var known))
            return known;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var bits = 0UL;
        foreach (var note in unit.Notes)
            bits |= Of(note);
        foreach (var part in unit.Parts)
            bits |= Of(part);
        return _known[unit] = bits;
    }

    /// <summary>The lower half says which data files are read, the upper one which files' keys are looked up.</summary>
    private ulong Of(ReadNote note) => note.Kind switch
    {
        ReadKind.Key => Keys(note.Name),
        ReadKind.File => _whole.Contains(note.Name) || _data.ContainsKey(note.Name) ? Whole : 0,
        ReadKind.AbsentFile => _whole.Contains(note.Name) ? Whole : 0,
        ReadKind.DataFile => _whole.Contains(note.Name) ? Whole : _data.TryGetValue(note.Name, out var index) ? 1UL << index : 0,
        ReadKind.Folder => _whole.Any(p => p.StartsWith(note.Name, StringComparison.Ordinal)) ? Whole : Data(p => p.StartsWith(note.Name, StringComparison.Ordinal)),
        ReadKind.Summary => _summaries.Contains(note.Name) ? Whole : 0,
        ReadKind.InAnyModule => _whole.Any(p => p.EndsWith(note.Name, StringComparison.Ordinal)) ? Whole : 0,
        _ => 0,
    };

    private ulong Data(Func<string, bool> isMeant)
    {
        var bits = 0UL;
        foreach (var (path, index) in _data)
            bits |= isMeant(path) ? 1UL << index : 0;
        return bits;
    }

    private ulong Keys(string name)
    {
        if (!name.EndsWith('*'))
            return _keys.GetValueOrDefault(name);
        var bits = 0UL;
        foreach (var (key, files) in _keys)
            bits |= key.AsSpan().StartsWith(name.AsSpan(0, name.Length - 1), StringComparison.Ordinal) ? files : 0;
        return bits;
    }
}
