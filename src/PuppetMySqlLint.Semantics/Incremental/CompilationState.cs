using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What the compiler of one state of a repository hands to that of the next one. Immutable but for what it remembers of files.</summary>
internal sealed class CompilationState
{
    private static readonly string[] Settings = ["environment.conf", "Puppetfile", "hiera.yaml", "metadata.json"];

    /// <summary>Modules may be the place of a data file's backend, of a type, of a function that data call.</summary>
    private const string Ruby = "lib/";

    private readonly ControlRepository _repository;
    private readonly Recorded<NodeRoster> _roster;
    private readonly ImmutableArray<Diagnostic> _parseErrors;

    private CompilationState(CatalogCompiler compiler, Recorded<NodeRoster> roster, CheckState checks, ImmutableHashSet<string> edited)
    {
        Checks = checks;
        _repository = compiler.Repository;
        _roster = roster;
        Files = compiler.Context.Files;
        DataFiles = compiler.Hiera.DataFiles;
        _parseErrors = [.. compiler.Context.Symbols.ParseErrors];
        Edited = edited;
    }

    /// <summary>What was read out of files.</summary>
    public FileCache Files { get; }

    /// <summary>What was found in files.</summary>
    public CheckState Checks { get; }

    /// <summary>The data files.</summary>
    public DataFileSet DataFiles { get; }

    /// <summary>The files, as reports show them, of which an earlier text than the present one may still be spoken of.</summary>
    public ImmutableHashSet<string> Edited { get; }

    /// <summary>The state after a compilation.</summary>
    /// <param name="compiler">The compiler, which has done its work.</param>
    /// <param name="roster">The nodes.</param>
    /// <param name="checks">What was found in files.</param>
    /// <param name="earlier">The state from which it took what it did not read itself; null if there was none.</param>
    public static CompilationState After(CatalogCompiler compiler, Recorded<NodeRoster> roster, CheckState checks, CompilationState? earlier)
    {
        compiler.Context.Types.Release();
        if (earlier is null)
            return new CompilationState(compiler, roster, checks, []);
        var changed = earlier.ChangesIn(compiler.Repository);
        return new CompilationState(compiler, roster, checks, earlier.Edited.Union(changed.Select(compiler.Repository.Files.GetDisplayPath)));
    }

    /// <summary>Whether a repository is another state of the same one, so that its compiler may begin with this.</summary>
    public bool IsOf(ControlRepository repository) =>
        repository.SharesSurroundingsWith(_repository) && repository.Options is { GlobalHieraConfig: null, HieraBackends.IsEmpty: true };

    /// <summary>The files that another state has in other texts, or has and this one has not, or the other way round.</summary>
    public IReadOnlyList<RepoPath> ChangesIn(ControlRepository repository) => repository.ChangesSince(_repository);

    /// <summary>The nodes of another state. Where no file came or went and nothing changed that tells of nodes, they are those of this one.</summary>
    public Recorded<NodeRoster> RosterOf(CatalogCompiler next)
    {
        var files = next.Repository.Files;
        var changed = ChangesIn(next.Repository).ToDictionary(files.GetDisplayPath, static p => p, StringComparer.Ordinal);
        if (files.Files != _repository.Files.Files || changed.Values.Any(static p => Settings.Contains(p.FileName, StringComparer.Ordinal)) || ReadChanges.OfFiles(changed.Keys).Touch([_roster.Unit]))
            return NodeRoster.Read(next);
        // What else names a node, and has changed, is its data file.
        return new Recorded<NodeRoster>(_roster.Value.At(p => changed.TryGetValue(p, out var path) ? files.Read(path).Text : null), _roster.Unit);
    }

    /// <summary>What a catalog of this state may have read in another way than one of the next state.</summary>
    /// <param name="next">The next state's compiler.</param>
    /// <param name="roster">The next state's nodes.</param>
    /// <returns>The changes; null if nothing can be kept.</returns>
    public StateChanges? ChangesTo(CatalogCompiler next, NodeRoster roster)
    {
        if (!HasSameNodes(roster) || !HasSameModules(next.Repository))
            return null;
        var whole = ImmutableArray.CreateBuilder<string>();
        var keys = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var files = ChangesIn(next.Repository);
        var (isBroken, hasOtherKeys) = (false, false);
        foreach (var path in files)
        {
            var isRuby = path.Extension == ".rb" && path.Value.Contains(Ruby, StringComparison.Ordinal);
            // What functions read for data is not noted for each node.
            var isOpen = !next.Hiera.ReadsFilesAlone && path.Extension is not (".pp" or ".epp" or ".erb");
            if (Settings.Contains(path.FileName, StringComparer.Ordinal) || isRuby || isOpen)
                return null;
            var shown = next.Repository.Files.GetDisplayPath(path);
            if (ChangedKeys(next, path, shown) is { } changed)
            {
                keys[shown] = changed.All;
                hasOtherKeys |= changed.HasOthers;
            }
            else
            {
                whole.Add(shown);
                isBroken |= DataFiles.Of(shown).Count > 0;
            }
        }
        // A file that came may hold data.
        var areSameFiles = next.Repository.Files.Files == _repository.Files.Files;
        return new StateChanges([.. files], whole.ToImmutable(), keys.ToImmutable())
        {
            AreSameFiles = areSameFiles,
            ChangedKeys = isBroken || !areSameFiles ? null : [.. keys.Values.SelectMany(static k => k)],
            HasOtherKeys = hasOtherKeys,
        };
    }

    /// <summary>Says again that files cannot be parsed which only catalogs that are kept have read.</summary>
    public void SayParseErrors(CatalogCompiler next, IEnumerable<ReadUnit> kept)
    {
        var units = kept.ToList();
        var known = next.Context.Symbols.ParseErrors.Select(static e => e.Location?.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var error in _parseErrors.Where(e => !known.Contains(e.Location?.Path)))
        {
            if (ReadChanges.OfFiles([error.Location!.Value.Path]).Touch(units))
                next.Context.Symbols.AddParseError(error);
        }
    }

    /// <summary>The keys of a data file that changed; null if it is no data file, or was or is unreadable, so that it counts as a whole.</summary>
    private (ImmutableArray<string> All, bool HasOthers)? ChangedKeys(CatalogCompiler next, RepoPath path, string shown)
    {
        var ways = DataFiles.Of(shown);
        var files = next.Repository.Files;
        if (ways.Count == 0 || ReadRecorder.Silently(() => _repository.Files.Read(path)).Text is null || files.Read(path).Text is null)
            return null;
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var hasOthers = false;
        foreach (var (level, function, before) in ways)
        {
            var after = next.Hiera.ReadAgain(files, path, level, function);
            if (before.Failure is not null || after.Failure is not null)
                return null;
            changed.UnionWith(before.Entries.Values.Where(e => !ReferenceEquals(after.Entries.GetValueOrDefault(e.Key), e)).Select(static e => e.Key));
            changed.UnionWith(after.Entries.Values.Where(e => !before.Entries.ContainsKey(e.Key)).Select(static e => e.Key));
            hasOthers |= before.Entries.Count != after.Entries.Count || changed.Any(k => !before.Entries.ContainsKey(k) || !after.Entries.ContainsKey(k));
        }
        return ([.. changed], hasOthers);
    }

    private bool HasSameNodes(NodeRoster roster) =>
        roster.TellsLivingFromDead == _roster.Value.TellsLivingFromDead && roster.Nodes.Select(static n => (n.Certname, n.Existence)).SequenceEqual(_roster.Value.Nodes.Select(static n => (n.Certname, n.Existence)));

    private bool HasSameModules(ControlRepository repository) =>
        repository.Modules.Select(static m => (m.Name, m.Root)).SequenceEqual(_repository.Modules.Select(static m => (m.Name, m.Root)));
}
