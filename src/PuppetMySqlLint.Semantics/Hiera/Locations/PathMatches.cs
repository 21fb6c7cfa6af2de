using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Which files of a listing the paths of levels lead to. It depends on nothing but the listing and lives as long as that: all checks and all
/// states of a repository that have the same files share it. Safe to use from many threads.
/// </summary>
internal sealed class PathMatches
{
    private static readonly ConditionalWeakTable<RepoPath[], PathMatches> Known = [];

    private readonly ConcurrentDictionary<(RepoPath Root, string Pattern, bool IsGlob), ImmutableArray<OpenCandidate>> _found = new();

    /// <summary>The files that a path with unknown parts may lead to.</summary>
    /// <inheritdoc cref="PathPattern.FindOpen"/>
    public static ImmutableArray<OpenCandidate> Find(IFileSource files, RepoPath root, ImmutableArray<string?> pieces, bool isGlob) =>
        ImmutableCollectionsMarshal.AsArray(files.Files) is { } listing
            ? Known.GetValue(listing, static _ => new PathMatches())._found.GetOrAdd(
                (root, string.Join('\0', pieces.Select(static p => p ?? "\u0001")), isGlob), static (key, find) => [.. PathPattern.FindOpen(find.files, key.Root, find.pieces, key.IsGlob)], (files, pieces))
            : [];
}
