using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>The escapes of strings in double quotes.</summary>
internal static class RubyEscapes
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one escape; <paramref name="position"/> stands at its backslash and is moved past it.</summary>
    /// <param name="text">The program.</param>
    /// <param name="position">Where the escape starts.</param>
    /// <param name="output">Receives the characters.</param>
    /// <param name="bytes">Receives bytes above 127, which make characters only together.</param>
    /// <param name="start">Where the literal starts, for messages.</param>
    public static void Read(string text, ref int position, StringBuilder output, List<byte> bytes, int start)
    {
        if (position + 1 >= text.Length)
            throw new RubySyntaxException("unterminated string", start);
        var c = text[position + 1];
        position += 2;
        switch (c)
        {
            case 'x': ReadByte(text, ref position, 16, 2, output, bytes, start); break;
            case >= '0' and <= '7':
                position--;
                ReadByte(text, ref position, 8, 3, output, bytes, start);
                break;
            case 'u': ReadCodePoints(text, ref position, output, bytes, start); break;
            case 'c' or 'C' or 'M': throw new RubySyntaxException("control and meta escapes are not evaluated", start);
            default:
                Flush(output, bytes, start);
                if (c == '\r' && position < text.Length && text[position] == '\n')
                    position++;
                else if (c != '\n')
                    output.Append(c switch { 'n' => '\n', 't' => '\t', 's' => ' ', 'e' => '\e', 'a' => '\a', 'b' => '\b', 'r' => '\r', 'f' => '\f', 'v' => '\v', _ => c });
                break;
        }
    }

    /// <summary>Turns collected bytes into characters.</summary>
    public static void Flush(StringBuilder output, List<byte> bytes, int start)
    {
        if (bytes.Count == 0)
            return;
        try
        {
            output.Append(s_strict.GetString([.. bytes]));
        }
        catch (DecoderFallbackException)
        {
            throw new RubySyntaxException("strings that are not UTF-8 are not evaluated", start);
        }
        bytes.Clear();
    }

    private static void ReadByte(string text, ref int position, int radix, int maximum, StringBuilder output, List<byte> bytes, int start)
    {
        var end = position;
        while (end < text.Length && end - position < maximum && (radix == 16 ? char.IsAsciiHexDigit(text[end]) : text[end] is >= '0' and <= '7'))
        {
            end++;
        }
        if (end == position)
            throw new RubySyntaxException("invalid hex escape", start);
        var value = Convert.ToInt32(text[position..end], radix) & 0xFF;
        position = end;
        if (value >= 0x80)
        {
            bytes.Add((byte)value);
            return;
        }
        Flush(output, bytes, start);
        output.Append((char)value);
    }

    private static void ReadCodePoints(string text, ref int position, StringBuilder output, List<byte> bytes, int start)
    {
        Flush(output, bytes, start);
        if (position < text.Length && text[position] == '{')
        {
            var end = text.IndexOf('}', position);
            if (end < 0)
                throw new RubySyntaxException("unterminated Unicode escape", start);
            foreach (var part in text[(position + 1)..end].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                Append(part, output, start);
            }
            position = end + 1;
            return;
        }
        if (position + 4 > text.Length)
            throw new RubySyntaxException("invalid Unicode escape", start);
        Append(text.Substring(position, 4), output, start);
        position += 4;
    }

    private static void Append(string digits, StringBuilder output, int start)
    {
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || !Rune.IsValid(value))
            throw new RubySyntaxException("invalid Unicode codepoint", start);
        output.Append(new Rune(value));
    }
}
