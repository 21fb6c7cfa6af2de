using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>How types are written.</summary>
internal static class TypeText
{
    /// <summary>Writes parameters in brackets; nothing if there are none.</summary>
    public static void WriteParameters(StringBuilder builder, IEnumerable<string> parameters)
    {
        var first = true;
        foreach (var parameter in parameters)
        {
            builder.Append(first ? "[" : ", ").Append(parameter);
            first = false;
        }
        if (!first)
            builder.Append(']');
    }

    public static string Of(PuppetType type, bool expandAliases) => expandAliases ? type.ToExpandedString() : type.ToString();

    /// <summary>A range's bounds, an open upper one left out.</summary>
    public static IEnumerable<string> Range(long? from, long? to)
    {
        if (from is null && to is null)
            yield break;
        yield return from?.ToString(CultureInfo.InvariantCulture) ?? "default";
        if (to is { } upper)
            yield return upper.ToString(CultureInfo.InvariantCulture);
    }

    public static IEnumerable<string> Size(IntegerType? size) => size is null ? [] : Range(size.From, size.To);

    /// <summary>A string as a literal of the language: single quotes, or double ones where it holds control characters.</summary>
    public static string Quote(string text, bool forceDouble = false)
    {
        if (forceDouble || text.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            return DoubleQuote(text);
        var builder = new StringBuilder("'");
        for (var i = 0; i < text.Length; i++)
        {
            // A backslash and what follows it stay as they are, even where that is the closing quote: as Puppet has it.
            if (text[i] == '\\' && i + 1 < text.Length)
                builder.Append(text[i++]);
            else if (text[i] == '\'')
                builder.Append('\\');
            builder.Append(text[i]);
        }
        return builder.Append('\'').ToString();
    }

    private static string DoubleQuote(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '\t': builder.Append("\\t"); break;
                case '\n': builder.Append("\\n"); break;
                case '\r': builder.Append("\\r"); break;
                case '"' or '$' or '\\': builder.Append('\\').Append(c); break;
                case < ' ': builder.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:X}}}"); break;
                default: builder.Append(c); break;
            }
        }
        return builder.Append('"').ToString();
    }
}
