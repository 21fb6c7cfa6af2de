using System.Globalization;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Numbers of HOCON as Ruby reads them: a leading zero makes an octal number, and what has no fraction is an integer.</summary>
internal static partial class HoconNumber
{
    /// <returns>A <see cref="long"/> or <see cref="double"/>; null if the text is no number.</returns>
    public static (long? Integer, double Float)? TryRead(string text)
    {
        if (Octal().IsMatch(text))
        {
            var digits = text.TrimStart('-');
            if (digits.Length > 21)
                return null;
            var value = digits.Aggregate(0L, static (sum, c) => (sum * 8) + (c - '0'));
            return (text[0] == '-' ? -value : value, value);
        }
        if (Plain().IsMatch(text))
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? (integer, integer) : null;
        if (!Fraction().IsMatch(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return null;
        return number == Math.Floor(number) && Math.Abs(number) < 9e18 ? ((long)number, number) : (null, number);
    }

    [GeneratedRegex("^-?0[0-7]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Octal();

    [GeneratedRegex("^-?(?:0|[1-9][0-9]*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fraction();
}
