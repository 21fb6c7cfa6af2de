#pragma warning disable RS0030 // Part of the disk source.
using System.Collections.Concurrent;
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
        Walk(new DirectoryInfo(root), Resolve(root), RepoPath.Root, []);
        files.Sort();
        return new DiskListing([.. files], [.. problems]);

        void Walk(DirectoryInfo folder, string real, RepoPath path, ImmutableHashSet<string> enclosing)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (enclosing.Contains(real))
            {
                problems.Add(new FileProblem(path, "is a symbolic link that leads in a circle"));
                return;
            }
            if (!IsWithinAny(real, allowed))
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
                var inside = enclosing.Add(real);
                foreach (var entry in folder.EnumerateFileSystemInfos())
                    Add(entry, real, path, inside);
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
            {
                problems.Add(new FileProblem(path, "is a folder that may not be read"));
            }
        }

        void Add(FileSystemInfo entry, string realParent, RepoPath parent, ImmutableHashSet<string> enclosing)
        {
            if (!parent.TryCombine(entry.Name, out var path))
                return;
            // Only a link has to be resolved: what is none lies where its folder lies.
            var attributes = entry.Attributes;
            var isLink = attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
            if (entry is DirectoryInfo || (isLink && IsFolder(entry)))
            {
                if (!entry.Name.StartsWith('.'))
                    Walk(new DirectoryInfo(entry.FullName), isLink ? Resolve(entry.FullName) : Path.Combine(realParent, entry.Name), path, enclosing);
                return;
            }
            if (!isLink)
            {
                if (!attributes.HasFlag(FileAttributes.Device))
                    files.Add(path);
                return;
            }
            var target = Resolve(entry.FullName);
            if (!IsFile(target))
                problems.Add(new FileProblem(path, "is a symbolic link to nothing or to itself"));
            else if (!IsWithinAny(target, allowed))
                problems.Add(new FileProblem(path, "is a symbolic link that leads out of the repository"));
            else
                files.Add(path);
        }
    }

    /// <summary>Whether a listing of the folder would hold a file, found out without one.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="path">The file.</param>
    /// <param name="allowed">The folders that links may lead into; asked for only where there is a file.</param>
    /// <param name="resolved">What folders were resolved to before: files stand beside each other.</param>
    public static bool Holds(string root, RepoPath path, Lazy<ImmutableArray<string>> allowed, ConcurrentDictionary<string, string> resolved)
    {
        var full = Path.Combine(root, path.Value);
        // Most files that are looked for in a module are not there: one question to the system says so.
        if (!File.Exists(full))
            return false;
        var folders = path.Value.Split('/')[..^1];
        if (folders.Length >= MaximumDepth || Array.Exists(folders, static f => f.StartsWith('.')))
            return false;
        var folder = resolved.GetOrAdd(Path.GetDirectoryName(full)!, Resolve);
        var file = ResolveLast(Path.Combine(folder, Path.GetFileName(full)), full);
        return IsFile(file) && IsWithinAny(file, allowed.Value);
    }

    /// <summary>Whether a path without links is a file. A link that could not be resolved is none, though the system says that it is there.</summary>
    private static bool IsFile(string path) =>
        new FileInfo(path) is { Exists: true, LinkTarget: null } file && !file.Attributes.HasFlag(FileAttributes.Device);

    /// <summary>The path with every symbolic link in it resolved; the path itself where that fails.</summary>
    public static string Resolve(string path)
    {
        var parent = Path.GetDirectoryName(path);
        return parent is null ? path : ResolveLast(Path.Combine(Resolve(parent), Path.GetFileName(path)), path);
    }

    /// <summary>Resolves a path whose folder is resolved; what it was written as where that fails.</summary>
    private static string ResolveLast(string here, string written)
    {
        try
        {
            FileSystemInfo info = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
            return info.LinkTarget is null ? here : info.ResolveLinkTarget(returnFinalTarget: true) is { } target && target.FullName != here ? Resolve(target.FullName) : here;
        }
        catch (IOException)
        {
            return written;
        }
    }

    private static bool IsFolder(FileSystemInfo entry)
    {
        try
        {
            return Directory.Exists(entry.FullName);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsWithinAny(string path, ImmutableArray<string> folders)
    {
        foreach (var folder in folders)
        {
            if (IsWithin(path, folder))
                return true;
        }
        return false;
    }

    private static bool IsWithin(string path, string folder) =>
        string.Equals(path, folder, StringComparison.Ordinal) || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
