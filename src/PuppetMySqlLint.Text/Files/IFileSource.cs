using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>
/// A tree of files: a folder on disk, a set in memory, a revision in git, an editor's buffers. The listing is taken once and does not
/// change; reads are lazy and memoised. Implementations are safe to use from many threads and lead to nothing outside the tree.
/// </summary>
public interface IFileSource
{
    /// <summary>All files below the root, sorted.</summary>
    ImmutableArray<RepoPath> Files { get; }

    /// <summary>What the listing met and left out: links that lead out or in circles, folders that may not be read.</summary>
    ImmutableArray<FileProblem> Problems { get; }

    /// <summary>Whether there is a file of this path.</summary>
    bool Exists(RepoPath path);

    /// <summary>The path as reports show it.</summary>
    string GetDisplayPath(RepoPath path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its text, or why it cannot be read. Does not throw for anything that a file system can answer.</returns>
    FileReading Read(RepoPath path);
}
