using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>A collection or argument list of the wrong size.</summary>
internal sealed record SizeMismatch(MismatchPath Path, IntegerType Expected, IntegerType Actual, bool CountsArguments = false) : Mismatch(Path)
{
    public override string Message => CountsArguments
        ? $"{Path} expects {Range(Expected, "no")} argument{Plural}, got {Range(Actual, "none")}"
        : $"{Path} expects size to be {Range(Expected, "0")}, got {Range(Actual, "0")}";

    public SizeMismatch Merge(SizeMismatch other) =>
        this with { Expected = new IntegerType(Math.Min(Lower(Expected), Lower(other.Expected)), Upper(Expected, other.Expected)) };

    private string Plural => Lower(Expected) == 1 && Expected.To is 1 or null && Lower(Expected) == 1 || Lower(Expected) == 0 && Expected.To == 1 ? "" : "s";

    private static long Lower(IntegerType range) => range.From ?? 0;

    private static long? Upper(IntegerType left, IntegerType right) => left.To is { } a && right.To is { } b ? Math.Max(a, b) : null;

    private static string Range(IntegerType range, string zero)
    {
        var min = Lower(range);
        if (min == range.To)
            return min == 0 ? zero : min.ToString(CultureInfo.InvariantCulture);
        if (min == 0)
            return range.To is { } to ? string.Create(CultureInfo.InvariantCulture, $"at most {to}") : "unlimited";
        return range.To is { } max ? string.Create(CultureInfo.InvariantCulture, $"between {min} and {max}") : string.Create(CultureInfo.InvariantCulture, $"at least {min}");
    }
}
