namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A line of a file that is not valid YAML, by its looks.</summary>
internal readonly ref struct YamlLine
{
    private readonly string _text;
    private readonly int _end;

    private YamlLine(string text, int start)
    {
        _text = text;
        Start = start;
        _end = EndOf(text, start);
        ContentStart = start;
        while (ContentStart < _end && text[ContentStart] == ' ')
            ContentStart++;
    }

    /// <summary>Offset of the line's start; the text's length after the last line.</summary>
    public int Start { get; }

    /// <summary>Offset of its first character that is no blank.</summary>
    public int ContentStart { get; }

    /// <summary>Number of blanks at its start.</summary>
    public int Indentation => ContentStart - Start;

    /// <summary>Whether it begins with the dash of an item.</summary>
    public bool IsItem => Content is ['-'] or ['-', ' ' or '\t', ..];

    /// <summary>Whether it looks like a key with its colon.</summary>
    public bool IsEntry => LooksLikeEntry(Content);

    private ReadOnlySpan<char> Content => _text.AsSpan(ContentStart, _end - ContentStart);

    /// <summary>The line after the one of an offset.</summary>
    public static YamlLine After(string text, int offset) => new(text, StartOfNext(text, EndOf(text, Math.Min(offset, text.Length))));

    public YamlLine Next() => new(_text, StartOfNext(_text, _end));

    private static int EndOf(string text, int offset) => text.AsSpan(offset).IndexOfAny('\r', '\n') is >= 0 and var length ? offset + length : text.Length;

    private static int StartOfNext(string text, int end) =>
        end >= text.Length ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);

    private static bool LooksLikeEntry(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] is '\t' or '#' or ']' or '}' or ',' or '%' or '@' or '`' or '[' or '{' || line is ['-', ' ', ..])
            return false;
        var quote = line[0] is '"' or '\'' ? line[0] : '\0';
        for (var i = quote == '\0' ? 0 : 1; i < line.Length; i++)
        {
            if (quote != '\0')
                quote = line[i] == quote ? '\0' : quote;
            else if (line[i] == ':' && (i + 1 == line.Length || line[i + 1] is ' ' or '\t'))
                return true;
            else if (i > 0 && line[i] == '#' && line[i - 1] == ' ')
                return false;
        }
        return false;
    }
}
