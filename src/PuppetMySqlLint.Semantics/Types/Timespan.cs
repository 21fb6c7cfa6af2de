using System.Globalization;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>A length of time.</summary>
/// <param name="Nanoseconds">Its length, negative if backwards.</param>
internal sealed partial record Timespan(long Nanoseconds) : RichData
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    public override string TypeName => "Timespan";

    public static Timespan FromSeconds(double seconds) => new((long)(seconds * NanosecondsPerSecond));

    /// <summary>Reads the default formats: <c>1-02:03:04.5</c>, <c>02:03:04</c>, <c>03:04</c>, <c>4.5</c>.</summary>
    /// <returns>Null if the text has none of them.</returns>
    public static Timespan? Parse(string text)
    {
        var match = Format().Match(text);
        if (!match.Success)
            return null;
        var seconds = ((Number(match, "d") * 24 + Number(match, "h")) * 60 + Number(match, "m")) * 60 + Number(match, "s");
        var fraction = match.Groups["f"].Value.PadRight(9, '0');
        var total = seconds * NanosecondsPerSecond + long.Parse(fraction.AsSpan(0, 9), CultureInfo.InvariantCulture);
        return new Timespan(match.Groups["sign"].Success ? -total : total);
    }

    public override string ToString()
    {
        var total = Math.Abs(Nanoseconds);
        var seconds = total / NanosecondsPerSecond;
        var fraction = (total % NanosecondsPerSecond).ToString(CultureInfo.InvariantCulture).PadLeft(9, '0').TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture,
            $"{(Nanoseconds < 0 ? "-" : "")}{seconds / 86400}-{seconds / 3600 % 24:00}:{seconds / 60 % 60:00}:{seconds % 60:00}.{(fraction.Length == 0 ? "0" : fraction)}");
    }

    private static long Number(Match match, string group) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?<sign>-)?(?:(?:(?:(?<d>\d{1,6})-)?(?<h>\d{1,8}):)?(?<m>\d{1,8}):)?(?<s>\d{1,10})(?:\.(?<f>\d{1,9}))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Format();
}
