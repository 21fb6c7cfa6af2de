using System.Globalization;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Ruby;

/// <summary>Numbers as Ruby writes and Puppet reads them.</summary>
internal static partial class RubyNumbers
{
    /// <summary>A float as Ruby's <c>to_s</c>: <c>1.0</c>, <c>1.0e+20</c>, <c>1.0e-05</c>, <c>Infinity</c>.</summary>
    public static string ToText(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        var (digits, exponent) = ShortestDigits(Math.Abs(value));
        var sign = value < 0 ? "-" : "";
        // Sixteen digits before the point are written out where others follow.
        if (exponent is > 16 or < -3 || exponent == 16 && digits.Length <= exponent)
        {
            var power = (exponent - 1).ToString("00", CultureInfo.InvariantCulture);
            return $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}e{(exponent - 1 < 0 ? "" : "+")}{power}";
        }
        if (exponent <= 0)
            return $"{sign}0.{new string('0', -exponent)}{digits}";
        return digits.Length <= exponent
            ? $"{sign}{digits}{new string('0', exponent - digits.Length)}.0"
            : $"{sign}{digits[..exponent]}.{digits[exponent..]}";
    }

    /// <summary>Reads a string as Puppet's arithmetic does: decimal, <c>0x…</c>, octal <c>0…</c>, float; blanks around it do not count.</summary>
    /// <returns>A <see cref="long"/> or <see cref="double"/>; null if the string is no number.</returns>
    public static object? Parse(string text)
    {
        var match = Number().Match(text);
        if (!match.Success)
            return null;
        var sign = match.Groups["sign"].Value == "-" ? -1L : 1L;
        try
        {
            if (match.Groups["hex"].Success)
                return checked(sign * (long)Convert.ToUInt64(match.Groups["hex"].Value, 16));
            if (match.Groups["octal"].Success)
                return checked(sign * (long)Convert.ToUInt64(match.Groups["octal"].Value, 8));
            if (match.Groups["integer"].Success)
                return checked(sign * long.Parse(match.Groups["integer"].ValueSpan, CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            return null;
        }
        return match.Groups["float"].Success ? sign * double.Parse(match.Groups["float"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The digits that identify a positive float, and how many of them stand before the point.</summary>
    public static (string Digits, int Exponent) ShortestDigits(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var e = shortest.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? shortest : shortest[..e];
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        var power = e < 0 ? 0 : int.Parse(shortest.AsSpan(e + 1), CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart('0').Length;
        var zeros = whole > 0 || point < 0 ? 0 : mantissa.AsSpan(point + 1).IndexOfAnyExcept('0');
        return (digits, power + whole - zeros);
    }

    [GeneratedRegex(
        @"\A\s*(?<sign>[-+])?\s*(?:0[xX](?<hex>[0-9A-Fa-f]+)|0(?<octal>[0-7]+)|(?<integer>0|[1-9]\d*)|(?<float>\d+(?:\.\d+)?(?:[eE]-?\d+)?))\s*\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
