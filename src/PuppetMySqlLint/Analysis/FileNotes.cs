using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// What each file of a repository says by itself: the comments that silence findings, and that it is not valid UTF-8. Of a later state only the
/// files are read again that changed. Immutable.
/// </summary>
internal sealed class FileNotes
{
    // Files that have anything to say; few have.
    private readonly ImmutableSortedDictionary<RepoPath, FileNote> _files;

    private FileNotes(ImmutableSortedDictionary<RepoPath, FileNote> files) => _files = files;

    /// <summary>The comments that silence findings.</summary>
    public IEnumerable<Suppression> Suppressions => _files.Values.SelectMany(static f => f.Suppressions);

    /// <summary>What is wrong with such comments by themselves.</summary>
    public IEnumerable<Diagnostic> SuppressionProblems => _files.Values.SelectMany(static f => f.SuppressionProblems);

    /// <summary>The manifests and templates that Puppet refuses since they are not valid UTF-8, while the parser reads them as well as it can.</summary>
    public IEnumerable<Diagnostic> EncodingProblems => _files.Values.Select(static f => f.EncodingProblem).OfType<Diagnostic>();

    /// <summary>The notes of all files.</summary>
    public static FileNotes Of(IFileSource files) => new(Read(files, files.Files).ToImmutableSortedDictionary());

    /// <summary>The notes after some files changed, those among them that came or went.</summary>
    public FileNotes After(IReadOnlyList<RepoPath> changed, IFileSource files) => new(_files.RemoveRange(changed).SetItems(Read(files, changed.Where(files.Exists))));

    private static IEnumerable<KeyValuePair<RepoPath, FileNote>> Read(IFileSource files, IEnumerable<RepoPath> paths)
    {
        foreach (var path in paths)
        {
            if (path.Extension is ".pp" or ".epp" or ".erb" or ".yaml" or ".yml" or ".eyaml" or ".cnf" && files.Read(path).Text is { } text && FileNote.Of(text, path.Extension) is { IsEmpty: false } note)
                yield return KeyValuePair.Create(path, note);
        }
    }

    private sealed record FileNote(ImmutableArray<Suppression> Suppressions, ImmutableArray<Diagnostic> SuppressionProblems, Diagnostic? EncodingProblem)
    {
        public bool IsEmpty => Suppressions.IsEmpty && SuppressionProblems.IsEmpty && EncodingProblem is null;

        public static FileNote Of(SourceText text, string extension)
        {
            var (suppressions, problems) = SuppressionReader.Read(text, extension);
            return new FileNote(suppressions, problems, extension is ".pp" or ".epp" && !text.IsValidUtf8 ? InvalidUtf8(text) : null);
        }

        private static Diagnostic InvalidUtf8(SourceText text)
        {
            var first = Math.Max(0, text.Text.IndexOf('\uFFFD', StringComparison.Ordinal));
            return new Diagnostic(RepositoryDescriptors.InvalidUtf8, new Location(text, new TextSpan(first, Math.Min(1, text.Length - first))), text.Path);
        }
    }
}
