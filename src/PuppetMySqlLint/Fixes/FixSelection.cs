using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Chooses fixes that go together, in the order of the findings: the same edit twice is one, and where two want the same text the one of the
/// worse finding wins.
/// </summary>
internal sealed class FixSelection
{
    private readonly Dictionary<SourceText, List<TextChange>> _changes = [];
    private readonly List<AppliedFix> _applied = [];
    private readonly List<LeftFix> _left = [];
    private readonly ImmutableDictionary<string, RepoPath> _paths;

    private FixSelection(ImmutableDictionary<string, RepoPath> paths) => _paths = paths;

    public IReadOnlyList<AppliedFix> Applied => _applied;

    public IReadOnlyList<LeftFix> Left => _left;

    /// <summary>Chooses among the fixes of findings.</summary>
    /// <param name="diagnostics">The findings, worst first.</param>
    /// <param name="options">Which to apply.</param>
    /// <param name="files">The repository's files: what lies outside, such as a module on the module path, is never edited.</param>
    public static FixSelection Of(IEnumerable<Diagnostic> diagnostics, FixOptions options, IFileSource files)
    {
        var selection = new FixSelection(files.Files.ToImmutableDictionary(files.GetDisplayPath, static f => f, StringComparer.Ordinal));
        foreach (var diagnostic in diagnostics.Where(static d => !d.Fixes.IsEmpty))
            selection.Choose(diagnostic, options);
        return selection;
    }

    /// <summary>The files with the chosen changes.</summary>
    public ImmutableArray<FixedFile> Files =>
        [.. _changes.Select(c => new FixedFile(_paths[c.Key.Path], c.Key, c.Key.WithChanges(c.Value))).OrderBy(static f => f.Path.Value, StringComparer.Ordinal)];

    private void Choose(Diagnostic diagnostic, FixOptions options)
    {
        var fix = diagnostic.Fixes.FirstOrDefault(f => f.IsSafe || options.IncludeUnsafe);
        if (fix is null)
        {
            _left.Add(new LeftFix(diagnostic, diagnostic.Fixes[0], "it is not safe to apply without looking: it may change who replicates, what is durable, who may log in or how a server is identified"));
        }
        else if (fix.Edits.Select(Refusal).FirstOrDefault(static r => r is not null) is { } reason)
        {
            _left.Add(new LeftFix(diagnostic, fix, reason));
        }
        else
        {
            foreach (var edit in fix.Edits)
                Known(edit.Source).AddRange(edit.Changes.Except(Known(edit.Source)));
            _applied.Add(new AppliedFix(diagnostic, fix));
        }
    }

    /// <summary>Why an edit cannot be applied; null if it can.</summary>
    private string? Refusal(FileEdit edit)
    {
        if (!edit.Source.IsValidUtf8)
            return $"{edit.Source.Path} is not valid UTF-8";
        if (!_paths.ContainsKey(edit.Source.Path))
            return $"{edit.Source.Path} is not a file of the repository";
        return edit.Changes.Any(c => _changes.TryGetValue(edit.Source, out var known) && known.Exists(k => k != c && Collide(k.Span, c.Span)))
            ? $"another fix changes the same place of {edit.Source.Path}; run it again to see what is left"
            : null;
    }

    /// <summary>Two insertions at one place collide too: nothing says which comes first.</summary>
    private static bool Collide(TextSpan left, TextSpan right) =>
        left.Start < right.End && right.Start < left.End || (left.Start == right.Start && (left.Length == 0 || right.Length == 0));

    private List<TextChange> Known(SourceText source)
    {
        if (!_changes.TryGetValue(source, out var changes))
            _changes[source] = changes = [];
        return changes;
    }
}
