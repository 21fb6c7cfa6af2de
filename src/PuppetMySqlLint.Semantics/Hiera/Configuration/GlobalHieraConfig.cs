#pragma warning disable RS0030 // The global layer lies on disk, outside any file source.
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Opens the folder of the global layer's configuration, which the caller names by a path of the machine.</summary>
internal static class GlobalHieraConfig
{
    /// <param name="path">The configuration; null if there is none.</param>
    /// <param name="environment">The environment's files, which the global layer reaches by its absolute path on the server.</param>
    /// <param name="environmentName">The environment's name.</param>
    public static (IFileSource Files, RepoPath Config)? Open(string? path, IFileSource environment, string environmentName)
    {
        if (path is null)
            return null;
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!.Replace('\\', '/');
        return (new GlobalFileSource(DiskFileSource.OpenDeferred(folder, folder), folder, environment, environmentName), RepoPath.Parse(Path.GetFileName(full)));
    }
}
