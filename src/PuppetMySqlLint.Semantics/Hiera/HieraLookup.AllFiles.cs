using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

public sealed partial class HieraLookup
{
    /// <summary>Reads all data files that the levels of any layer can reach, those of the named modules among them.</summary>
    internal IEnumerable<HieraDataFile> ReadAllDataFiles(IEnumerable<string> modules, CancellationToken cancellationToken)
    {
        foreach (var file in ReadDataFiles(cancellationToken))
            yield return file;
        foreach (var module in modules)
        {
            if (FindModuleLayer(module) is not { } layer)
                continue;
            var seen = new HashSet<RepoPath>();
            foreach (var level in layer.Config.Hierarchy.Where(static l => l.ReadsFiles))
            {
                foreach (var candidate in HieraPathShape.Of(level).SelectMany(shape => shape.Find(layer)))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (seen.Add(candidate.File))
                        yield return ReadData(layer, level, candidate.File);
                }
            }
        }
    }
}
