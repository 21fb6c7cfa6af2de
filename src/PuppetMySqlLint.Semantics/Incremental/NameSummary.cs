using System.Collections.Frozen;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// A set of names drawn from all files, such as those that any code speaks of. Whoever asks notes it as read. In a later state of the repository
/// it is drawn again only where a file that changed speaks of other names than before.
/// </summary>
internal sealed class NameSummary
{
    private readonly NameScanner _scanner;
    private readonly Lazy<FrozenSet<string>> _names;

    /// <summary>The names of a repository.</summary>
    /// <param name="name">What the set is called where it is noted.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="cache">What was read out of files.</param>
    /// <param name="scanner">Draws the names from one file.</param>
    public NameSummary(string name, ControlRepository repository, FileCache cache, NameScanner scanner)
        : this(name, scanner, new Lazy<FrozenSet<string>>(() => Draw(repository, cache, scanner)))
    {
    }

    private NameSummary(string name, NameScanner scanner, Lazy<FrozenSet<string>> names)
    {
        Name = name;
        _scanner = scanner;
        _names = names;
    }

    /// <summary>What the set is called where it is noted.</summary>
    public string Name { get; }

    /// <summary>Whether it has a name.</summary>
    public bool Contains(string name)
    {
        ReadRecorder.Note(ReadKind.Summary, Name);
        return _names.Value.Contains(name);
    }

    /// <summary>The set of a later state.</summary>
    /// <param name="before">The files of this state.</param>
    /// <param name="repository">The later state.</param>
    /// <param name="cache">What was read out of files.</param>
    /// <param name="changes">What changed.</param>
    /// <returns>This one if it is the same.</returns>
    public NameSummary After(IFileSource before, ControlRepository repository, FileCache cache, StateChanges changes) =>
        _names.IsValueCreated && changes.Files.All(f => Find(before, f, cache).SetEquals(Find(repository.Files, f, cache)))
            ? this
            : new NameSummary(Name, repository, cache, _scanner);

    private FrozenSet<string> Find(IFileSource files, RepoPath path, FileCache cache) => Draw(files, path, cache, _scanner);

    private static FrozenSet<string> Draw(ControlRepository repository, FileCache cache, NameScanner scanner)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var files in (scanner.ReadsModules ? repository.Modules.Select(static m => m.Files) : []).Prepend(repository.Files).Distinct())
        {
            foreach (var file in files.Files)
                names.UnionWith(Draw(files, file, cache, scanner));
        }
        return names.ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Draw(IFileSource files, RepoPath file, FileCache cache, NameScanner scanner) =>
        scanner.ScanOf(file) is { } scan && ReadRecorder.Silently(() => files.Read(file)).Text is { } text ? cache.Names(text, scan, t => scanner.Find(scan, t)) : [];
}

/// <summary>Draws the names of a summary from one file.</summary>
/// <param name="ReadsModules">Whether modules outside of the repository count.</param>
/// <param name="ScanOf">How a file is looked through; null if it does not count.</param>
/// <param name="Find">Looks through a text.</param>
internal sealed record NameScanner(bool ReadsModules, Func<RepoPath, NameScan?> ScanOf, Func<NameScan, string, IEnumerable<string>> Find);
