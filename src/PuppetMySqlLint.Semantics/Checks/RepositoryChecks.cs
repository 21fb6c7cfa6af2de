using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Reads what no node needed, the manifests of the modules inside the repository and all data files that the hierarchy can reach, and says
/// what is wrong there. Over a later state only that is looked at again which may come out in another way: a data file's entry if it or the
/// code changed that it is held against, a key's values if one of them changed, a manifest if it changed.
/// </summary>
internal sealed class RepositoryChecks
{
    private const string DataKeys = "keys of data";
    private const string LookupOptions = "lookup_options";

    private readonly CompilationContext _context;
    private readonly CheckState? _earlier;
    private readonly StateChanges? _changes;
    private readonly ReadChanges? _reads;
    private readonly RepositorySummaries _summaries;
    private readonly ImmutableArray<PuppetModule> _modules;

    /// <summary>Checks of a repository.</summary>
    /// <param name="context">The repository's compilation; all catalogs are compiled.</param>
    /// <param name="earlier">What was found in an earlier state; null if there was none.</param>
    /// <param name="changes">What changed since then.</param>
    public RepositoryChecks(CompilationContext context, CheckState? earlier = null, StateChanges? changes = null)
    {
        _context = context;
        _modules = [.. context.Repository.Modules.Where(m => ReferenceEquals(m.Files, context.Repository.Files))];
        if (earlier is null || changes is null)
        {
            _summaries = RepositorySummaries.Of(context.Repository, context.Files);
            return;
        }
        (_earlier, _changes) = (earlier, changes);
        _summaries = earlier.Summaries.After(earlier.Files, context.Repository, context.Files, changes);
        _reads = changes.ToReads([.. ChangedSummaries(earlier, changes)]);
    }

    /// <summary>Looks at everything.</summary>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <returns>What is wrong, what compiling showed among it, and what the checks of a later state begin with.</returns>
    public (ImmutableArray<Diagnostic> Diagnostics, CheckState State) Run(CancellationToken cancellationToken)
    {
        RubyRegex.Begin();
        var hiera = _context.Hiera;
        var manifests = ReadManifests(cancellationToken);
        // Modules of others are not for this repository to mend.
        ImmutableArray<HieraLayer> layers = [.. _modules.Select(m => hiera.FindModuleLayer(m.Name)).OfType<HieraLayer>()];
        ImmutableArray<HieraDataFile> files = [.. hiera.ReadDataFiles(cancellationToken)];
        ImmutableArray<HieraDataFile> ofModules = [.. layers.SelectMany(l => hiera.ReadDataFilesOf(l.Module!, cancellationToken))];
        var interpolations = new HieraInterpolationCheck(new HieraVariables(_context, _summaries.Variables), KeysOf([.. files, .. ofModules]), hiera.MayHaveOtherData);
        var check = new DataFileChecks(new ClassDataCheck(_context, _summaries.Mentioned, Converts(files)), interpolations);
        ImmutableArray<CheckedDataFile> found = [.. files.Select(f => Check(f, isModules: false)), .. ofModules.Select(f => Check(f, isModules: true))];
        var keys = new DataKeyChecks(hiera, files, _summaries.Merged).Run(
            _earlier?.Keys ?? ImmutableDictionary<string, ImmutableArray<Diagnostic>>.Empty, _reads?.Touch([KeyReads]) == false ? _changes!.ChangedKeys : null);
        var hierarchy = _earlier is not null && _changes!.AreSameFiles && !_reads!.Touch([_earlier.HierarchyReads])
            ? (Value: _earlier.Hierarchy, Unit: _earlier.HierarchyReads)
            : ReadRecorder.Record(() => hiera.Layers.Concat(layers).SelectMany(l => HieraFileChecks.Run(l, hiera.IsEvaluated)).ToImmutableArray());
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. _context.Diagnostics, .. ModuleVersions.Compare(_context.Repository),
            .. found.SelectMany(static f => f.Found.Values).SelectMany(static f => f).Where(f => !_context.IsReported(f.Value)).Select(static f => f.Diagnostic),
            .. hiera.GetDiagnostics(files, hierarchy.Value, keys.Values.SelectMany(static k => k)),
            .. layers.SelectMany(static l => l.Config.Diagnostics), .. ofModules.SelectMany(static f => f.Diagnostics), .. hiera.Layers.Concat(layers).SelectMany(interpolations.Run),
        ];
        var state = new CheckState(
            _context.Repository.Files, _summaries, manifests, found.DistinctBy(static f => (f.File.Source.Path, f.IsModules)).ToDictionary(static f => (f.File.Source.Path, f.IsModules)), keys, hierarchy.Value, hierarchy.Unit);
        return (diagnostics, state);

        CheckedDataFile Check(HieraDataFile file, bool isModules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return check.Check(file, isModules, _earlier?.DataFiles.GetValueOrDefault((file.Source.Path, isModules)) is { } known && !_reads!.Touch([known.Reads]) ? known : null);
        }
    }

    /// <summary>The summaries that are not what they were.</summary>
    private IEnumerable<string> ChangedSummaries(CheckState earlier, StateChanges changes)
    {
        if (!ReferenceEquals(earlier.Summaries.Mentioned, _summaries.Mentioned))
            yield return _summaries.Mentioned.Name;
        if (!ReferenceEquals(earlier.Summaries.Variables, _summaries.Variables))
            yield return _summaries.Variables.Name;
        if (!ReferenceEquals(earlier.Summaries.Merged, _summaries.Merged))
            yield return _summaries.Merged.Name;
        if (changes.ChangedKeys is null || changes.HasOtherKeys)
            yield return DataKeys;
        if (changes.ChangedKeys?.Contains(HieraRun.LookupOptionsKey) != false)
            yield return LookupOptions;
    }

    /// <summary>What decides how values of one key are held against each other, beside the values.</summary>
    private ReadUnit KeyReads => new([new ReadNote(ReadKind.Summary, LookupOptions), new ReadNote(ReadKind.Summary, _summaries.Merged.Name)], []);

    /// <summary>Manifests that nothing leads to are read all the same: a mistake there is one.</summary>
    /// <returns>The first error of each manifest that has any.</returns>
    private ImmutableDictionary<RepoPath, Diagnostic> ReadManifests(CancellationToken cancellationToken)
    {
        var errors = _earlier is null ? ImmutableDictionary.CreateBuilder<RepoPath, Diagnostic>() : _earlier.Manifests.RemoveRange(_changes!.Files).ToBuilder();
        foreach (var error in errors.Values)
            _context.Symbols.AddParseError(error);
        foreach (var module in _modules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = _changes?.Files.Where(f => f.IsWithin(module.Root) && module.Files.Exists(f));
            foreach (var (path, error) in _context.Symbols.ReadAll(module, changed ?? module.Listing))
                errors[path] = error;
        }
        return errors.ToImmutable();
    }

    private static Func<IReadOnlySet<string>> KeysOf(ImmutableArray<HieraDataFile> files)
    {
        var keys = new Lazy<HashSet<string>>(() => files.SelectMany(static f => f.Entries.Keys).ToHashSet(StringComparer.Ordinal));
        return () =>
        {
            ReadRecorder.Note(ReadKind.Summary, DataKeys);
            return keys.Value;
        };
    }

    private static Func<bool> Converts(ImmutableArray<HieraDataFile> files)
    {
        var converts = new Lazy<bool>(() => files.Any(static f => f.Entries.GetValueOrDefault(HieraRun.LookupOptionsKey) is { } options && Mentions.HasKey(options.Value, "convert_to")));
        return () =>
        {
            ReadRecorder.Note(ReadKind.Summary, LookupOptions);
            return converts.Value;
        };
    }
}
