using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Which of the files that an open path may lead to have a key. Built once for all nodes.</summary>
internal sealed class OpenIndex
{
    private readonly Dictionary<string, List<OpenCandidate>> _byKey = new(StringComparer.Ordinal);
    private readonly List<OpenCandidate> _broken = [];

    /// <param name="candidates">The files.</param>
    /// <param name="read">Reads one of them.</param>
    public OpenIndex(ImmutableArray<OpenCandidate> candidates, Func<OpenCandidate, HieraDataFile> read)
    {
        foreach (var candidate in candidates)
        {
            var data = read(candidate);
            if (data.Failure is not null)
            {
                _broken.Add(candidate);
                continue;
            }
            foreach (var key in data.Entries.Keys)
            {
                if (!_byKey.TryGetValue(key, out var files))
                    _byKey[key] = files = [];
                files.Add(candidate);
            }
        }
    }

    /// <summary>The files that make a difference to a key: those that have it, and those on which every lookup fails.</summary>
    public IEnumerable<OpenCandidate> Find(string key) => _byKey.TryGetValue(key, out var files) ? files.Concat(_broken) : _broken;
}
