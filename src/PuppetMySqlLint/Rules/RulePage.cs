namespace PuppetMySqlLint;

/// <summary>Reads parts of a rule's page.</summary>
internal static class RulePage
{
    /// <summary>The first paragraph under <c>What it does</c>, on one line.</summary>
    public static string Summary(string page)
    {
        var section = Section(page, "What it does");
        return string.Join(' ', section.Split("\n\n", 2)[0].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text under a heading of the second level; empty if there is none.</summary>
    public static string Section(string page, string heading)
    {
        var text = page.ReplaceLineEndings("\n");
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
            return "";
        start = text.IndexOf('\n', start + 1) + 1;
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)].Trim('\n');
    }
}
