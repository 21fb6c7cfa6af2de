using System.Text;
using System.Text.Json;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Writes PN as data: a call as <c>{"^": [name, …]}</c>, a map as <c>{"#": [key, value, …]}</c>. Source: Puppet::Pops::PN, <c>to_data</c>.
/// </summary>
public static class PnJson
{
    /// <summary>Writes what <see cref="PnWriter"/> wrote.</summary>
    /// <param name="pn">A tree in PN.</param>
    /// <param name="writer">Where to; it must expect a value.</param>
    /// <exception cref="FormatException">The text is no PN.</exception>
    public static void Write(string pn, Utf8JsonWriter writer)
    {
        var at = WriteValue(pn, 0, writer);
        if (at != pn.Length)
            throw new FormatException("Text follows the PN value.");
    }

    private static int WriteValue(string pn, int at, Utf8JsonWriter writer)
    {
        switch (pn[at])
        {
            case '(':
                return WriteCall(pn, at + 1, writer);
            case '[':
                writer.WriteStartArray();
                at = WriteValues(pn, at + 1, ']', writer);
                writer.WriteEndArray();
                return at;
            case '{':
                return WriteMap(pn, at + 1, writer);
            case '"':
                at = ReadString(pn, at + 1, out var text);
                writer.WriteStringValue(text);
                return at;
            default:
                var end = WordEnd(pn, at);
                WriteWord(pn[at..end], writer);
                return end;
        }
    }

    private static void WriteWord(string word, Utf8JsonWriter writer)
    {
        switch (word)
        {
            case "nil":
                writer.WriteNullValue();
                break;
            case "Infinity" or "-Infinity" or "NaN":
                writer.WriteStringValue(word);
                break;
            default:
                writer.WriteRawValue(word);
                break;
        }
    }

    private static int WriteCall(string pn, int at, Utf8JsonWriter writer)
    {
        var end = WordEnd(pn, at);
        writer.WriteStartObject();
        writer.WriteStartArray("^");
        writer.WriteStringValue(pn.AsSpan(at, end - at));
        at = WriteValues(pn, end, ')', writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
        return at;
    }

    private static int WriteMap(string pn, int at, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("#");
        while (pn[at] != '}')
        {
            if (pn[at] == ' ')
                at++;
            var end = pn.IndexOf(' ', at);
            writer.WriteStringValue(pn.AsSpan(at + 1, end - at - 1));
            at = WriteValue(pn, end + 1, writer);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        return at + 1;
    }

    private static int WriteValues(string pn, int at, char close, Utf8JsonWriter writer)
    {
        while (pn[at] != close)
        {
            at = WriteValue(pn, pn[at] == ' ' ? at + 1 : at, writer);
        }
        return at + 1;
    }

    private static int WordEnd(string pn, int at)
    {
        var width = pn.AsSpan(at).IndexOfAny(" )]}");
        return width < 0 ? pn.Length : at + width;
    }

    private static int ReadString(string pn, int at, out string text)
    {
        var builder = new StringBuilder();
        for (; pn[at] != '"'; at++)
        {
            if (pn[at] != '\\')
            {
                builder.Append(pn[at]);
                continue;
            }
            at++;
            if (pn[at] == 'o')
            {
                builder.Append((char)Convert.ToInt32(pn.Substring(at + 1, 3), 8));
                at += 3;
                continue;
            }
            builder.Append(pn[at] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var c => c });
        }
        text = builder.ToString();
        return at + 1;
    }
}
