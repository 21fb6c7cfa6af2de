using System.Globalization;

namespace PuppetMySqlLint.MySql;

/// <summary>Numbers in option files (MySQL manual, "Using Options to Set Program Variables").</summary>
internal static class OptionNumber
{
    // One digit more than the greatest unsigned 64-bit number has; servers refuse longer ones.
    private const int MostDigits = 21;

    /// <summary>Reads a whole number, decimal, with one of the suffixes K, M, G, T, P and E for powers of 1024.</summary>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0;
        var digits = text.AsSpan();
        var scale = 1m;
        if (digits.Length > 1 && "KMGTPE".IndexOf(char.ToUpperInvariant(digits[^1]), StringComparison.Ordinal) is >= 0 and var power)
        {
            for (; power >= 0; power--)
            {
                scale *= 1024;
            }
            digits = digits[..^1];
        }
        if (digits.Length > MostDigits
            || !decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var value)
            || value is < long.MinValue or > ulong.MaxValue)
        {
            return false;
        }
        // A product beyond 64 bits lies beyond every bound as well.
        number = value * scale;
        return true;
    }
}
