using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Architecture.Tests;

/// <summary>Just enough Markdown to check headings and links.</summary>
internal static partial class Markdown
{
    /// <summary>The headings outside code blocks.</summary>
    public static IEnumerable<(int Level, string Text)> Headings(string file) =>
        from line in Lines(file)
        let level = line.TakeWhile(character => character == '#').Count()
        where level > 0 && line.Length > level && line[level] == ' '
        select (level, line[level..].Trim());

    /// <summary>Targets of links and images outside code.</summary>
    public static IEnumerable<string> Links(string file) =>
        from line in Lines(file)
        from Match match in LinkTargets().Matches(InlineCode().Replace(line, ""))
        select match.Groups["target"].Value;

    /// <summary>The anchor that a heading gets on GitHub.</summary>
    public static string Anchor(string heading)
    {
        var kept = heading.Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_');
        return string.Concat(kept).Replace(' ', '-').ToLowerInvariant();
    }

    /// <summary>The lines outside fenced code blocks.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var inCode = false;
        foreach (var line in Checkout.ReadLines(file))
        {
            var fence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (!fence && !inCode)
                yield return line;
            inCode ^= fence;
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkTargets();

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode();
}
