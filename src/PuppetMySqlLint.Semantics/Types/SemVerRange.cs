using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>A range of versions in the syntax of npm and the Forge: <c>&gt;=1.0.0 &lt;2.0.0 || 3.x</c>.</summary>
/// <param name="Text">The range as written.</param>
/// <param name="Minimum">The lowest version; null if open.</param>
/// <param name="ExcludesMinimum">Whether the lowest version itself is out.</param>
/// <param name="Maximum">The highest version; null if open.</param>
/// <param name="ExcludesMaximum">Whether the highest version itself is out.</param>
/// <param name="Next">The alternative after <c>||</c>.</param>
internal sealed record SemVerRange(string Text, SemVer? Minimum, bool ExcludesMinimum, SemVer? Maximum, bool ExcludesMaximum, SemVerRange? Next = null) : RichData
{
    public override string TypeName => "SemVerRange";

    /// <summary>The range as Ruby's <c>inspect</c> shows it: <c>&gt;=1.2.0 &lt;1.3.0</c> for <c>~1.2</c>.</summary>
    public string Normalized => Next is not null || ExcludesMinimum || Minimum is null && Maximum is null ? Text : Between(Minimum, Maximum, ExcludesMaximum).Text;

    public bool Contains(SemVer version) => Includes(version) || Next?.Contains(version) is true;

    public override string ToString() => Text;

    /// <summary>The versions from one to another, as Ruby writes them.</summary>
    public static SemVerRange Between(SemVer? minimum, SemVer? maximum, bool excludesMaximum)
    {
        var text = (minimum, maximum) switch
        {
            (null, null) => "*",
            ({ } from, null) => $">={from}",
            (null, { } to) => $"{(excludesMaximum ? "<" : "<=")}{to}",
            var (from, to) when from == to && !excludesMaximum => from.ToString(),
            var (from, to) => $">={from} {(excludesMaximum ? "<" : "<=")}{to}",
        };
        return new SemVerRange(text, minimum, ExcludesMinimum: false, maximum, excludesMaximum);
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out SemVerRange? range)
    {
        range = null;
        foreach (var alternative in text.Split("||").Reverse())
        {
            if (!TryParseSimple(alternative.Trim(), out var simple))
                return false;
            range = simple with { Text = text, Next = range };
        }
        return range is not null;
    }

    private bool Includes(SemVer version)
    {
        if (Minimum is not null && (version.Order(Minimum) is var low && (low < 0 || low == 0 && ExcludesMinimum)))
            return false;
        if (Maximum is not null && (version.Order(Maximum) is var high && (high > 0 || high == 0 && ExcludesMaximum)))
            return false;
        // A pre-release is only in a range that names a pre-release of the same version.
        return !version.IsPreRelease || Names(Minimum, version) || Names(Maximum, version) || Minimum is null && Maximum is null;
    }

    private static bool Names(SemVer? bound, SemVer version) =>
        bound is { IsPreRelease: true } && (bound.Major, bound.Minor, bound.Patch) == (version.Major, version.Minor, version.Patch);

    private static bool TryParseSimple(string text, out SemVerRange range)
    {
        range = new SemVerRange(text, Minimum: null, ExcludesMinimum: false, Maximum: null, ExcludesMaximum: false);
        if (text.Split(" - ") is [var from, var to] && Partial.TryParse(from, out var lower) && Partial.TryParse(to, out var upper))
        {
            range = range with { Minimum = lower.Floor, Maximum = upper.IsWhole ? upper.Floor : upper.Ceiling, ExcludesMaximum = !upper.IsWhole };
            return true;
        }
        foreach (var part in JoinOperators(text))
        {
            if (!TryParseComparator(part, out var comparator))
                return false;
            range = range.Intersect(comparator);
        }
        return true;
    }

    private static bool IsOperator(char c) => c is '<' or '>' or '=' or '~' or '^';

    private static IEnumerable<string> JoinOperators(string text)
    {
        var pending = "";
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.All(IsOperator))
            {
                pending = part;
                continue;
            }
            yield return pending + part;
            pending = "";
        }
    }

    private static bool TryParseComparator(string text, out SemVerRange range)
    {
        range = new SemVerRange(text, Minimum: null, ExcludesMinimum: false, Maximum: null, ExcludesMaximum: false);
        var digits = text.TakeWhile(static c => IsOperator(c) || c == 'v').Count();
        if (!Partial.TryParse(text[digits..], out var version))
            return false;
        switch (text[..digits].TrimEnd('v'))
        {
            case ">=": range = range with { Minimum = version.Floor }; return true;
            case ">": range = version.IsWhole ? range with { Minimum = version.Floor, ExcludesMinimum = true } : range with { Minimum = version.Ceiling }; return true;
            case "<": range = range with { Maximum = version.Floor, ExcludesMaximum = true }; return true;
            case "<=": range = range with { Maximum = version.IsWhole ? version.Floor : version.Ceiling, ExcludesMaximum = !version.IsWhole }; return true;
            case "~": range = range with { Minimum = version.Floor, Maximum = version.NextMinor, ExcludesMaximum = true }; return true;
            case "^": range = range with { Minimum = version.Floor, Maximum = version.NextBreaking, ExcludesMaximum = true }; return true;
            case "" or "=":
                range = version.IsWhole
                    ? range with { Minimum = version.Floor, Maximum = version.Floor }
                    : range with { Minimum = version.Major is null ? null : version.Floor, Maximum = version.Ceiling, ExcludesMaximum = true };
                return true;
            default: return false;
        }
    }

    private SemVerRange Intersect(SemVerRange other)
    {
        var takesMinimum = Minimum is null || other.Minimum is not null && other.Minimum.Order(Minimum) >= 0;
        var takesMaximum = Maximum is null || other.Maximum is not null && other.Maximum.Order(Maximum) <= 0;
        return this with
        {
            Minimum = takesMinimum ? other.Minimum : Minimum,
            ExcludesMinimum = takesMinimum ? other.ExcludesMinimum : ExcludesMinimum,
            Maximum = takesMaximum ? other.Maximum : Maximum,
            ExcludesMaximum = takesMaximum ? other.ExcludesMaximum : ExcludesMaximum,
        };
    }

    /// <summary>A version with parts left open: <c>1.2.x</c>.</summary>
    private readonly record struct Partial(long? Major, long? Minor, long? Patch, string PreRelease)
    {
        public bool IsWhole => Patch is not null;

        public SemVer Floor => new(Major ?? 0, Minor ?? 0, Patch ?? 0, PreRelease, "");

        public SemVer? Ceiling => Major is null ? null : Minor is null ? new SemVer(Major.Value + 1, 0, 0, "", "") : new SemVer(Major.Value, Minor.Value + 1, 0, "", "");

        public SemVer? NextMinor => Ceiling;

        public SemVer? NextBreaking => Major is null or > 0 || Minor is null
            ? new SemVer((Major ?? 0) + 1, 0, 0, "", "")
            : Minor > 0 || Patch is null ? new SemVer(0, Minor.Value + 1, 0, "", "") : new SemVer(0, 0, Patch.Value + 1, "", "");

        public static bool TryParse(string text, out Partial version)
        {
            version = default;
            var dash = text.IndexOf('-', StringComparison.Ordinal);
            var numbers = (dash < 0 ? text : text[..dash]).Split('.');
            var parts = new long?[3];
            if (numbers.Length > 3)
                return false;
            for (var i = 0; i < numbers.Length; i++)
            {
                if (numbers[i] is "x" or "X" or "*")
                    break;
                if (!long.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    return false;
                parts[i] = number;
            }
            version = new Partial(parts[0], parts[1], parts[2], dash < 0 ? "" : text[(dash + 1)..]);
            return true;
        }
    }
}
