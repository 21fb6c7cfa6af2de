using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>Paths as reports show them.</summary>
internal static class ShownPaths
{
    private static readonly RepoPath Any = RepoPath.Parse("x");

    /// <summary>The file of a repository that reports show under a path.</summary>
    /// <param name="files">The repository's files; it need not be one of them.</param>
    /// <param name="shown">The path.</param>
    /// <returns>Null if it does not lie in the repository.</returns>
    public static RepoPath? Find(IFileSource files, string shown)
    {
        var prefix = files.GetDisplayPath(Any)[..^Any.Value.Length];
        return shown.StartsWith(prefix, StringComparison.Ordinal) && RepoPath.TryParse(shown[prefix.Length..], out var path) && !path.IsRoot ? path : null;
    }
}
