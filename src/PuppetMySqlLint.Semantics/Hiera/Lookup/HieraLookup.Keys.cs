namespace PuppetMySqlLint.Semantics;

/// <summary>Which keys there are, for classes whose parameters are not known.</summary>
public sealed partial class HieraLookup
{
    /// <summary>The keys that begin so in the data files that a node may see. Not each of them need be found for it.</summary>
    /// <param name="scope">The node's variables and facts.</param>
    /// <param name="prefix">What the keys begin with: <c>mysql::server::</c>.</param>
    /// <returns>The keys in the order of the levels, none twice.</returns>
    public IReadOnlyList<string> KeysWithPrefix(IHieraScope scope, string prefix)
    {
        ReadRecorder.Note(ReadKind.Key, $"{prefix}*");
        var keys = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var run = new HieraRun(this, scope, HieraWorld.Empty, null, CancellationToken.None);
        foreach (var layer in LayersFor(HieraKey.TryRead(prefix + "x")?.Module))
        {
            if (layer.Config.Failure is not null)
                continue;
            foreach (var level in Resolve(layer, layer.Config.Hierarchy, run).Concat(Resolve(layer, layer.Config.DefaultHierarchy, run)).Where(static l => l.Level.ReadsFiles))
            {
                foreach (var location in level.Locations)
                {
                    var files = location.IsOpen ? location.Candidates.Select(static c => c.File) : location.File is { } file ? [file] : [];
                    foreach (var key in files.SelectMany(f => ReadData(layer, level.Level, f).Entries.Keys))
                    {
                        if (key.StartsWith(prefix, StringComparison.Ordinal) && seen.Add(key))
                            keys.Add(key);
                    }
                }
            }
        }
        return keys;
    }
}
