using System.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>The lexical rules of SQL (MySQL manual, "Literal Values", "Comments"). Offsets are of the whole text.</summary>
internal static class SqlLexer
{
    public static bool IsWordChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or OptionText.Hole || c >= 0x80;

    /// <summary>Offset behind blanks and comments.</summary>
    public static int SkipTrivia(string text, int position, int end)
    {
        while (position < end)
        {
            if (char.IsWhiteSpace(text[position]))
                position++;
            else if (CommentEnd(text, position, end) is { } after)
                position = after;
            else
                break;
        }
        return position;
    }

    /// <summary>Offset behind the comment that begins here; null if none does.</summary>
    public static int? CommentEnd(string text, int position, int end)
    {
        var rest = text.AsSpan(position, end - position);
        if (rest.StartsWith("/*", StringComparison.Ordinal))
        {
            var close = rest[2..].IndexOf("*/", StringComparison.Ordinal);
            return close < 0 ? end : position + close + 4;
        }
        // Two dashes need a blank behind them, so that 5--1 is a subtraction.
        if (rest[0] != '#' && !(rest.StartsWith("--", StringComparison.Ordinal) && (rest.Length == 2 || char.IsWhiteSpace(rest[2]))))
            return null;
        var line = rest.IndexOf('\n');
        return line < 0 ? end : position + line + 1;
    }

    /// <summary>Offset behind the quoted text that begins here; null if it has no end.</summary>
    public static int? QuoteEnd(string text, int position, int end)
    {
        var quote = text[position];
        for (var i = position + 1; i < end; i++)
        {
            if (text[i] == '\\' && quote != '`')
                i++;
            else if (text[i] == quote && i + 1 < end && text[i + 1] == quote)
                i++;
            else if (text[i] == quote)
                return i + 1;
        }
        return null;
    }

    /// <summary>The value of a quoted text.</summary>
    /// <param name="written">The text with its quotes.</param>
    public static string Unquote(ReadOnlySpan<char> written)
    {
        var quote = written[0];
        var body = written[1..^1];
        var value = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == quote)
            {
                value.Append(quote);
                i++;
            }
            else if (body[i] == '\\' && quote != '`' && i + 1 < body.Length)
            {
                i++;
                _ = body[i] switch
                {
                    'n' => value.Append('\n'),
                    't' => value.Append('\t'),
                    'r' => value.Append('\r'),
                    'b' => value.Append('\b'),
                    '0' => value.Append('\0'),
                    'Z' => value.Append('\u001A'),
                    // These stay escaped for the pattern that they will be part of.
                    '%' or '_' => value.Append('\\').Append(body[i]),
                    var other => value.Append(other),
                };
            }
            else
            {
                value.Append(body[i]);
            }
        }
        return value.ToString();
    }
}
