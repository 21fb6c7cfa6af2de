namespace HelpGenerator;

/// <summary>A heading, what stands under it and the sections below it.</summary>
internal sealed class Section(string title, int level)
{
    public string Title { get; } = title;

    public List<string> Lines { get; } = [];

    public List<Section> Sections { get; } = [];

    /// <summary>The text under the heading: a line for each paragraph or list item, without marks for code and links.</summary>
    public string Text => Paragraphs(Lines);

    public Section this[string name] => Sections.Find(s => s.Title == name) ?? throw new FormatException($"{Title} has no section {name}");

    public static Section Parse(string markdown)
    {
        Section? page = null;
        var open = new Stack<Section>();
        var isCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            var level = isCode ? 0 : line.TakeWhile(static c => c == '#').Count();
            if (level == 0)
            {
                if (open.TryPeek(out var current))
                    current.Lines.Add(line);
                continue;
            }
            var section = new Section(line[level..].Trim(), level);
            while (open.TryPeek(out var above) && above.Level >= level)
                open.Pop();
            if (open.TryPeek(out var parent))
                parent.Sections.Add(section);
            page ??= section;
            open.Push(section);
        }
        return page ?? throw new FormatException("the page has no heading");
    }

    public static string Paragraphs(IEnumerable<string> lines)
    {
        var paragraphs = new List<string> { "" };
        var isGenerated = false;
        foreach (var line in lines)
        {
            // What a test writes into the page is in the command's own metadata.
            isGenerated = line.StartsWith("<!-- /", StringComparison.Ordinal) ? false : isGenerated || line.StartsWith("<!-- ", StringComparison.Ordinal);
            if (isGenerated || line.StartsWith("<!--", StringComparison.Ordinal))
                continue;
            if (line.Length == 0 || line.StartsWith("- ", StringComparison.Ordinal))
                paragraphs.Add("");
            if (line.Length > 0)
                paragraphs[^1] = paragraphs[^1].Length == 0 ? line : $"{paragraphs[^1]} {line.TrimStart()}";
        }
        return string.Join('\n', paragraphs.Where(static p => p.Length > 0).Select(Plain));
    }

    private int Level { get; } = level;

    private static string Plain(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\[(?<text>[^\]]+)\]\([^)]+\)", "${text}", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);
}
