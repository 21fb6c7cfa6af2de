namespace PuppetMySqlLint.Text;

/// <summary>What reading a file gave: its text, or the reason why there is none.</summary>
/// <param name="Text">The text; null if the file could not be read.</param>
/// <param name="Problem">The reason; null if it could be read.</param>
public readonly record struct FileReading(SourceText? Text, FileProblem? Problem);

/// <summary>A file or folder that cannot be used.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Reason">One clause that says why: <c>is a symbolic link that leads out of the repository</c>.</param>
public sealed record FileProblem(RepoPath Path, string Reason);
