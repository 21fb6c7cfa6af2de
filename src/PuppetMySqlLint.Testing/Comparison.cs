using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Testing;

/// <summary>Compares what was found with what was marked, and says the difference so that it can be acted upon.</summary>
internal sealed class Comparison(LintTest test, ImmutableArray<TestFile> files, LintResult result)
{
    public void ThrowIfDifferent()
    {
        var lines = new List<string>();
        lines.AddRange(result.Diagnostics.Where(d => d.Id.StartsWith("PML0", StringComparison.Ordinal)).Select(static d => $"{d}"));
        if (!test.AllowBrokenCatalogs)
            lines.AddRange(result.Catalogs.Where(static c => c.Failure is not null).Select(static c => $"the catalog of {c.Node} is refused: {c.Failure}"));
        var found = result.Diagnostics.Where(d => test.IsUnderTest(d.Descriptor)).ToList();
        if (!test.AllowPossible)
            lines.AddRange(found.Where(static d => d.Confidence == Confidence.Possible).Select(static d => $"possible only: {d}"));
        foreach (var mark in files.SelectMany(static f => f.Marks))
        {
            var index = found.FindIndex(d => Fits(d, mark));
            if (index < 0)
                lines.Add($"expected, not found: {mark.Rule ?? "a finding"} at {Place(mark)}");
            else
                found.RemoveAt(index);
        }
        lines.AddRange(found.Select(static d => $"found, not expected: {d}"));
        if (lines.Count > 0)
            throw new LintTestException($"{string.Join('\n', lines)}\n\nThe repository with what was found:\n{Marked()}");
    }

    /// <summary>Compares files after fixing.</summary>
    public static void ThrowIfDifferent(ImmutableArray<TestFile> before, ImmutableArray<TestFile> after, ImmutableArray<TestFile> expected, FixResult fix)
    {
        var lines = new List<string>();
        foreach (var file in expected)
        {
            if (after.FirstOrDefault(f => f.Path == file.Path) is not { } actual)
                lines.Add($"expected after fixing, but there is no such file: {file.Path}");
            else if (actual.Text != file.Text)
                lines.Add($"{file.Path} after fixing is not as expected. Expected:\n{file.Text}\nActual:\n{actual.Text}");
        }
        lines.AddRange(fix.Files.Where(f => expected.All(e => e.Path != f.Path.Value)).Select(static f => $"changed, though nothing is expected of it: {f.Path}\n{f.After.Text}"));
        if (lines.Count > 0 && before.Length > 0)
            lines.AddRange(fix.Left.Select(static l => $"left: {l.Diagnostic}: {l.Reason}"));
        if (lines.Count > 0)
            throw new LintTestException(string.Join('\n', lines));
    }

    private static bool Fits(Diagnostic diagnostic, ExpectedMark mark) =>
        diagnostic.Location is { } location && location.Path == mark.Path && location.Span == mark.Span
        && (mark.Rule is null || diagnostic.Descriptor.IsCalled(mark.Rule));

    private string Place(ExpectedMark mark)
    {
        var text = SourceText.From(files.First(f => f.Path == mark.Path).Text, mark.Path);
        return $"{new Location(text, mark.Span)}, '{text.ToString(mark.Span)}'";
    }

    /// <summary>The files with marks where findings are, to be copied into the test where they are right.</summary>
    private string Marked()
    {
        var builder = new StringBuilder();
        foreach (var file in files)
        {
            var text = file.Text;
            var spans = result.Diagnostics.Where(d => test.IsUnderTest(d.Descriptor) && d.Location?.Path == file.Path).Select(static d => d.Location!.Value.Span).Distinct().OrderByDescending(static s => s.Start);
            foreach (var span in spans)
                text = text[..span.Start] + "[|" + text[span.Start..span.End] + "|]" + text[span.End..];
            builder.Append("=== ").Append(file.Path).Append('\n').Append(text).Append('\n');
        }
        return builder.ToString();
    }
}
