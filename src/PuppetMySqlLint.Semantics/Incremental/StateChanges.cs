using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What changed between two states of a repository, where what was worked out for the earlier one tells something about the later one.</summary>
/// <param name="Files">The files of which the text is another one, those among them that came or went.</param>
/// <param name="Whole">The files that count as a whole, as reports show them.</param>
/// <param name="Keys">The data files of which the keys count that changed.</param>
internal sealed record StateChanges(ImmutableArray<RepoPath> Files, ImmutableArray<string> Whole, ImmutableDictionary<string, ImmutableArray<string>> Keys)
{
    /// <summary>Whether no file came or went.</summary>
    public required bool AreSameFiles { get; init; }

    /// <summary>All keys of data that changed; null if that cannot be told.</summary>
    public required ImmutableHashSet<string>? ChangedKeys { get; init; }

    /// <summary>Whether a data file has a key that it had not, or has not one that it had.</summary>
    public required bool HasOtherKeys { get; init; }

    /// <summary>The changes, to be asked of read sets.</summary>
    /// <param name="summaries">The summaries that came out in another way.</param>
    public ReadChanges ToReads(params ReadOnlySpan<string> summaries) => new(Whole, Keys, summaries);
}
