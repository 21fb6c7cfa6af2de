using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What is kept of a run for one over a later state of its repository. Immutable.</summary>
/// <param name="Linter">Whose run it was.</param>
/// <param name="Settings">With which settings.</param>
/// <param name="Fleet">What was compiled.</param>
/// <param name="Files">What each file says by itself.</param>
/// <param name="Seen">What was found in the catalog of each node.</param>
/// <param name="Works">What was found elsewhere.</param>
internal sealed record LintState(
    Linter Linter, RunSettings Settings, FleetState Fleet, FileNotes Files, ImmutableDictionary<string, ImmutableArray<AnalyzerWork>> Seen, ImmutableArray<AnalyzerWork> Works)
{
    /// <summary>Certnames of the nodes that were compiled in this run.</summary>
    public IEnumerable<string> Compiled => Fleet.Nodes.Where(static n => !n.IsKept).Select(static n => n.Value.Node.Certname);

    /// <summary>What a run can begin with.</summary>
    /// <param name="linter">Whose run it is.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="options">What the caller wants.</param>
    /// <returns>The state of <see cref="LintOptions.Previous"/> with the files that changed since; null if there is none, or it tells nothing about this run.</returns>
    public static (LintState State, IReadOnlyList<RepoPath> Changed)? For(Linter linter, ControlRepository repository, LintOptions options)
    {
        if (options.Previous?.State is not { } state || !ReferenceEquals(state.Linter, linter) || !state.Fleet.Compilation.IsOf(repository))
            return null;
        var changed = state.Fleet.Compilation.ChangesIn(repository);
        return state.Settings.Hold(options, changed.Select(repository.Files.GetDisplayPath)) ? (state, changed) : null;
    }
}
