using System.Globalization;
using System.Numerics;

namespace PuppetMySqlLint.Ruby;

/// <summary>
/// Rounds floating-point numbers to digits as Ruby's <c>format</c> does: its fast path takes what is as good as a tie for one and rounds it
/// to the even digit, where the exact value of the number would decide otherwise.
/// </summary>
internal static class RubyFloatDigits
{
    /// <summary>The fast path gives up beyond so many digits.</summary>
    private const int MaximumFastDigits = 14;

    /// <summary>A number that is not negative with so many decimals.</summary>
    public static string Fixed(double value, int decimals)
    {
        var (digits, exponent) = RubyNumbers.ShortestDigits(value);
        if (!IsTie(digits, exponent + decimals))
            return value.ToString("F" + decimals, CultureInfo.InvariantCulture);
        var rounded = ToEven(digits);
        var text = rounded.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? text : $"{text[..^decimals]}.{text[^decimals..]}";
    }

    /// <summary>A number that is not negative with one digit, so many decimals, and a power of ten.</summary>
    public static string Exponential(double value, int decimals)
    {
        var (digits, exponent) = RubyNumbers.ShortestDigits(value);
        if (!IsTie(digits, decimals + 1))
            return value.ToString("e" + decimals, CultureInfo.InvariantCulture);
        var power = exponent - 1;
        var text = ToEven(digits).ToString(CultureInfo.InvariantCulture);
        if (text.Length > decimals + 1)
            (text, power) = (text[..^1], power + 1);
        return $"{text[0]}{(decimals > 0 ? "." : "")}{text[1..]}e{(power < 0 ? '-' : '+')}{Math.Abs(power):000}";
    }

    /// <summary>Whether the shortest digits that mean a number end with a five right behind the last one that is kept.</summary>
    private static bool IsTie(string digits, int kept) => kept is >= 1 and <= MaximumFastDigits && digits.Length == kept + 1 && digits[^1] == '5';

    private static BigInteger ToEven(string digits)
    {
        var kept = BigInteger.Parse(digits.AsSpan(0, digits.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return kept.IsEven ? kept : kept + 1;
    }
}
