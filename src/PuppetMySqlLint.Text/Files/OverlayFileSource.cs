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
        _changes = (below?._changes ?? ImmutableDictionary<RepoPath, SourceText?>.Empty).SetItems(changes.Where(c => !IsSame(files, c.Key, c.Value)));
        Files = below is not null && _changes.All(c => below.Exists(c.Key) == c.Value is not null) ? below.Files : List();
    }

    private ImmutableArray<RepoPath> List()
    {
        var added = _changes.Where(c => c.Value is not null && !_files.Exists(c.Key)).Select(static c => c.Key);
        var hidden = _changes.Where(static c => c.Value is null).Select(static c => c.Key).ToHashSet();
        return added.Any() || hidden.Count > 0 ? [.. _files.Files.Where(f => !hidden.Contains(f)).Concat(added).Order()] : _files.Files;
    }

    /// <summary>What is replaced by its like stays, so that what was read out of it stays too.</summary>
    private static bool IsSame(IFileSource files, RepoPath path, SourceText? text) =>
        files.Read(path).Text is { } known ? text is { IsValidUtf8: true } && known.IsValidUtf8 && known.HasByteOrderMark == text.HasByteOrderMark && known.Path == text.Path && known.Text == text.Text : text is null && !files.Exists(path);

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

    /// <summary>The files whose readings differ between two sources. Only where they lie over different sources all files are read.</summary>
    internal static IReadOnlyList<RepoPath> Differences(IFileSource before, IFileSource after)
    {
        var (old, young) = (before as OverlayFileSource, after as OverlayFileSource);
        var candidates = ReferenceEquals(old?._files ?? before, young?._files ?? after)
            ? (old?._changes.Keys ?? []).Concat(young?._changes.Keys ?? []).Distinct()
            : before.Files.Concat(after.Files).Distinct();
        return [.. candidates.Where(p => Differs(before.Read(p), after.Read(p))).Order()];
    }

    private static bool Differs(FileReading before, FileReading after) =>
        before.Text is { } a && after.Text is { } b ? !ReferenceEquals(a, b) : before.Text is not null || after.Text is not null || before.Problem?.Reason != after.Problem?.Reason;
}
