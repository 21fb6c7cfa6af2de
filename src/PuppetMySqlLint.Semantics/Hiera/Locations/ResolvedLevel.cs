using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A level whose paths are resolved for a node.</summary>
/// <param name="Layer">Its layer.</param>
/// <param name="Level">The level.</param>
/// <param name="Locations">Its files in order; empty for a backend that names none.</param>
internal sealed record ResolvedLevel(HieraLayer Layer, HieraLevel Level, ImmutableArray<ResolvedLocation> Locations);

/// <summary>A path of a level, resolved for a node.</summary>
/// <param name="Pattern">The path as reports show it; with the expressions that are unknown still in it.</param>
/// <param name="File">The file; null if it is not there, or if that depends on something unknown.</param>
/// <param name="Candidates">Where the path is open: the files that it may lead to.</param>
internal sealed record ResolvedLocation(string Pattern, RepoPath? File, ImmutableArray<OpenCandidate> Candidates)
{
    /// <summary>Whether the path depends on something unknown.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it is a URI and no file.</summary>
    public bool IsUri { get; init; }

    /// <summary>Which candidates have which keys; null where the path is not open.</summary>
    public Lazy<OpenIndex>? Index { get; init; }

    /// <summary>What is unknown, in order.</summary>
    public ImmutableArray<OpenHole> Holes { get; init; } = [];
}

/// <summary>A file that an open path may lead to.</summary>
/// <param name="File">The file.</param>
/// <param name="Values">What the unknown expressions would have to be, in the order of the holes.</param>
internal sealed record OpenCandidate(RepoPath File, ImmutableArray<string> Values);

/// <summary>An unknown expression in a path.</summary>
/// <param name="Expression">The variable with its segments.</param>
/// <param name="Alternatives">The values that it can have, with their conditions; default if it can have any.</param>
internal sealed record OpenHole(string Expression, ImmutableArray<Alternative> Alternatives)
{
    public bool Allows(string value) => Alternatives.IsDefault || Alternatives.Any(a => RubyInspection.ToText(a.Value) == value);
}
