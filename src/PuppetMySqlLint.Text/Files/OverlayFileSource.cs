using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>Files of another source, some of them replaced, added or taken away: an editor's buffers, or what a fix would write.</summary>
public sealed class OverlayFileSource : IFileSource
{
    private readonly IFileSource _files;
    private readonly ImmutableDictionary<RepoPath, SourceText?> _changes;

    /// <summary>A source over another one.</summary>
    /// <param name="files">The source below. Where it is an overlay itself, both are joined, so that no tower grows.</param>
    /// <param name="changes">The text of each file that is replaced or added; null for one that is taken away.</param>
    public OverlayFileSource(IFileSource files, IEnumerable<KeyValuePair<RepoPath, SourceText?>> changes)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(changes);
        var below = files as OverlayFileSource;
        _files = below?._files ?? files;
        _changes = (below?._changes ?? ImmutableDictionary<RepoPath, SourceText?>.Empty).SetItems(changes);
        var added = _changes.Where(c => c.Value is not null && !_files.Exists(c.Key)).Select(static c => c.Key);
        var hidden = _changes.Where(static c => c.Value is null).Select(static c => c.Key).ToHashSet();
        Files = added.Any() || hidden.Count > 0 ? [.. _files.Files.Where(f => !hidden.Contains(f)).Concat(added).Order()] : _files.Files;
    }

    /// <inheritdoc/>
    public ImmutableArray<RepoPath> Files { get; }

    /// <inheritdoc/>
    public ImmutableArray<FileProblem> Problems => _files.Problems;

    /// <inheritdoc/>
    public bool Exists(RepoPath path) => _changes.TryGetValue(path, out var text) ? text is not null : _files.Exists(path);

    /// <inheritdoc/>
    public string GetDisplayPath(RepoPath path) => _files.GetDisplayPath(path);

    /// <inheritdoc/>
    public FileReading Read(RepoPath path)
    {
        if (!_changes.TryGetValue(path, out var text))
            return _files.Read(path);
        return text is null ? new FileReading(null, new FileProblem(path, "does not exist")) : new FileReading(text, null);
    }
}
