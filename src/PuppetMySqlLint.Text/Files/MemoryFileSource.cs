using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>Files that are in memory, for tests, editors and generated repositories.</summary>
public sealed class MemoryFileSource : IFileSource
{
    private readonly ImmutableSortedDictionary<RepoPath, SourceText> _texts;

    /// <summary>A source of the given files.</summary>
    /// <param name="files">Relative path and text of each file.</param>
    /// <exception cref="FormatException">A path is absolute or leads out of the root.</exception>
    public MemoryFileSource(IEnumerable<KeyValuePair<string, string>> files)
    {
        _texts = files.ToImmutableSortedDictionary(static f => RepoPath.Parse(f.Key), static f => SourceText.From(f.Value, RepoPath.Parse(f.Key).Value));
        Files = [.. _texts.Keys];
    }

    /// <inheritdoc/>
    public ImmutableArray<RepoPath> Files { get; }

    /// <inheritdoc/>
    public ImmutableArray<FileProblem> Problems => [];

    /// <inheritdoc/>
    public bool Exists(RepoPath path) => _texts.ContainsKey(path);

    /// <inheritdoc/>
    public string GetDisplayPath(RepoPath path) => path.Value;

    /// <inheritdoc/>
    public FileReading Read(RepoPath path) =>
        _texts.TryGetValue(path, out var text) ? new FileReading(text, null) : new FileReading(null, new FileProblem(path, "does not exist"));
}
