using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Files that note who asks for them. A listing is not noted: who uses it says what of it.</summary>
internal sealed class RecordingFileSource(IFileSource source) : IFileSource
{
    /// <inheritdoc/>
    public ImmutableArray<RepoPath> Files => source.Files;

    /// <inheritdoc/>
    public ImmutableArray<FileProblem> Problems => source.Problems;

    /// <inheritdoc/>
    public bool Exists(RepoPath path)
    {
        var exists = source.Exists(path);
        ReadRecorder.Note(exists ? ReadKind.File : ReadKind.AbsentFile, source.GetDisplayPath(path));
        return exists;
    }

    /// <inheritdoc/>
    public string GetDisplayPath(RepoPath path) => source.GetDisplayPath(path);

    /// <inheritdoc/>
    public FileReading Read(RepoPath path)
    {
        ReadRecorder.Note(ReadKind.File, source.GetDisplayPath(path));
        return source.Read(path);
    }
}
