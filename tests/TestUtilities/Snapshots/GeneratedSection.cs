namespace TestUtilities;

/// <summary>A part of a document that a test writes: what stands between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
/// <param name="path">The document.</param>
/// <param name="name">The part's name.</param>
public sealed class GeneratedSection(string path, string name)
{
    private static readonly Lock s_writing = new();

    /// <summary>Fails unless the part is a text; takes the text where <see cref="Switches.IsAccepting"/> says so.</summary>
    /// <param name="expected">What it should be.</param>
    public void AssertIs(string expected)
    {
        lock (s_writing)
        {
            var text = File.ReadAllText(path).ReplaceLineEndings("\n");
            var (opening, closing) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
            var start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
            var end = text.IndexOf(closing, StringComparison.Ordinal);
            Xunit.Assert.True(start >= opening.Length && end >= start, $"{path} has no part {name}");
            if (Switches.IsAccepting)
                File.WriteAllText(path, text[..start] + expected + text[end..]);
            else
                Xunit.Assert.Equal(expected, text[start..end]);
        }
    }
}
