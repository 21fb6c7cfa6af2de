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
    private readonly Lazy<ImmutableArray<string>> _allowed;
    private readonly Lazy<DiskListing> _listing;
    private readonly Lazy<HashSet<RepoPath>> _set;
    private readonly ConcurrentDictionary<RepoPath, bool> _probed = new();
    private readonly ConcurrentDictionary<string, string> _resolved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<RepoPath, FileReading> _readings = new();

    private DiskFileSource(string folder, string display, IEnumerable<string>? allowedLinkTargets)
    {
        _root = Path.GetFullPath(folder);
        if (!Directory.Exists(_root))
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        _display = display;
        _allowed = new Lazy<ImmutableArray<string>>(() => [.. (allowedLinkTargets ?? []).Append(_root).Select(static f => DiskListing.Resolve(Path.GetFullPath(f)))]);
        _listing = new Lazy<DiskListing>(() => DiskListing.Of(_root, _allowed.Value, CancellationToken.None));
        _set = new Lazy<HashSet<RepoPath>>(() => [.. Files]);
    }

    private DiskFileSource(string folder, string display, IEnumerable<string>? allowedLinkTargets, CancellationToken cancellationToken)
        : this(folder, display, allowedLinkTargets)
    {
        var listing = DiskListing.Of(_root, _allowed.Value, cancellationToken);
        _listing = new Lazy<DiskListing>(listing);
    }

    /// <inheritdoc/>
    public ImmutableArray<RepoPath> Files => _listing.Value.Files;

    /// <inheritdoc/>
    public ImmutableArray<FileProblem> Problems => _listing.Value.Problems;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="displayPrefix">What reports show before a relative path; empty to show the relative path alone.</param>
    /// <param name="allowedLinkTargets">Other folders that symbolic links may lead into, such as a shared store of modules.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static DiskFileSource Open(
        string folder, string displayPrefix = "", IEnumerable<string>? allowedLinkTargets = null, CancellationToken cancellationToken = default) =>
        new(folder, displayPrefix, allowedLinkTargets, cancellationToken);

    /// <summary>
    /// A folder that is listed only once <see cref="Files"/> or <see cref="Problems"/> is asked for; until then each file is looked for by
    /// itself. For folders of which few files are wanted, such as a module among many.
    /// </summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="displayPrefix">What reports show before a relative path; empty to show the relative path alone.</param>
    /// <param name="allowedLinkTargets">Other folders that symbolic links may lead into, such as a shared store of modules.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static DiskFileSource OpenDeferred(string folder, string displayPrefix = "", IEnumerable<string>? allowedLinkTargets = null) =>
        new(folder, displayPrefix, allowedLinkTargets);

    /// <inheritdoc/>
    // A file system that does not tell capitals apart is listed: names on a Puppet server are told apart.
    public bool Exists(RepoPath path) => _listing.IsValueCreated || !OperatingSystem.IsLinux() ? _set.Value.Contains(path) : _probed.GetOrAdd(path, p => DiskListing.Holds(_root, p, _allowed, _resolved));

    /// <inheritdoc/>
    public string GetDisplayPath(RepoPath path) => _display.Length == 0 ? path.Value : $"{_display.TrimEnd('/', '\\')}/{path.Value}";

    /// <inheritdoc/>
    public FileReading Read(RepoPath path) => _readings.GetOrAdd(path, ReadFromDisk);

    private FileReading ReadFromDisk(RepoPath path)
    {
        if (!Exists(path))
            return new FileReading(null, new FileProblem(path, "does not exist"));
        try
        {
            // Nobody is kept from writing meanwhile, which spares the lock.
            using var handle = File.OpenHandle(Path.Combine(_root, path.Value), share: FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length > MaximumFileSize)
                return new FileReading(null, new FileProblem(path, $"is larger than {MaximumFileSize / 1024 / 1024} MiB"));
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count)
                read += count;
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
