using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Makes what a string means of what is written. Follows slurp_support.rb, which resolves Unicode escapes before all others.</summary>
internal static class StringCooker
{
    /// <summary>So often may a Unicode escape make another one.</summary>
    private const int MaxPasses = 64;

    public static string CookSingleQuoted(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '\\' or '\'')
                i++;
            builder.Append(text[i]);
        }
        return builder.ToString();
    }

    public static string Cook(string text, StringEscapes escapes)
    {
        if (!text.Contains('\\', StringComparison.Ordinal) || escapes == StringEscapes.None)
            return text;
        if ((escapes & StringEscapes.Unicode) != StringEscapes.None)
        {
            for (var pass = 0; pass < MaxPasses && text.Contains("\\u", StringComparison.Ordinal); pass++)
            {
                var resolved = ResolveUnicode(text);
                if (resolved == text)
                    break;
                text = resolved;
            }
        }
        return ResolveSimple(text, escapes);
    }

    private static string ResolveUnicode(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                builder.Append(text[i]);
            }
            else if (text[i + 1] == 'u' && TryReadUnicode(text.AsSpan(i + 2), out var rune, out var length))
            {
                builder.Append(rune);
                i += 1 + length;
            }
            else
            {
                builder.Append(text[i]).Append(text[++i]);
            }
        }
        return builder.ToString();
    }

    private static bool TryReadUnicode(ReadOnlySpan<char> text, out string character, out int length)
    {
        (character, length) = ("", 0);
        var braced = text.Length > 0 && text[0] == '{';
        var digits = braced ? text[1..] : text;
        var count = 0;
        while (count < digits.Length && count < (braced ? 6 : 4) && char.IsAsciiHexDigit(digits[count]))
        {
            count++;
        }
        if (braced ? count == 0 || count >= digits.Length || digits[count] != '}' : count < 4)
            return false;
        var value = int.Parse(digits[..count], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        length = braced ? count + 2 : 4;
        character = Rune.IsValid(value) ? new Rune(value).ToString() : "\uFFFD";
        return true;
    }

    private static string ResolveSimple(string text, StringEscapes escapes)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                builder.Append(text[i]);
                continue;
            }
            var next = text[i + 1];
            var breaks = next == '\n' || (next == '\r' && i + 2 < text.Length && text[i + 2] == '\n');
            if (next == '\r' && !breaks)
            {
                builder.Append('\\');
                continue;
            }
            if (breaks && (escapes & StringEscapes.LineBreak) != StringEscapes.None)
            {
                i += next == '\r' ? 2 : 1;
                continue;
            }
            i++;
            var resolved = Resolve(next, escapes);
            if (resolved == '\0')
                builder.Append('\\').Append(next);
            else
                builder.Append(resolved);
        }
        return builder.ToString();
    }

    private static char Resolve(char c, StringEscapes escapes)
    {
        var (needed, meaning) = c switch
        {
            '\\' => (StringEscapes.Backslash, '\\'),
            't' => (StringEscapes.Tab, '\t'),
            'r' => (StringEscapes.CarriageReturn, '\r'),
            'n' => (StringEscapes.NewLine, '\n'),
            's' => (StringEscapes.Space, ' '),
            '$' => (StringEscapes.Dollar, '$'),
            '"' or '\'' => (StringEscapes.Quotes, c),
            _ => (StringEscapes.None, '\0'),
        };
        return (escapes & needed) != StringEscapes.None ? meaning : '\0';
    }
}
