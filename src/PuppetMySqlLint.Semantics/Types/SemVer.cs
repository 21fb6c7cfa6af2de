using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>A semantic version, <c>1.2.3-rc.1+build</c>.</summary>
internal sealed partial record SemVer(long Major, long Minor, long Patch, string PreRelease, string Build) : RichData
{
    public override string TypeName => "SemVer";

    public bool IsPreRelease => PreRelease.Length > 0;

    public static bool TryParse(string text, [NotNullWhen(true)] out SemVer? version)
    {
        version = null;
        var match = Format().Match(text);
        if (!match.Success || !Number(match, "major", out var major) || !Number(match, "minor", out var minor) || !Number(match, "patch", out var patch))
            return false;
        version = new SemVer(major, minor, patch, match.Groups["pre"].Value, match.Groups["build"].Value);
        return true;
    }

    /// <summary>Orders as semver.org says; builds do not count.</summary>
    public int Order(SemVer? other)
    {
        if (other is null)
            return 1;
        var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (order != 0)
            return order;
        if (IsPreRelease != other.IsPreRelease)
            return IsPreRelease ? -1 : 1;
        return ComparePreRelease(PreRelease.Split('.'), other.PreRelease.Split('.'));
    }

    public override string ToString() =>
        $"{Major}.{Minor}.{Patch}{(IsPreRelease ? "-" + PreRelease : "")}{(Build.Length > 0 ? "+" + Build : "")}";

    private static bool Number(Match match, string group, out long number) =>
        long.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int ComparePreRelease(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var leftIsNumber = long.TryParse(left[i], NumberStyles.None, CultureInfo.InvariantCulture, out var x);
            var rightIsNumber = long.TryParse(right[i], NumberStyles.None, CultureInfo.InvariantCulture, out var y);
            var order = leftIsNumber && rightIsNumber ? x.CompareTo(y)
                : leftIsNumber != rightIsNumber ? (leftIsNumber ? -1 : 1)
                : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
                return order;
        }
        return left.Length.CompareTo(right.Length);
    }

    [GeneratedRegex(@"\A(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(-(?<pre>[0-9A-Za-z.-]+))?(\+(?<build>[0-9A-Za-z.-]+))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Format();
}
