using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The data files as such: which there are, which a node reads, which nodes they name.</summary>
public sealed partial class HieraLookup
{
    /// <summary>
    /// What is wrong with the configuration of the layers and with the data files that their levels can reach, each once. Reads all of
    /// them.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public ImmutableArray<Diagnostic> GetDiagnostics(CancellationToken cancellationToken = default)
    {
        RubyRegex.Begin();
        ImmutableArray<HieraDataFile> files = [.. ReadDataFiles(cancellationToken)];
        var spelled = HieraOptionChecks.SpelledTwice(files, wanted: null).OrderBy(static k => k.Key, StringComparer.Ordinal).SelectMany(static k => k.Found);
        return GetDiagnostics(files, _shared.SelectMany(layer => HieraFileChecks.Run(layer, IsEvaluated)), spelled);
    }

    /// <summary>The same, of what was worked out elsewhere.</summary>
    /// <param name="files">The data files of the layers.</param>
    /// <param name="ofHierarchy">What holding the hierarchy against the files showed.</param>
    /// <param name="ofKeys">What holding the values of keys against each other showed.</param>
    internal ImmutableArray<Diagnostic> GetDiagnostics(ImmutableArray<HieraDataFile> files, IEnumerable<Diagnostic> ofHierarchy, IEnumerable<Diagnostic> ofKeys)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var layer in _shared)
        {
            diagnostics.AddRange(layer.Config.Diagnostics);
            foreach (var level in layer.Config.Hierarchy.Where(l => !IsEvaluated(l)))
                diagnostics.Add(new Diagnostic(HieraDescriptors.UnknownBackend, level.Location, level.Name, level.Function));
        }
        diagnostics.AddRange(ofHierarchy);
        foreach (var file in files)
            diagnostics.AddRange(file.Diagnostics);
        var keys = new Lazy<HashSet<string>>(() => files.SelectMany(static f => f.Entries.Keys).ToHashSet(StringComparer.Ordinal));
        diagnostics.AddRange(HieraOptionChecks.LookupOptions(files, key => keys.Value.Contains(key), MayHaveOtherData));
        diagnostics.AddRange(ofKeys);
        diagnostics.AddRange(_reported.Values);
        return [.. diagnostics.DistinctBy(static d => (d.Id, d.Location, d.Message))];
    }

    /// <summary>Whether a key may have data beyond the files of the global layer and the environment.</summary>
    internal bool MayHaveOtherData(string key)
    {
        if (_shared.Any(l => l.Config.Hierarchy.Any(level => !level.ReadsFiles)))
            return true;
        // Of a module that is there only its own data are left.
        return HieraKey.TryRead(key)?.Module is { } module && (_findModule(module) is null || FindModuleLayer(module) is not null);
    }

    /// <summary>Reads all data files that the levels of the global layer and the environment's can reach, for whatever node.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IEnumerable<HieraDataFile> ReadDataFiles(CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<(IFileSource, RepoPath)>();
        return _shared.SelectMany(layer => ReadDataFiles(layer, seen, cancellationToken));
    }

    /// <summary>The files that a node's lookups read, and those that they look for in vain: what a change can touch follows from it.</summary>
    /// <param name="scope">The node's variables and facts.</param>
    /// <param name="module">The module whose own data counts too; null for none.</param>
    /// <param name="cancellationToken">Stops the resolving.</param>
    /// <returns>The files in order of priority; empty where the configuration is broken.</returns>
    public ImmutableArray<HieraFileUse> ResolvePaths(IHieraScope scope, string? module = null, CancellationToken cancellationToken = default)
    {
        var uses = ImmutableArray.CreateBuilder<HieraFileUse>();
        var run = new HieraRun(this, scope, HieraWorld.Empty, null, cancellationToken);
        try
        {
            foreach (var layer in LayersFor(module).Where(static l => l.Config.Failure is null))
            {
                foreach (var level in Resolve(layer, layer.Config.Hierarchy, run).Concat(Resolve(layer, layer.Config.DefaultHierarchy, run)))
                {
                    foreach (var location in level.Locations)
                    {
                        if (!location.IsOpen)
                            uses.Add(new HieraFileUse(layer.Name, level.Level.Name, location.Pattern, location.File, location.File is null ? HieraFileState.Absent : HieraFileState.Read));
                        else if (location.Candidates.IsEmpty)
                            uses.Add(new HieraFileUse(layer.Name, level.Level.Name, location.Pattern, null, HieraFileState.Absent));
                        uses.AddRange(location.Candidates.Select(c => new HieraFileUse(layer.Name, level.Level.Name, layer.Files.GetDisplayPath(c.File), c.File, HieraFileState.Possible)));
                    }
                }
            }
        }
        catch (HieraLookupException)
        {
            // A variable in a path is malformed: every lookup says so itself.
            return [];
        }
        return uses.ToImmutable();
    }

    /// <summary>
    /// The nodes that data files are named after: the inverse of paths such as <c>nodes/%{trusted.certname}.yaml</c>.
    /// </summary>
    /// <returns>One entry for each such file, sorted by name.</returns>
    public ImmutableArray<HieraNodeFile> CertnamesWithOwnData()
    {
        var found = new List<HieraNodeFile>();
        foreach (var layer in _shared)
        {
            var shapes = layer.Config.Hierarchy.Where(static l => l.ReadsFiles && l.PathKind != HieraPathKind.Mapped)
                .SelectMany(level => HieraPathShape.Of(level).Select(shape => (Level: level, Shape: shape))).ToList();
            // A file that a level without a name in its path may mean as well is a node's own only if it is called like a machine.
            var others = shapes.Where(static s => !s.Shape.NamesNode).SelectMany(s => s.Shape.Find(layer)).Select(static c => c.File).ToHashSet();
            var literal = shapes.Where(static s => s.Shape.IsLiteral).SelectMany(s => s.Shape.Find(layer)).Select(static c => c.File).ToHashSet();
            foreach (var (level, shape) in shapes.Where(static s => s.Shape.NamesNode))
            {
                foreach (var candidate in shape.Find(layer).Where(c => !literal.Contains(c.File)))
                {
                    if (shape.NameOf(candidate) is { } name && (name.Contains('.', StringComparison.Ordinal) || !others.Contains(candidate.File)))
                        found.Add(new HieraNodeFile(name, shape.IsShort, candidate.File, StartOf(ReadData(layer, level, candidate.File).Source)));
                }
            }
        }
        return [.. found.DistinctBy(static f => (f.Name, f.File)).OrderBy(static f => f.Name, StringComparer.Ordinal).ThenBy(static f => f.File)];
    }

    internal static Location StartOf(SourceText source) => new(source, source.GetLineSpan(1));
}

/// <summary>A data file that is named after a node.</summary>
/// <param name="Name">The certname, or the host name without its domain.</param>
/// <param name="IsShort">Whether it is a host name without its domain.</param>
/// <param name="File">The file in its layer's source.</param>
/// <param name="Location">Its first line.</param>
public sealed record HieraNodeFile(string Name, bool IsShort, RepoPath File, Location Location);

/// <summary>A file that a node's lookups read or look for.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Level">Name of the level.</param>
/// <param name="Path">The path as reports show it.</param>
/// <param name="File">The file in its layer's source; null if it is absent.</param>
/// <param name="State">Whether it is read.</param>
public sealed record HieraFileUse(string Layer, string Level, string Path, RepoPath? File, HieraFileState State);

/// <summary>Whether a node reads a data file.</summary>
public enum HieraFileState
{
    /// <summary>It is read.</summary>
    Read,

    /// <summary>It is looked for and not there.</summary>
    Absent,

    /// <summary>It is read or not: the path depends on an unknown fact.</summary>
    Possible,
}
