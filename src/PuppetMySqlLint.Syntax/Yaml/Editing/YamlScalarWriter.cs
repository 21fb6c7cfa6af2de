using System.Buffers;
using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Writes strings so that Ruby reads the same characters back, and a string.</summary>
internal static class YamlScalarWriter
{
    private static readonly SearchValues<char> _flowIndicators = SearchValues.Create(",[]{}:?");

    private static readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase) { "null", "yes", "no", "true", "false", "on", "off", "y", "n" };

    /// <summary>On one line, in a style if that is possible, else in the plainest that is.</summary>
    public static string Write(string text, YamlScalarStyle style, bool isInFlow)
    {
        if (text.Any(NeedsEscape))
            return DoubleQuoted(text);
        return style switch
        {
            YamlScalarStyle.DoubleQuoted => DoubleQuoted(text),
            YamlScalarStyle.SingleQuoted => SingleQuoted(text),
            _ => IsPlain(text, isInFlow) ? text : SingleQuoted(text),
        };
    }

    /// <summary>Whether a text can stand in a block after <c>|</c> without an indentation of its own.</summary>
    public static bool CanBeLiteral(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text[0] is not (' ' or '\t' or '\n') && text.All(static c => c == '\n' || !NeedsEscape(c));

    /// <summary>A text as a block after <c>|</c>.</summary>
    /// <param name="text">The text, for which <see cref="CanBeLiteral"/> holds.</param>
    /// <param name="indentation">Number of blanks before each line.</param>
    /// <param name="newLine">The file's line break.</param>
    public static string Literal(string text, int indentation, string newLine)
    {
        var breaks = text.Length - text.TrimEnd('\n').Length;
        var block = new StringBuilder(breaks switch { 0 => "|-", 1 => "|", _ => "|+" });
        foreach (var line in text[..^Math.Min(breaks, 1)].Split('\n'))
            block.Append(newLine).Append(' ', line.Length == 0 ? 0 : indentation).Append(line);
        return block.ToString();
    }

    /// <summary>Whether a text without quotes is surely a string to Ruby, and that text. Errs on the side of quotes.</summary>
    public static bool IsPlain(string text, bool isInFlow)
    {
        if (text.Length == 0 || text[^1] is ' ' or ':' || _words.Contains(text))
            return false;
        if (!char.IsLetter(text[0]) && text[0] is not ('_' or '/') && !IsVersionOrAddress(text))
            return false;
        return !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal) && (!isInFlow || text.AsSpan().IndexOfAny(_flowIndicators) < 0);
    }

    /// <summary>Digits with two points or more are neither number nor date.</summary>
    private static bool IsVersionOrAddress(string text) =>
        char.IsAsciiDigit(text[0]) && text.All(static c => char.IsAsciiDigit(c) || c == '.') && text.AsSpan().Count('.') >= 2;

    private static string SingleQuoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case var _ when NeedsEscape(c):
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }
        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(char c) => c < ' ' || c is >= '\u007F' and < '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
