using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What the checks of data ask of all files together.</summary>
/// <param name="Mentioned">Keys of data that code or other data speak of by name.</param>
/// <param name="Variables">Variables that manifests speak of.</param>
/// <param name="Merged">Keys that code speaks of where it merges by itself.</param>
internal sealed record RepositorySummaries(NameSummary Mentioned, NameSummary Variables, NameSummary Merged)
{
    /// <summary>The summaries of a repository.</summary>
    public static RepositorySummaries Of(ControlRepository repository, FileCache cache) => new(
        new NameSummary("mentioned keys", repository, cache, Mentions.Scanner),
        new NameSummary("variables", repository, cache, VariableNames.Scanner),
        new NameSummary("merged keys", repository, cache, MergedNames.Scanner));

    /// <summary>Those of a later state; what is the same stays the same object.</summary>
    /// <param name="before">The files of this state.</param>
    /// <param name="repository">The later state.</param>
    /// <param name="cache">What was read out of files.</param>
    /// <param name="changes">What changed.</param>
    public RepositorySummaries After(IFileSource before, ControlRepository repository, FileCache cache, StateChanges changes) => new(
        Mentioned.After(before, repository, cache, changes), Variables.After(before, repository, cache, changes), Merged.After(before, repository, cache, changes));
}
