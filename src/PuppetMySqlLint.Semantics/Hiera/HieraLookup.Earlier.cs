using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What is handed from the data of one state of a repository to those of the next one.</summary>
public sealed partial class HieraLookup
{
    /// <summary>All data files that were read, those of an earlier state among them that nobody asked for now.</summary>
    internal DataFileSet DataFiles => _earlier.With(_data.Select(static d => (d.Key.Files.GetDisplayPath(d.Key.Path), d.Key.Level, d.Key.Function, d.Value)));

    /// <summary>Whether all levels read files in a way that is known here, so that what they read is noted.</summary>
    internal bool ReadsFilesAlone => _shared.All(static l => l.Config.Hierarchy.Concat(l.Config.DefaultHierarchy).All(static v => v.ReadsFiles && v.PathKind != HieraPathKind.Uri));

    /// <summary>Reads a data file in the way in which it was read for an earlier state.</summary>
    internal HieraDataFile ReadAgain(IFileSource files, RepoPath path, string level, string function) =>
        _data.GetOrAdd((files, path, level, function), static (key, lookup) => lookup.Read(key.Files, key.Path, key.Level, key.Function), this);

    /// <summary>Says again what was said for a node whose catalog is kept.</summary>
    internal void Say(NodeNotes notes)
    {
        foreach (var (key, diagnostic) in notes.OfHierarchy)
            _reported.TryAdd(key, diagnostic);
    }

    private void Report(string key, Diagnostic diagnostic)
    {
        NodeNotes.Current?.OfHierarchy.Add((key, diagnostic));
        _reported.TryAdd(key, diagnostic);
    }
}
