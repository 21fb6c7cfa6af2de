using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>What code speaks of in quotes where it merges values by itself: how such a key comes out no level tells.</summary>
internal static partial class MergedNames
{
    /// <summary>Draws them from code.</summary>
    public static NameScanner Scanner { get; } = new(
        ReadsModules: true,
        static f => f.Extension is ".pp" or ".epp" or ".erb" or ".rb" ? NameScan.Merged : null,
        static (_, text) => Merging().IsMatch(text) ? Quoted().Matches(text).Select(static m => m.Groups["name"].Value) : []);

    [GeneratedRegex(@"\bhiera_(array|hash|include)\b|\blookup\b[^\n]*\b(unique|hash|deep|merge)\b|\bmerge\b|['""](unique|deep)['""]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Merging();

    [GeneratedRegex(@"['""](?<name>(\w+::)*\w+)['"".]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
