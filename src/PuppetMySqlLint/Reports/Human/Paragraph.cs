namespace PuppetMySqlLint;

/// <summary>Running text, wrapped between words. A word that is longer than a line stays whole.</summary>
internal static class Paragraph
{
    private const int MinimumWidth = 40;

    /// <param name="writer">Where to.</param>
    /// <param name="text">The text; its line ends are kept.</param>
    /// <param name="firstIndent">What is written before the first line.</param>
    /// <param name="indent">What is written before the others; its width counts for the first one too.</param>
    /// <param name="width">Columns.</param>
    /// <param name="style">What the text is.</param>
    public static void Write(IReportWriter writer, string text, string firstIndent, string indent, int width, ReportStyle style)
    {
        var room = Math.Max(MinimumWidth, width) - indent.Length;
        var lead = firstIndent;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').SelectMany(part => Wrap(part, room)))
        {
            writer.Write(lead);
            writer.Write(line, style);
            writer.WriteLine();
            lead = indent;
        }
    }

    internal static IEnumerable<string> Wrap(string text, int room)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
    }
}
