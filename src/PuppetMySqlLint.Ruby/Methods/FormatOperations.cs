using System.Globalization;
using System.Numerics;
using System.Text;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>How <c>format</c>, <c>Integer()</c> and <c>Float()</c> see values.</summary>
internal sealed class FormatOperations : IFormatOperations<RubyValue>
{
    public static FormatOperations Instance { get; } = new();

    BigInteger IFormatOperations<RubyValue>.ToInteger(RubyValue value) => RubyInterpreter.Known(value) is RubyFloat { Value: var number }
        ? double.IsFinite(number) ? new BigInteger(Math.Floor(number)) : throw new RubyError(ExceptionClasses.FloatDomainError, RubyNumbers.ToText(number))
        : ToInteger(value, null);

    /// <summary>Ruby's <c>Integer()</c>.</summary>
    public static BigInteger ToInteger(RubyValue value, int? radix) => RubyInterpreter.Known(value) switch
    {
        RubyInteger v => v.Value,
        RubyFloat v => RubyConversions.Truncate(v.Value),
        RubyString v => ParseInteger(v.Text, radix) ?? throw Fail("Integer", v.Text),
        RubyNil => throw new RubyError(ExceptionClasses.TypeError, "can't convert nil into Integer"),
        var other => throw new RubyError(ExceptionClasses.TypeError, $"can't convert {RubyConversions.Name(other)} into Integer"),
    };

    public double ToFloat(RubyValue value) => RubyInterpreter.Known(value) switch
    {
        RubyInteger v => (double)v.Value,
        RubyFloat v => v.Value,
        RubyString v => ParseFloat(v.Text) ?? throw Fail("Float", v.Text),
        RubyNil => throw new RubyError(ExceptionClasses.TypeError, "can't convert nil into Float"),
        var other => throw new RubyError(ExceptionClasses.TypeError, $"can't convert {RubyConversions.Name(other)} into Float"),
    };

    public string ToText(RubyValue value) => RubyPrinter.Of(RubyInterpreter.Known(value));

    public string Inspect(RubyValue value) => RubyPrinter.Inspect(value);

    public string ToCharacter(RubyValue value) => RubyInterpreter.Known(value) switch
    {
        RubyString { Text.Length: > 0 } text when RubyStrings.First(text.Text).Length == text.Text.Length => text.Text,
        RubyInteger { Value: var code } when code >= 0 && code <= 0x10FFFF && Rune.IsValid((int)code) => new Rune((int)code).ToString(),
        _ => throw new RubyError(ExceptionClasses.ArgumentError, "%c requires a character"),
    };

    public RubyValue Find(IReadOnlyList<RubyValue> arguments, string name)
    {
        if (arguments is not [RubyHash hash])
            throw new RubyError(ExceptionClasses.ArgumentError, "one hash required");
        if (hash.TryGet(new RubySymbol(name), out var value))
            return value;
        if (hash.DefaultBlock is not null)
            throw new UnknownException("the default of a hash in a format");
        return hash.Default is RubyNil ? throw new RubyError(ExceptionClasses.KeyError, $"key<{name}> not found") : hash.Default;
    }

    public Exception Fail(string message) => new RubyError(ExceptionClasses.ArgumentError, message);

    private static RubyError Fail(string function, string text) => new(ExceptionClasses.ArgumentError, $"invalid value for {function}(): {RubyStrings.Inspect(text)}");

    /// <summary>A whole string as an integer, with prefixes and underscores between digits.</summary>
    public static BigInteger? ParseInteger(string text, int? radix)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return null;
        var digits = text.Trim(' ', '\t', '\n', '\v', '\f', '\r');
        var isNegative = digits.StartsWith('-');
        if (isNegative || digits.StartsWith('+'))
            digits = digits[1..];
        var (found, start) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, 2),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', 'o' or 'O', ..] => (8, 2),
            ['0', 'd' or 'D', ..] => (10, 2),
            ['0', '_' or (>= '0' and <= '9'), ..] => (8, 1),
            _ => (10, 0),
        };
        if (radix is null or 0 || radix == found)
            (radix, digits) = (found, start == 1 ? digits : digits[start..]);
        if (digits.Length == 0 || digits[0] == '_' || digits[^1] == '_' || digits.Contains("__", StringComparison.Ordinal) || radix is < 2 or > 36)
            return null;
        var value = BigInteger.Zero;
        foreach (var c in digits)
        {
            if (c == '_')
                continue;
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) - 'a' + 10 : 99;
            if (digit >= radix)
                return null;
            value = value * radix.Value + digit;
        }
        return isNegative ? -value : value;
    }

    /// <summary>A whole string as a float.</summary>
    public static double? ParseFloat(string text)
    {
        var digits = text.Trim(' ', '\t', '\n', '\v', '\f', '\r');
        if (digits.Length == 0 || digits.Contains("__", StringComparison.Ordinal) || digits.StartsWith('_') || digits.EndsWith('_'))
            return null;
        if (digits.TrimStart('-', '+').StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return ParseInteger(digits, null) is { } hex ? (double)hex : throw new UnknownException("a hexadecimal float");
        var plain = digits.Replace("_", "", StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var isDigits = plain.All(static c => char.IsAsciiDigit(c) || c is '.' or 'e' or 'E' or '+' or '-');
        if (!isDigits || point >= 0 && (point > 0 && !char.IsAsciiDigit(plain[point - 1]) && plain[point - 1] is not ('-' or '+') || point + 1 >= plain.Length || !char.IsAsciiDigit(plain[point + 1])))
            return null;
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
