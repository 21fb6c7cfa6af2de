using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What the checks of a repository's files found, for those of a later state. Immutable.</summary>
/// <param name="Files">The files that were checked.</param>
/// <param name="Summaries">What was drawn from all of them.</param>
/// <param name="Manifests">The first error of each manifest of a module that has any.</param>
/// <param name="DataFiles">What was found in each data file, by its path as reports show it and whether it is a module's own.</param>
/// <param name="Keys">What was found by holding the values of each key against each other.</param>
/// <param name="Hierarchy">What was found by holding the hierarchies against the files.</param>
/// <param name="HierarchyReads">What was read for that.</param>
internal sealed record CheckState(
    IFileSource Files, RepositorySummaries Summaries, ImmutableDictionary<RepoPath, Diagnostic> Manifests,
    IReadOnlyDictionary<(string Path, bool IsModules), CheckedDataFile> DataFiles, ImmutableDictionary<string, ImmutableArray<Diagnostic>> Keys,
    ImmutableArray<Diagnostic> Hierarchy, ReadUnit HierarchyReads);
