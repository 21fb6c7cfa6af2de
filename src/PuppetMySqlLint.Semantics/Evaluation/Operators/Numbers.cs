using System.Globalization;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Puppet's numeric strings: <c>' -0x1F '</c>, <c>017</c>, <c>1.5e3</c>.</summary>
internal static class Numbers
{
    /// <summary>The number that a value is or that its text means.</summary>
    /// <returns>An <see cref="IntegerValue"/> or <see cref="FloatValue"/>; null if it is neither a number nor a numeric string.</returns>
    public static PuppetValue? Of(PuppetValue value) => value switch
    {
        IntegerValue or FloatValue => value,
        StringValue text => Parse(text),
        _ => null,
    };

    private static PuppetValue? Parse(StringValue value)
    {
        var text = value.Value.AsSpan().Trim(" \t");
        var negative = text.StartsWith('-');
        if (negative || text.StartsWith('+'))
            text = text[1..].TrimStart(" \t");
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]))
            return null;
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X')
            return long.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? Integer(negative ? -hex : hex) : null;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits == text.Length)
            return ParseInteger(text, negative) is { } integer ? Integer(integer) : null;
        return IsFraction(text[digits..]) && (text[0] != '0' || digits <= 2)
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new FloatValue(negative ? -number : number, value.Origin, value.IsSecret)
            : null;

        IntegerValue Integer(long number) => new(number, value.Origin, value.IsSecret);
    }

    private static long? ParseInteger(ReadOnlySpan<char> digits, bool negative)
    {
        long result = 0;
        var radix = digits.Length > 1 && digits[0] == '0' ? 8 : 10;
        foreach (var digit in digits)
        {
            var number = digit - '0';
            if (number >= radix || result > (long.MaxValue - number) / radix)
                return null;
            result = (result * radix) + number;
        }
        return negative ? -result : result;
    }

    private static bool IsFraction(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('.'))
        {
            var digits = Digits(text[1..]);
            if (digits == 0)
                return false;
            text = text[(1 + digits)..];
        }
        if (text.Length == 0)
            return true;
        if (text[0] is not ('e' or 'E'))
            return false;
        text = text[1..];
        if (text.StartsWith('-'))
            text = text[1..];
        return text.Length > 0 && Digits(text) == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        return count;
    }
}
