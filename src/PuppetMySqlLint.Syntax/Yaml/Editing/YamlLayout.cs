namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>The lines of a document that is edited: where nodes end, how it is indented, how its lines break.</summary>
internal sealed class YamlLayout(YamlDocument document)
{
    private readonly string _text = document.Source.Text;

    /// <summary>The line break of the file's first line; <c>\n</c> if it has but one line.</summary>
    public string NewLine { get; } = document.Source.Text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var first
        ? document.Source.Text[first] == '\n' ? "\n" : first + 1 < document.Source.Length && document.Source.Text[first + 1] == '\n' ? "\r\n" : "\r"
        : "\n";

    /// <summary>By how many blanks the file indents mappings within mappings: as the first that it has; 2 if there is none.</summary>
    public int Step => _step ??= StepOf(document.Root) ?? 2;

    private int? _step;

    public int LineStart(int offset)
    {
        while (offset > 0 && !IsBreak(offset - 1))
            offset--;
        return offset;
    }

    public int LineEnd(int offset)
    {
        while (offset < _text.Length && !IsBreak(offset))
            offset++;
        return offset;
    }

    /// <summary>The start of the line after the one that ends at the offset; the text's length if there is none.</summary>
    public int NextLine(int lineEnd) => lineEnd >= _text.Length ? _text.Length : lineEnd + (_text[lineEnd] == '\r' && lineEnd + 1 < _text.Length && _text[lineEnd + 1] == '\n' ? 2 : 1);

    /// <summary>The end of the line before the one that starts at the offset.</summary>
    public int PreviousLineEnd(int lineStart) => lineStart - (lineStart > 1 && _text[lineStart - 1] == '\n' && _text[lineStart - 2] == '\r' ? 2 : 1);

    public int Column(int offset) => offset - LineStart(offset);

    public bool IsBlankLine(int lineStart) => _text.AsSpan(lineStart, LineEnd(lineStart) - lineStart).IsWhiteSpace();

    /// <summary>Whether nothing but blanks stands before the offset on its line.</summary>
    public bool IsFirstOnLine(int offset) => _text.AsSpan(LineStart(offset), Column(offset)).Trim(' ').IsEmpty;

    /// <summary>The end of the last line that belongs to a node, with what a block keeps and with comments that are indented deeper than its key.</summary>
    public int EndOfLines(YamlNode node, int end, int column)
    {
        if (LastScalar(node) is { KeepsTo: > 0 } keeping)
            return keeping.KeepsTo >= _text.Length && !EndsWithBreak ? _text.Length : Math.Max(LineEnd(end), PreviousLineEnd(keeping.KeepsTo));
        var lineEnd = LineEnd(end);
        while (NextLine(lineEnd) is var next && next < _text.Length && IsCommentDeeperThan(next, column))
            lineEnd = LineEnd(next);
        return lineEnd;
    }

    /// <summary>The start of the comment lines right above a line, at the same indentation; the line's start if there are none.</summary>
    public int StartWithComments(int lineStart, int column)
    {
        var start = lineStart;
        while (start > 0 && LineStart(PreviousLineEnd(start)) is var previous && IndentOfComment(previous) == column)
            start = previous;
        return start;
    }

    /// <summary>Whether a text in lines can be written as a block: at the end of a file without a line break it would lose its own.</summary>
    public bool TakesBlocks => _text.Length == 0 || EndsWithBreak;

    public bool EndsWithBreak => _text.Length > 0 && IsBreak(_text.Length - 1);

    /// <summary>The scalar at the end of a node; null if something else stands there.</summary>
    public static YamlScalar? LastScalar(YamlNode node)
    {
        while (true)
        {
            switch (node)
            {
                case YamlMapping { IsFlow: false, Entries: [.., var entry] }:
                    node = entry.Value;
                    break;
                case YamlSequence { IsFlow: false, Items: [.., var item] }:
                    node = item.Value;
                    break;
                default:
                    return node as YamlScalar;
            }
        }
    }

    private bool IsCommentDeeperThan(int lineStart, int column) => IndentOfComment(lineStart) is { } indent && indent > column;

    private int? IndentOfComment(int lineStart)
    {
        var i = lineStart;
        while (i < _text.Length && _text[i] == ' ')
            i++;
        return i < _text.Length && _text[i] == '#' ? i - lineStart : null;
    }

    private bool IsBreak(int offset) => _text[offset] is '\n' or '\r';

    private int? StepOf(YamlNode? node)
    {
        if (node is not YamlMapping { IsFlow: false } mapping)
            return null;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlMapping { IsFlow: false, Entries: [var first, ..] } && Column(first.Span.Start) - Column(entry.Span.Start) is > 0 and var step)
                return step;
        }
        return null;
    }
}
