using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What a plain YAML scalar is to Ruby: Psych's reading of YAML 1.1, with its own habits (commas in numbers, <c>:a</c> as symbol,
/// <c>1:30</c> to the base of sixty).
/// </summary>
internal static partial class PsychScalar
{
    private const int LongestWord = 5;
    private const int MatchTimeout = 1000;

    public static PsychValue Read(string text)
    {
        if (text.Length == 0)
            return PsychValue.Null;
        if (text.Contains('\n', StringComparison.Ordinal) || BeginsLikeText(text))
            return text.Length > LongestWord ? PsychValue.Text : text.Contains('\n', StringComparison.Ordinal) ? ReadLines(text) : ReadWord(text);
        if (text[0] is not (':' or '.' or '+' or '-') && !char.IsAsciiDigit(text[0]))
            return PsychValue.Text;
        if (Time().IsMatch(text))
            return new PsychValue(PsychKind.Time);
        if (Date().IsMatch(text))
            return new PsychValue(PsychKind.Date);
        if (ReadSpecialFloat(text) is { } special)
            return special;
        if (text.Length > 1 && text[0] == ':')
            return new PsychValue(PsychKind.Symbol, SymbolName(text));
        if (SexagesimalInteger().IsMatch(text))
            return Integer(text.Split(':').Select(static (part, i) => Leading(part) * BigInteger.Pow(60, Math.Abs(i - 2))).Aggregate(BigInteger.Add));
        if (SexagesimalFloat().IsMatch(text))
            return new PsychValue(PsychKind.Float, Float: text.Split(':').Select(static (part, i) => LeadingFloat(part) * Math.Pow(60, Math.Abs(i - 2))).Sum());
        if (FloatNumber().IsMatch(text))
            return ReadFloat(text);
        return IntegerNumber().IsMatch(text) ? ReadInteger(text) : PsychValue.Text;
    }

    /// <summary>A character other than a digit, point, colon or minus, or none, and then one that no number has at its start.</summary>
    private static bool BeginsLikeText(string text) =>
        IsTextual(text[0]) || (text.Length > 1 && !char.IsAsciiDigit(text[0]) && text[0] is not ('.' or ':' or '-') && IsTextual(text[1]));

    private static bool IsTextual(char c) =>
        char.IsLetter(c) || c is '_' or ' ' or '\t' or '\r' or '\f' or '\v' or '!' or '@' or '#' or '$' or '%' or '^' or '&' or '*' or '(' or ')' or '{' or '}'
            or '<' or '>' or '|' or '/' or '\\' or '~' or ';' or '=' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.LetterNumber;

    private static PsychValue ReadWord(string text) => text.ToLowerInvariant() switch
    {
        "~" or "null" => PsychValue.Null,
        "yes" or "true" or "on" => new PsychValue(PsychKind.True),
        "no" or "false" or "off" => new PsychValue(PsychKind.False),
        _ => PsychValue.Text,
    };

    /// <summary>Psych's patterns look at each line of a text: <c>on</c> and <c>no</c> on two lines are <c>true</c>.</summary>
    private static PsychValue ReadLines(string text)
    {
        string[] lines = text.Split('\n');
        if (lines[..^1].Any(static l => l.Length == 0) || lines.Any(static l => l.Length > 0 && !"ytonf~".Contains(char.ToLowerInvariant(l[0]), StringComparison.Ordinal)))
            return PsychValue.Text;
        PsychKind[] kinds = [.. lines.Select(static l => l == "~" ? PsychKind.Text : ReadWord(l).Kind)];
        PsychKind[] order = [PsychKind.Null, PsychKind.True, PsychKind.False];
        return new PsychValue(order.FirstOrDefault(kinds.Contains, PsychKind.Text));
    }

    private static PsychValue? ReadSpecialFloat(string text) => text.Length > LongestWord ? null : text.ToLowerInvariant() switch
    {
        ".inf" or "+.inf" => new PsychValue(PsychKind.Float, Float: double.PositiveInfinity),
        "-.inf" => new PsychValue(PsychKind.Float, Float: double.NegativeInfinity),
        ".nan" => new PsychValue(PsychKind.Float, Float: double.NaN),
        _ => null,
    };

    private static string SymbolName(string text)
    {
        var name = text is [':', '"' or '\'', ..] && text.LastIndexOf(text[1]) is > 1 and var end ? text[2..end] : text[1..];
        return name.StartsWith(':') && text[1] is '"' or '\'' ? name[1..] : name;
    }

    private static PsychValue ReadFloat(string text)
    {
        if (text.TrimStart('+', '-') == ".")
            return PsychValue.Text;
        var digits = text.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new PsychValue(PsychKind.Float, Float: number) : new PsychValue(PsychKind.Broken);
    }

    /// <summary>Ruby's <c>Float(…)</c> of a string that is no number to YAML: blanks around it, an exponent without a point, hexadecimal.</summary>
    /// <returns>The number; null if Ruby raises an error.</returns>
    public static double? ToFloat(string text)
    {
        var trimmed = text.Trim(' ', '\t', '\n', '\v', '\f', '\r');
        if (!RubyFloat().IsMatch(trimmed))
            return null;
        var digits = trimmed.Replace("_", "", StringComparison.Ordinal);
        var unsigned = digits.TrimStart('+', '-');
        if (unsigned.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return (digits[0] == '-' ? -1 : 1) * (double)BigInteger.Parse("0" + unsigned[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static PsychValue Integer(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? new PsychValue(PsychKind.Integer, Integer: (long)number) : new PsychValue(PsychKind.HugeInteger);

    private static PsychValue ReadInteger(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var sign = digits[0] == '-' ? -1 : 1;
        digits = digits.TrimStart('+', '-');
        var (radix, start) = digits switch
        {
            ['0', 'x', ..] => (16, 2),
            ['0', 'b', ..] => (2, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        if (start == digits.Length)
            return new PsychValue(PsychKind.Broken);
        var number = BigInteger.Zero;
        foreach (var digit in digits.AsSpan(start))
            number = (number * radix) + Convert.ToInt32(digit.ToString(), 16);
        return Integer(sign * number);
    }

    /// <summary>Ruby's <c>to_i</c>.</summary>
    private static BigInteger Leading(string text) => BigInteger.Parse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Ruby's <c>to_f</c>.</summary>
    private static double LeadingFloat(string text) =>
        double.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^-?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|\s+)[0-9]{1,2}:[0-9][0-9]:[0-9][0-9](?:\.[0-9]*)?(?:\s*(?:Z|[-+][0-9]{1,2}:?(?:[0-9][0-9])?))?$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Time();

    [GeneratedRegex("^[0-9]{4}-(?:1[012]|0[0-9]|[0-9])-(?:[12][0-9]|3[01]|0[0-9]|[0-9])$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Date();

    [GeneratedRegex("^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex SexagesimalInteger();

    [GeneratedRegex(@"^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex SexagesimalFloat();

    [GeneratedRegex(@"^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex FloatNumber();

    [GeneratedRegex("^[-+]?(?:0[xX][0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|[0-9]+(?:_[0-9]+)*(?:\\.[0-9]+(?:_[0-9]+)*)?(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?)$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex RubyFloat();

    [GeneratedRegex("^[-+]?(?:0b[01_,]+|0[0-7_,]+|0|[1-9](?:[0-9]|,[0-9]|_[0-9])*|0x[0-9a-fA-F_,]+)$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex IntegerNumber();
}

/// <summary>What a plain scalar is to Ruby.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Symbol">A symbol's name.</param>
/// <param name="Integer">An integer's value.</param>
/// <param name="Float">A float's value.</param>
internal readonly record struct PsychValue(PsychKind Kind, string? Symbol = null, long Integer = 0, double Float = 0)
{
    public static PsychValue Text { get; } = new(PsychKind.Text);

    public static PsychValue Null { get; } = new(PsychKind.Null);
}

/// <summary>What a plain scalar can be to Ruby.</summary>
internal enum PsychKind
{
    Text,
    Null,
    True,
    False,
    Integer,
    HugeInteger,
    Float,
    Symbol,
    Date,
    Time,

    /// <summary>It looks like a number, and Ruby raises an error.</summary>
    Broken,
}
