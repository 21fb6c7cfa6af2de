#pragma warning disable RS0030 // This is a source: the one place below the heads that reads files from disk.
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>
/// A folder on disk. Symbolic links are followed while they stay within the folder, and within the folders that the caller allows;
/// hidden folders such as <c>.git</c> are left out.
/// </summary>
public sealed class DiskFileSource : IFileSource
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const long MaximumFileSize = 128L * 1024 * 1024;

    private readonly string _root;
    private readonly string _display;
    private readonly ImmutableHashSet<RepoPath> _set;
    private readonly ConcurrentDictionary<RepoPath, FileReading> _readings = new();

    private DiskFileSource(string root, string display, DiskListing listing)
    {
        _root = root;
        _display = display;
        Files = listing.Files;
        Problems = listing.Problems;
        _set = [.. listing.Files];
    }

    /// <inheritdoc/>
    public ImmutableArray<RepoPath> Files { get; }

    /// <inheritdoc/>
    public ImmutableArray<FileProblem> Problems { get; }

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="displayPrefix">What reports show before a relative path; empty to show the relative path alone.</param>
    /// <param name="allowedLinkTargets">Other folders that symbolic links may lead into, such as a shared store of modules.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static DiskFileSource Open(
        string folder, string displayPrefix = "", IEnumerable<string>? allowedLinkTargets = null, CancellationToken cancellationToken = default)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        var allowed = (allowedLinkTargets ?? []).Append(root).Select(static f => DiskListing.Resolve(Path.GetFullPath(f))).ToImmutableArray();
        return new DiskFileSource(root, displayPrefix, DiskListing.Of(root, allowed, cancellationToken));
    }

    /// <inheritdoc/>
    public bool Exists(RepoPath path) => _set.Contains(path);

    /// <inheritdoc/>
    public string GetDisplayPath(RepoPath path) => _display.Length == 0 ? path.Value : $"{_display.TrimEnd('/', '\\')}/{path.Value}";

    /// <inheritdoc/>
    public FileReading Read(RepoPath path) => _readings.GetOrAdd(path, ReadFromDisk);

    private FileReading ReadFromDisk(RepoPath path)
    {
        if (!_set.Contains(path))
            return new FileReading(null, new FileProblem(path, "does not exist"));
        try
        {
            using var stream = File.OpenRead(Path.Combine(_root, path.Value));
            if (stream.Length > MaximumFileSize)
                return new FileReading(null, new FileProblem(path, $"is larger than {MaximumFileSize / 1024 / 1024} MiB"));
            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return new FileReading(SourceText.From(bytes.AsSpan(0, read), GetDisplayPath(path)), null);
        }
        catch (UnauthorizedAccessException)
        {
            return new FileReading(null, new FileProblem(path, "may not be read: permission denied"));
        }
        catch (IOException exception)
        {
            return new FileReading(null, new FileProblem(path, $"cannot be read: {exception.Message}"));
        }
    }
}
