using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>
/// Works around what YamlDotNet 18 refuses and Ruby's parser reads: lines within brackets and quotes that are indented less than their
/// key, and a key such as <c>:hierarchy</c> after a closing bracket. The text is changed where an error showed that it is needed, without
/// moving anything in it, and what is changed is changed back in the values.
/// </summary>
/// <param name="text">The text as it is given to the parser.</param>
internal sealed partial class YamlMender(string text)
{
    private const char Colon = '\uE03A';
    private const char LineBreak = '\uE00A';
    private const char Joint = '\uE05C';

    private readonly HashSet<int> _mended = [];
    private readonly bool _isUsable = text.AsSpan().IndexOfAny(Colon, LineBreak, Joint) < 0;
    private readonly List<(int Offset, char Character)> _changes = [];
    private char[]? _characters;
    private bool _hasColonKeys;

    /// <summary>The text to read.</summary>
    public string Text => _characters is null ? text : new string(_characters);

    /// <summary>Tries to remove the cause of an error.</summary>
    /// <param name="flowStart">Where the outermost bracket that is open stands; negative if none is.</param>
    /// <param name="offset">Where the error is.</param>
    /// <returns>Whether the text is another one now, so that it is worth reading again.</returns>
    public bool TryMend(int flowStart, int offset)
    {
        if (!_isUsable)
            return false;
        _changes.Clear();
        if (flowStart >= 0 && _mended.Add(flowStart) && JoinFlow(flowStart))
            return Apply();
        _changes.Clear();
        if (offset < text.Length && text[offset] is '"' or '\'' && _mended.Add(offset) && EndOfQuotes(offset) is > 0 and var end && JoinQuotes(offset, end))
            return Apply();
        _changes.Clear();
        return !_hasColonKeys && (_hasColonKeys = true) && HideColons() && Apply();
    }

    /// <summary>A scalar's value with what was changed in the text changed back.</summary>
    public static string Restore(string value)
    {
        if (value.AsSpan().IndexOfAny(Colon, LineBreak, Joint) < 0)
            return value;
        value = JoinedLines().Replace(value, "");
        value = FoldedLines().Replace(value, static m => m.Value.Count(static c => c == LineBreak) is 1 ? " " : new string('\n', m.Value.Count(static c => c == LineBreak) - 1));
        return value is [Colon, ..] ? ":" + value[1..] : value;
    }

    /// <summary>Within brackets a line break is but white space.</summary>
    private bool JoinFlow(int start)
    {
        var depth = 0;
        var isChanged = false;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return isChanged;
                case '"' or '\'' when IsTokenStart(i):
                    if (EndOfQuotes(i) is not (> 0 and var end))
                        return false;
                    isChanged |= JoinQuotes(i, end);
                    i = end;
                    break;
                case '#' when char.IsWhiteSpace(text[i - 1]):
                    while (i < text.Length && text[i] is not ('\r' or '\n'))
                        Set(i++, ' ');
                    i--;
                    break;
                case '\r' or '\n':
                    Set(i, ' ');
                    isChanged = true;
                    break;
            }
        }
        return false;
    }

    /// <summary>Whether a value may begin here, so that quotes are quotes.</summary>
    private bool IsTokenStart(int offset)
    {
        var before = offset - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        return before < 0 || text[before] is '[' or '{' or ',' or ':' or '?';
    }

    /// <returns>The offset of the closing quote; -1 if there is none.</returns>
    private int EndOfQuotes(int start)
    {
        var quote = text[start];
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && quote == '"')
                i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return i;
        }
        return -1;
    }

    private bool JoinQuotes(int start, int end)
    {
        var isChanged = false;
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == '\\' && text[start] == '"')
            {
                if (text[i + 1] is '\r' or '\n')
                    Set(i, Joint);
                else
                    i++;
            }
            else if (text[i] == '\r' && text[i + 1] == '\n')
            {
                Set(i, ' ');
            }
            else if (text[i] is '\r' or '\n')
            {
                Set(i, LineBreak);
                isChanged = true;
            }
        }
        return isChanged;
    }

    private bool HideColons()
    {
        var isChanged = false;
        foreach (Match match in ColonKey().Matches(Text))
        {
            Set(match.Index + match.Length - 1, Colon);
            isChanged = true;
        }
        return isChanged;
    }

    private void Set(int offset, char character) => _changes.Add((offset, character));

    private bool Apply()
    {
        _characters ??= text.ToCharArray();
        foreach (var (offset, character) in _changes)
            _characters[offset] = character;
        return true;
    }

    [GeneratedRegex(@"\][ \t]*(?:#[^\r\n]*)?(?:\r?\n[ \t]*(?:#[^\r\n]*)?)*\r?\n[ \t]*:(?=[^\s:])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColonKey();

    [GeneratedRegex("\uE05C[ \t]*\uE00A[ \t]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JoinedLines();

    [GeneratedRegex("[ \t]*(?:\uE00A[ \t]*)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FoldedLines();
}
