using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Syntax;

/// <summary>A regular expression as Ruby's <c>Regexp#to_s</c> writes it.</summary>
internal static partial class RubyRegexText
{
    /// <summary>Writes a pattern with its options, which are those of a group around all of it.</summary>
    public static string Of(string pattern)
    {
        var (on, body) = ("", pattern);
        if (OptionGroup().Match(pattern) is { Success: true } group && IsBalanced(group.Groups["body"].Value))
            (on, body) = (group.Groups["on"].Value, group.Groups["body"].Value);
        var set = string.Concat("mix".Where(on.Contains));
        var cleared = string.Concat("mix".Where(c => !on.Contains(c, StringComparison.Ordinal)));
        var dash = cleared.Length > 0 ? "-" : "";
        return $"(?{set}{dash}{cleared}:{body.Replace("\\/", "/", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)})";
    }

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

    [GeneratedRegex(@"^\(\?(?<on>[mix]*)(-[mix]*)?:(?<body>.*)\)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex OptionGroup();
}
