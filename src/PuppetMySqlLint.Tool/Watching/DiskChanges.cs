using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>Puts what changed on disk into a repository that was opened before.</summary>
internal static class DiskChanges
{
    /// <summary>The repository as it is on disk now.</summary>
    /// <param name="repository">The repository as it was.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="changed">Files and folders that may have changed, as full paths.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The state of the repository, and the files of which the text is another one, as reports show them.</returns>
    public static (ControlRepository Repository, ImmutableArray<string> Changed) Put(ControlRepository repository, string folder, IReadOnlyCollection<string> changed, CancellationToken cancellationToken)
    {
        // The listing says what may be read at all: nothing that a link leads to outside, nothing hidden.
        var disk = DiskFileSource.Open(folder, repository.Files.GetDisplayPath(RepoPath.Root).TrimEnd('/'), cancellationToken: cancellationToken);
        var places = changed.Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/')).Select(static p => RepoPath.TryParse(p, out var path) ? path : (RepoPath?)null).OfType<RepoPath>().Distinct().ToList();
        var listed = disk.Files.ToHashSet();
        var read = repository.Files.Files.Concat(disk.Files).Distinct().Where(f => places.Exists(p => f.IsWithin(p)))
            .Select(f => KeyValuePair.Create(f, listed.Contains(f) ? disk.Read(f).Text : null)).ToList();
        // What is replaced by its like keeps the text that it had.
        var (before, after) = (repository.Files, new OverlayFileSource(repository.Files, read));
        var changes = read.Where(c => before.Exists(c.Key) != after.Exists(c.Key) || !ReferenceEquals(before.Read(c.Key).Text, after.Read(c.Key).Text)).ToList();
        return changes.Count == 0 ? (repository, []) : (repository.WithFiles(changes, cancellationToken), [.. changes.Select(c => before.GetDisplayPath(c.Key))]);
    }
}
