using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

public sealed partial class HieraLookup
{
    /// <summary>Reads all data files that the levels of any layer can reach, those of the named modules among them.</summary>
    internal IEnumerable<HieraDataFile> ReadAllDataFiles(IEnumerable<string> modules, CancellationToken cancellationToken)
    {
        foreach (var file in ReadDataFiles(cancellationToken))
            yield return file;
        foreach (var file in modules.SelectMany(module => ReadDataFilesOf(module, cancellationToken)))
            yield return file;
    }

    /// <summary>Reads the data files that the levels of a module's own hierarchy can reach.</summary>
    internal IEnumerable<HieraDataFile> ReadDataFilesOf(string module, CancellationToken cancellationToken) =>
        FindModuleLayer(module) is { } layer ? ReadDataFiles(layer, [], cancellationToken) : [];

    private IEnumerable<HieraDataFile> ReadDataFiles(HieraLayer layer, HashSet<(IFileSource, RepoPath)> seen, CancellationToken cancellationToken)
    {
        foreach (var level in layer.Config.Hierarchy.Concat(layer.Config.DefaultHierarchy).Where(static l => l.ReadsFiles))
        {
            foreach (var candidate in HieraPathShape.Of(level).SelectMany(shape => shape.Find(layer)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (seen.Add((layer.Files, candidate.File)))
                    yield return ReadData(layer, level, candidate.File);
            }
        }
    }
}
