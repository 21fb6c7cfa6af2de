using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Ruby;

/// <summary>Strings as Ruby sees them: sequences of code points.</summary>
internal static class RubyStrings
{
    /// <summary>What Ruby's <c>strip</c> takes away: white space, and NUL at the end.</summary>
    private static readonly char[] s_space = [' ', '\t', '\n', '\v', '\f', '\r', '\0'];

    /// <summary>Number of code points.</summary>
    public static int Length(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c))
                count++;
        }
        return count;
    }

    /// <summary>The characters of a string, each a code point.</summary>
    public static IEnumerable<string> Characters(string text) => text.EnumerateRunes().Select(static r => r.ToString());

    /// <summary>First character upper-case, the others lower-case.</summary>
    public static string Capitalize(string text)
    {
        if (text.Length == 0)
            return text;
        var first = First(text);
        return Upcase(first) + Downcase(text[first.Length..]);
    }

    /// <summary>The first character of a string that is not empty; half a pair, which a file may hold, is one too.</summary>
    public static string First(string text) => Rune.TryGetRuneAt(text, 0, out var rune) ? rune.ToString() : text[..1];

    public static string Upcase(string text) => text.ToUpper(CultureInfo.InvariantCulture).Replace("ß", "SS", StringComparison.Ordinal);

    public static string Downcase(string text) => text.ToLower(CultureInfo.InvariantCulture);

    public static string SwapCase(string text) =>
        string.Concat(Characters(text).Select(static c => Upcase(c) is var upper && upper != c ? upper : Downcase(c)));

    public static string Strip(string text) => LStrip(RStrip(text));

    public static string LStrip(string text) => text.TrimStart(s_space);

    public static string RStrip(string text) => text.TrimEnd(s_space);

    /// <summary>Without one line end at the end.</summary>
    public static string Chomp(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') || text.EndsWith('\r') ? text[..^1] : text;

    /// <summary>Without the last character; <c>\r\n</c> counts as one.</summary>
    public static string Chop(string text) =>
        text.Length == 0 ? text
        : text.EndsWith("\r\n", StringComparison.Ordinal) || char.IsLowSurrogate(text[^1]) && text.Length > 1 ? text[..^2] : text[..^1];

    /// <summary>Compares by code points, as Ruby orders strings.</summary>
    public static int Compare(string left, string right)
    {
        using var x = left.EnumerateRunes();
        using var y = right.EnumerateRunes();
        while (true)
        {
            var hasLeft = x.MoveNext();
            var hasRight = y.MoveNext();
            if (!hasLeft || !hasRight)
                return hasLeft.CompareTo(hasRight);
            var order = x.Current.CompareTo(y.Current);
            if (order != 0)
                return order;
        }
    }

    /// <summary>A string as Ruby's <c>inspect</c> shows it.</summary>
    public static string Inspect(string text)
    {
        var builder = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\': builder.Append('\\').Append(c); break;
                case '#' when i + 1 < text.Length && text[i + 1] is '{' or '$' or '@': builder.Append("\\#"); break;
                case '\n': builder.Append("\\n"); break;
                case '\t': builder.Append("\\t"); break;
                case '\r': builder.Append("\\r"); break;
                case '\v': builder.Append("\\v"); break;
                case '\f': builder.Append("\\f"); break;
                case '\b': builder.Append("\\b"); break;
                case '\a': builder.Append("\\a"); break;
                case '\e': builder.Append("\\e"); break;
                case < ' ' or '\x7F' or (>= '\x80' and <= '\x9F'): builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"); break;
                default: builder.Append(c); break;
            }
        }
        return builder.Append('"').ToString();
    }
}
