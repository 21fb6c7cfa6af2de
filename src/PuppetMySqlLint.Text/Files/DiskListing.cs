#pragma warning disable RS0030 // Part of the disk source.
using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>The files below a folder on disk, and what was left out.</summary>
internal sealed record DiskListing(ImmutableArray<RepoPath> Files, ImmutableArray<FileProblem> Problems)
{
    private const int MaximumDepth = 64;
    private const int MaximumFiles = 1_000_000;

    public static DiskListing Of(string root, ImmutableArray<string> allowed, CancellationToken cancellationToken)
    {
        var files = new List<RepoPath>();
        var problems = new List<FileProblem>();
        Walk(new DirectoryInfo(root), RepoPath.Root, []);
        files.Sort();
        return new DiskListing([.. files], [.. problems]);

        void Walk(DirectoryInfo folder, RepoPath path, ImmutableHashSet<string> enclosing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var real = Resolve(folder.FullName);
            if (enclosing.Contains(real))
            {
                problems.Add(new FileProblem(path, "is a symbolic link that leads in a circle"));
                return;
            }
            if (!allowed.Any(a => IsWithin(real, a)))
            {
                problems.Add(new FileProblem(path, "is a symbolic link that leads out of the repository"));
                return;
            }
            if (enclosing.Count >= MaximumDepth || files.Count >= MaximumFiles)
            {
                problems.Add(new FileProblem(path, enclosing.Count >= MaximumDepth ? $"is nested more than {MaximumDepth} folders deep" : $"is left out: more than {MaximumFiles} files"));
                return;
            }
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos())
                    Add(entry, path, enclosing.Add(real));
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
            {
                problems.Add(new FileProblem(path, "is a folder that may not be read"));
            }
        }

        void Add(FileSystemInfo entry, RepoPath parent, ImmutableHashSet<string> enclosing)
        {
            if (!parent.TryCombine(entry.Name, out var path))
                return;
            if (IsFolder(entry))
            {
                if (!entry.Name.StartsWith('.'))
                    Walk(new DirectoryInfo(entry.FullName), path, enclosing);
                return;
            }
            if (entry.LinkTarget is null)
            {
                if (entry.Attributes.HasFlag(FileAttributes.Device))
                    return;
                files.Add(path);
                return;
            }
            var target = Resolve(entry.FullName);
            if (!File.Exists(target))
                problems.Add(new FileProblem(path, "is a symbolic link to nothing or to itself"));
            else if (!allowed.Any(a => IsWithin(target, a)))
                problems.Add(new FileProblem(path, "is a symbolic link that leads out of the repository"));
            else
                files.Add(path);
        }
    }

    /// <summary>The path with every symbolic link in it resolved; the path itself where that fails.</summary>
    public static string Resolve(string path)
    {
        try
        {
            var parent = Path.GetDirectoryName(path);
            if (parent is null)
                return path;
            var here = Path.Combine(Resolve(parent), Path.GetFileName(path));
            FileSystemInfo info = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
            return info.LinkTarget is null ? here : info.ResolveLinkTarget(returnFinalTarget: true) is { } target && target.FullName != here ? Resolve(target.FullName) : here;
        }
        catch (IOException)
        {
            return path;
        }
    }

    private static bool IsFolder(FileSystemInfo entry)
    {
        try
        {
            return entry is DirectoryInfo || (entry.LinkTarget is not null && Directory.Exists(entry.FullName));
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsWithin(string path, string folder) =>
        string.Equals(path, folder, StringComparison.Ordinal) || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
