using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Syntax;

/// <summary>A regular expression as Ruby's <c>Regexp#to_s</c> writes it.</summary>
internal static partial class RubyRegexText
{
    private const string Options = "mix";

    /// <summary>Writes a pattern with its options: those that it begins with, and those of a group around all that follows.</summary>
    public static string Of(string pattern)
    {
        var (set, body) = ("", pattern);
        while (LeadingOptions().Match(body) is { Success: true } leading)
        {
            (set, body) = (Apply(set, leading), body[leading.Length..]);
        }
        if (OptionGroup().Match(body) is { Success: true } group && IsBalanced(group.Groups["body"].Value))
            (set, body) = (Apply(set, group), group.Groups["body"].Value);
        var cleared = string.Concat(Options.Where(c => !set.Contains(c, StringComparison.Ordinal)));
        var dash = cleared.Length > 0 ? "-" : "";
        return $"(?{set}{dash}{cleared}:{EscapeSlashes(body.Replace("\\/", "/", StringComparison.Ordinal))})";
    }

    /// <summary>A pattern as it stands between slashes.</summary>
    public static string EscapeSlashes(string pattern) => pattern.Replace("/", "\\/", StringComparison.Ordinal);

    private static string Apply(string set, Match match) => string.Concat(Options.Where(c =>
        (set.Contains(c, StringComparison.Ordinal) || match.Groups["on"].Value.Contains(c, StringComparison.Ordinal))
        && !match.Groups["off"].Value.Contains(c, StringComparison.Ordinal)));

    private static bool IsBalanced(string body)
    {
        var open = 0;
        for (var i = 0; i < body.Length && open >= 0; i++)
        {
            if (body[i] == '\\')
                i++;
            else
                open += body[i] switch { '(' => 1, ')' => -1, _ => 0 };
        }
        return open == 0;
    }

    [GeneratedRegex(@"^\(\?(?<on>[mix]*)(-(?<off>[mix]*))?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingOptions();

    [GeneratedRegex(@"^\(\?(?<on>[mix]*)(-(?<off>[mix]*))?:(?<body>.*)\)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex OptionGroup();
}
