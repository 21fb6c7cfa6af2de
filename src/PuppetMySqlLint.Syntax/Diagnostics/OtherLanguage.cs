using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Syntax;

/// <summary>Finds out whether what cannot be read as Puppet is something else, of which each line would be a mistake.</summary>
internal static partial class OtherLanguage
{
    /// <summary>Lines that are looked at: enough to know.</summary>
    private const int MaxLines = 200;

    /// <summary>The language that a text is written in; null if it may well be Puppet.</summary>
    public static string? Of(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.StartsWith("---"))
            return "YAML";
        if ((trimmed.StartsWith("{") || trimmed.StartsWith("[")) && JsonKey().IsMatch(text))
            return "JSON";
        var (lines, begins, ends, entries) = (0, 0, 0, 0);
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            var line = range.Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (++lines > MaxLines)
                break;
            begins += RubyBlock().IsMatch(line) ? 1 : 0;
            ends += line is "end" ? 1 : 0;
            entries += YamlLine().IsMatch(line) ? 1 : 0;
        }
        return begins > 0 && ends > 0 ? "Ruby" : lines > 1 && entries * 4 >= lines * 3 ? "YAML" : null;
    }

    [GeneratedRegex(@"\A\s*[{\[][\s{\[]*""[^""\n]*""\s*:", RegexOptions.None, 1000)]
    private static partial Regex JsonKey();

    [GeneratedRegex(@"(\bdo(\s*\|[^|]*\|)?$)|^(def|module)\s|^class\s+[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RubyBlock();

    [GeneratedRegex(@"^(- |[\w:.'""-]+:(\s|$))(?!.*[{,;]$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YamlLine();
}
