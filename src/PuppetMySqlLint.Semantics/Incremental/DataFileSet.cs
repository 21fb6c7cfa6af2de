namespace PuppetMySqlLint.Semantics;

/// <summary>The data files that were read for one state of a repository, by the path that reports show. Immutable.</summary>
internal sealed class DataFileSet
{
    private readonly Dictionary<string, List<(string Level, string Function, HieraDataFile File)>> _files = new(StringComparer.Ordinal);

    /// <summary>No files.</summary>
    public static DataFileSet Empty { get; } = new();

    /// <summary>In which ways a file was read.</summary>
    public IReadOnlyList<(string Level, string Function, HieraDataFile File)> Of(string path) => _files.TryGetValue(path, out var known) ? known : [];

    /// <summary>A file as a level's function reads it; null if it was not read.</summary>
    public HieraDataFile? Find(string path, string level, string function)
    {
        foreach (var way in Of(path))
        {
            if (way.Level == level && way.Function == function)
                return way.File;
        }
        return null;
    }

    /// <summary>These files and others, which win.</summary>
    public DataFileSet With(IEnumerable<(string Path, string Level, string Function, HieraDataFile File)> files)
    {
        var result = new DataFileSet();
        foreach (var (path, level, function, file) in files)
        {
            if (!result._files.TryGetValue(path, out var ways))
                result._files[path] = ways = [];
            ways.Add((level, function, file));
        }
        foreach (var (path, ways) in _files)
            result._files.TryAdd(path, ways);
        return result;
    }
}
