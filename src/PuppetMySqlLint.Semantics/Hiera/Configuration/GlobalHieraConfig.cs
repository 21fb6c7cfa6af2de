#pragma warning disable RS0030 // The global layer lies on disk, outside any file source.
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Opens the folder of the global layer's configuration, which the caller names by a path of the machine.</summary>
internal static class GlobalHieraConfig
{
    public static (IFileSource Files, RepoPath Config)? Open(string? path)
    {
        if (path is null)
            return null;
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        return (DiskFileSource.Open(folder, folder.Replace('\\', '/')), RepoPath.Parse(Path.GetFileName(full)));
    }
}
