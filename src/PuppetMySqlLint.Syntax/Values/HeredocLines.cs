using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// The lines of a heredoc's text and what the margin takes from each: leads from offsets in the file to Puppet's, which count the bytes that
/// the margin leaves. Source: <c>SubLocator</c> in locator.rb.
/// </summary>
internal sealed class HeredocLines
{
    private readonly string _text;
    private readonly int _start;
    private readonly int _startBytes;
    private readonly string _margin;
    private readonly List<Line> _lines = [];

    /// <param name="source">The file.</param>
    /// <param name="start">Where the heredoc's text begins.</param>
    /// <param name="end">Where it ends: before the line with the end tag.</param>
    /// <param name="margin">What is removed from the lines that begin with it.</param>
    public HeredocLines(SourceText source, int start, int end, string margin)
    {
        _text = source.Text;
        _start = start;
        _margin = margin;
        _startBytes = source.GetUtf8Offset(start);
        var (bytes, removed) = (0, 0);
        for (var at = start; at < end;)
        {
            var width = margin.Length > 0 && _text.AsSpan(at, end - at).StartsWith(margin) ? margin.Length : 0;
            var next = _text.IndexOf('\n', at, end - at) is >= 0 and var lineEnd ? lineEnd + 1 : end;
            _lines.Add(new Line(at, width, bytes, removed));
            bytes += Encoding.UTF8.GetByteCount(_text.AsSpan(at + width, next - at - width));
            removed += width;
            at = next;
        }
        // Puppet's line after the last one: nothing is taken from it.
        _lines.Add(new Line(end, 0, bytes, removed));
    }

    /// <summary>A stretch of a heredoc's text without the margin.</summary>
    /// <param name="text">The stretch.</param>
    /// <param name="margin">What is removed from the lines that begin with it.</param>
    /// <param name="startsLine">Whether the stretch begins with a line.</param>
    public static string WithoutMargin(string text, string margin, bool startsLine)
    {
        if (margin.Length == 0 || (!startsLine && !text.Contains('\n', StringComparison.Ordinal)))
            return text;
        var lines = text.Split('\n');
        for (var i = startsLine ? 0 : 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(margin, StringComparison.Ordinal))
                lines[i] = lines[i][margin.Length..];
        }
        return string.Join('\n', lines);
    }

    /// <summary>A stretch of this text without the margin.</summary>
    /// <param name="text">The stretch.</param>
    /// <param name="position">Where in the file it begins.</param>
    public string WithoutMargin(string text, int position) => WithoutMargin(text, _margin, position == _start);

    /// <summary>The offset in the text without its margin, in bytes.</summary>
    /// <param name="position">An offset in the file.</param>
    public int Local(int position)
    {
        if (position <= _start)
            return 0;
        var line = _lines[LineOf(position, static l => l.Start)];
        var first = line.Start + line.Margin;
        return line.Bytes + (position <= first ? 0 : Encoding.UTF8.GetByteCount(_text.AsSpan(first, position - first)));
    }

    /// <summary>
    /// Where in the file Puppet says that a stretch of the text stands: what begins with the text begins before the first line's margin, but is
    /// no longer for it, and what ends with a line is longer by the next line's margin.
    /// </summary>
    /// <param name="local">Offset and length in bytes of the text without its margin.</param>
    public TextSpan ToFile(TextSpan local)
    {
        var first = _lines[LineOf(local.Start, static l => l.Bytes)];
        var last = _lines[LineOf(local.End, static l => l.Bytes)];
        var offset = _startBytes + local.Start + (local.Start == 0 ? 0 : first.Removed + first.Margin);
        return new TextSpan(offset, local.Length + last.Removed + last.Margin - first.Removed - first.Margin);
    }

    private int LineOf(int offset, Func<Line, int> start)
    {
        var (low, high) = (0, _lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (start(_lines[middle]) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <param name="Start">Offset in the file.</param>
    /// <param name="Margin">Characters that are removed from the line.</param>
    /// <param name="Bytes">Offset of the line in the text without its margin.</param>
    /// <param name="Removed">Characters that are removed from the lines before it.</param>
    private readonly record struct Line(int Start, int Margin, int Bytes, int Removed);
}
