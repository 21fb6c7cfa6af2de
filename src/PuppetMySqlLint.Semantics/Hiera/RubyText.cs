using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Values as Ruby turns them into text where Hiera interpolates them.</summary>
internal static class RubyText
{
    /// <summary>Ruby's <c>to_s</c> of a known value.</summary>
    public static string Of(PuppetValue value) => value switch
    {
        UndefValue => "",
        StringValue text => text.Value,
        SensitiveValue => "Sensitive [value redacted]",
        _ => Inspect(value),
    };

    /// <summary>Ruby's <c>chomp</c>: without one line end.</summary>
    public static string Chomp(string text) => text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') || text.EndsWith('\r') ? text[..^1] : text;

    private static string Inspect(PuppetValue value) => value switch
    {
        UndefValue => "nil",
        BooleanValue flag => flag.Value ? "true" : "false",
        IntegerValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => Float(number.Value),
        StringValue text => Quote(text.Value),
        ArrayValue array => $"[{string.Join(", ", array.Elements.Select(Inspect))}]",
        HashValue hash => $"{{{string.Join(", ", hash.Entries.Select(static e => $"{Inspect(e.Key)}=>{Inspect(e.Value)}"))}}}",
        SensitiveValue => "Sensitive [value redacted]",
        TypeValue type => type.Type.ToString(),
        RegexValue regex => $"/{regex.Pattern}/",
        _ => value.ToString(),
    };

    private static string Float(double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return number > 0 ? "Infinity" : "-Infinity";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var magnitude = Math.Abs(number);
        if (magnitude == 0 || magnitude is >= 1e-4 and < 1e16)
        {
            text = text.Contains('E', StringComparison.Ordinal) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : text;
            return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
        }
        text = number.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var digits = mark >= 0 ? shortest[..mark] : text[..text.IndexOf('E', StringComparison.Ordinal)];
        var exponent = int.Parse(text[(text.IndexOf('E', StringComparison.Ordinal) + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return $"{(digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0")}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    private static string Quote(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            builder.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\f' => "\\f",
                '\v' => "\\v",
                '\b' => "\\b",
                '\a' => "\\a",
                '\e' => "\\e",
                '#' when i + 1 < text.Length && text[i + 1] is '{' or '$' or '@' => "\\#",
                < ' ' or '\x7f' => $"\\x{(int)c:X2}",
                _ => c.ToString(),
            });
        }
        return builder.Append('"').ToString();
    }
}
