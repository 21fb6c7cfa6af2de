using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool;

/// <summary>An editor's buffer on standard input, in place of a file that it may not have saved.</summary>
internal static class EditorBuffer
{
    /// <summary>The repository with the buffer.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="path">The file, seen from the current folder; it need not be there yet.</param>
    /// <param name="terminal">Where the buffer is read from.</param>
    /// <exception cref="UsageException">The file does not lie in the repository.</exception>
    public static ControlRepository Put(ControlRepository repository, string path, Terminal terminal)
    {
        var shown = Path.GetRelativePath(terminal.CurrentDirectory, Path.GetFullPath(Path.Combine(terminal.CurrentDirectory, path))).Replace('\\', '/');
        return ShownPaths.Find(repository.Files, shown) is { } file
            ? repository.WithFile(file.Value, terminal.Input.ReadToEnd())
            : throw new UsageException($"--stdin-path: '{path}' does not lie in the control repo");
    }
}
