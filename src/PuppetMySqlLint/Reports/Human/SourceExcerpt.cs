using System.Globalization;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>The line of a place and those before it, with their numbers, and a mark under what is meant; of several lines under the first.</summary>
internal static class SourceExcerpt
{
    private const int LinesBefore = 2;
    private const int TabWidth = 4;

    /// <param name="location">The place.</param>
    /// <param name="secrets">What of the place's text is a secret, whatever it is called.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="style">How the mark looks.</param>
    /// <param name="width">Columns of the output.</param>
    public static void Write(Location location, IEnumerable<TextSpan> secrets, IReportWriter writer, ReportStyle style, int width)
    {
        var (first, last) = (location.Start, location.End);
        var gutter = first.Line.ToString(CultureInfo.InvariantCulture).Length;
        var margin = new string(' ', gutter);
        writer.Write($"  {margin}--> ", ReportStyle.Faint);
        writer.Write(location.ToString(), ReportStyle.Path);
        writer.WriteLine();
        WriteGutter(writer, margin);
        writer.WriteLine();
        for (var line = Math.Max(1, first.Line - LinesBefore); line <= first.Line; line++)
            WriteLine(location, secrets, line, line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter), margin, writer, style, width);
        if (first.Line < last.Line && last.Column > 1)
        {
            WriteGutter(writer, margin);
            writer.Write(" …", ReportStyle.Faint);
            writer.WriteLine();
        }
    }

    private static void WriteLine(Location location, IEnumerable<TextSpan> secrets, int line, string number, string margin, IReportWriter writer, ReportStyle style, int width)
    {
        var span = location.Source.GetLineSpan(line);
        var (start, end) = (Math.Max(span.Start, location.Span.Start), Math.Min(span.End, location.Span.End));
        var isMarked = line == location.Start.Line;
        var text = isMarked ? SecretMask.Apply(location.Source, line, secrets) : SecretMask.ApplyToContext(location.Source, line, secrets);
        var from = isMarked ? Width(text.AsSpan(0, Math.Min(text.Length, start - span.Start))) : 0;
        var length = isMarked ? Math.Max(1, Width(text.AsSpan(0, Math.Min(text.Length, end - span.Start))) - from) : 0;
        var shown = Expand(text);
        var room = Math.Max(20, width - margin.Length - 5);
        // A long line is cut to what is around the mark.
        var skipped = shown.Length > room && from + Math.Min(length, 20) > room ? Math.Max(0, from - (room / 2)) : 0;
        var cut = shown[Math.Min(skipped, shown.Length)..];
        writer.Write($"  {number} | ", ReportStyle.Faint);
        writer.Write(((skipped > 0 ? "…" : "") + (cut.Length > room ? cut[..room] + "…" : cut)).TrimEnd(), isMarked ? ReportStyle.Plain : ReportStyle.Faint);
        writer.WriteLine();
        if (!isMarked)
            return;
        WriteGutter(writer, margin);
        writer.Write(new string(' ', 1 + from - skipped + (skipped > 0 ? 1 : 0)));
        writer.Write(new string('^', Math.Max(1, Math.Min(length, room - (from - skipped)))), style);
        writer.WriteLine();
    }

    private static void WriteGutter(IReportWriter writer, string margin) => writer.Write($"  {margin} |", ReportStyle.Faint);

    /// <summary>Columns that a text takes: tabs are wider, what joins the letter before takes none, and East Asian letters take two.</summary>
    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += rune.Value == '\t' ? TabWidth : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : IsWide(rune) ? 2 : 1;
        return width;
    }

    private static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Tabs as blanks; what would move the cursor or colour the terminal as a picture of itself.</summary>
    private static string Expand(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
            builder.Append(c switch { '\t' => new string(' ', TabWidth), < ' ' => ((char)(0x2400 + c)).ToString(), '\u007F' => "\u2421", >= '\u0080' and <= '\u009F' => "\uFFFD", _ => c.ToString() });
        return builder.ToString();
    }
}
