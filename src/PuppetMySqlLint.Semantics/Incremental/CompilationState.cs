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
    private readonly NodeRoster _roster;
    private readonly ImmutableArray<Diagnostic> _parseErrors;

    private CompilationState(CatalogCompiler compiler, NodeRoster roster, ImmutableHashSet<string> edited)
    {
        _repository = compiler.Repository;
        _roster = roster;
        Files = compiler.Context.Files;
        DataFiles = compiler.Hiera.DataFiles;
        _parseErrors = [.. compiler.Context.Symbols.ParseErrors];
        Edited = edited;
    }

    /// <summary>What was read out of files.</summary>
    public FileCache Files { get; }

    /// <summary>The data files.</summary>
    public DataFileSet DataFiles { get; }

    /// <summary>The files, as reports show them, of which an earlier text than the present one may still be spoken of.</summary>
    public ImmutableHashSet<string> Edited { get; }

    /// <summary>The state after a compilation.</summary>
    /// <param name="compiler">The compiler, which has done its work.</param>
    /// <param name="roster">The nodes.</param>
    /// <param name="earlier">The state from which it took what it did not read itself; null if there was none.</param>
    public static CompilationState After(CatalogCompiler compiler, NodeRoster roster, CompilationState? earlier)
    {
        compiler.Context.Types.Release();
        if (earlier is null)
            return new CompilationState(compiler, roster, []);
        var changed = compiler.Repository.ChangesSince(earlier._repository);
        earlier.Files.Forget(changed.Select(p => earlier._repository.Files.Read(p).Text).OfType<SourceText>().ToHashSet());
        return new CompilationState(compiler, roster, earlier.Edited.Union(changed.Select(compiler.Repository.Files.GetDisplayPath)));
    }

    /// <summary>Whether a repository is another state of the same one, so that its compiler may begin with this.</summary>
    public bool IsOf(ControlRepository repository) =>
        repository.SharesSurroundingsWith(_repository) && repository.Options is { GlobalHieraConfig: null, HieraBackends.IsEmpty: true };

    /// <summary>The files that another state has in other texts, or has and this one has not, or the other way round.</summary>
    public IReadOnlyList<RepoPath> ChangesIn(ControlRepository repository) => repository.ChangesSince(_repository);

    /// <summary>What a catalog of this state may have read in another way than one of the next state.</summary>
    /// <param name="next">The next state's compiler.</param>
    /// <param name="roster">The next state's nodes.</param>
    /// <returns>The changes; null if nothing can be kept.</returns>
    public ReadChanges? ChangesTo(CatalogCompiler next, NodeRoster roster)
    {
        if (!HasSameNodes(roster) || !HasSameModules(next.Repository))
            return null;
        var whole = new List<string>();
        var keys = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var path in next.Repository.ChangesSince(_repository))
        {
            var isRuby = path.Extension == ".rb" && path.Value.Contains(Ruby, StringComparison.Ordinal);
            // What functions read for data is not noted for each node.
            var isOpen = !next.Hiera.ReadsFilesAlone && path.Extension is not (".pp" or ".epp" or ".erb");
            if (Settings.Contains(path.FileName, StringComparer.Ordinal) || isRuby || isOpen)
                return null;
            var shown = next.Repository.Files.GetDisplayPath(path);
            if (ChangedKeys(next, path, shown) is { } changed)
                keys[shown] = changed;
            else
                whole.Add(shown);
        }
        return new ReadChanges(whole, keys);
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
    private ImmutableArray<string>? ChangedKeys(CatalogCompiler next, RepoPath path, string shown)
    {
        var ways = DataFiles.Of(shown);
        var files = next.Repository.Files;
        if (ways.Count == 0 || ReadRecorder.Silently(() => _repository.Files.Read(path)).Text is null || files.Read(path).Text is null)
            return null;
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (level, function, before) in ways)
        {
            var after = next.Hiera.ReadAgain(files, path, level, function);
            if (before.Failure is not null || after.Failure is not null)
                return null;
            changed.UnionWith(before.Entries.Values.Where(e => !ReferenceEquals(after.Entries.GetValueOrDefault(e.Key), e)).Select(static e => e.Key));
            changed.UnionWith(after.Entries.Values.Where(e => !before.Entries.ContainsKey(e.Key)).Select(static e => e.Key));
        }
        return [.. changed];
    }

    private bool HasSameNodes(NodeRoster roster) =>
        roster.TellsLivingFromDead == _roster.TellsLivingFromDead && roster.Nodes.Select(static n => (n.Certname, n.Existence)).SequenceEqual(_roster.Nodes.Select(static n => (n.Certname, n.Existence)));

    private bool HasSameModules(ControlRepository repository) =>
        repository.Modules.Select(static m => (m.Name, m.Root)).SequenceEqual(_repository.Modules.Select(static m => (m.Name, m.Root)));
}
