using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>The order of version numbers that <c>versioncmp</c> uses.</summary>
internal static partial class VersionOrder
{
    /// <summary>Compares two versions.</summary>
    /// <returns>-1, 0 or 1.</returns>
    public static int Compare(string left, string right, bool ignoresTrailingZeros = false)
    {
        if (ignoresTrailingZeros)
        {
            left = Trim(left);
            right = Trim(right);
        }
        var x = Parts().Matches(left);
        var y = Parts().Matches(right);
        for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
        {
            var (a, b) = (x[i].Value, y[i].Value);
            if (a == b)
                continue;
            if (a is "-" || b is "-")
                return a == "-" ? -1 : 1;
            if (a is "." || b is ".")
                return a == "." ? -1 : 1;
            var areNumbers = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]);
            if (areNumbers && a[0] != '0' && b[0] != '0')
                return BigInteger.Parse(a, CultureInfo.InvariantCulture).CompareTo(BigInteger.Parse(b, CultureInfo.InvariantCulture));
            return Math.Sign(RubyStrings.Compare(RubyStrings.Upcase(a), RubyStrings.Upcase(b)));
        }
        return Math.Sign(RubyStrings.Compare(left, right));
    }

    private static string Trim(string version)
    {
        var dash = version.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? version.TrimEnd('.', '0') : version[..dash].TrimEnd('.', '0') + version[dash..];
    }

    [GeneratedRegex(@"[-.]|\d+|[^-.\d]+", RegexOptions.None, 1000)]
    private static partial Regex Parts();
}
