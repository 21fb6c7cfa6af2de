using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Keys of data that code or other data speak of by name, so that they are looked up by somebody.</summary>
internal static partial class Mentions
{
    private static readonly string[] Folders = ["manifests/", "templates/", "functions/", "lib/", "data/", "hieradata/", "hiera.yaml"];

    /// <summary>Draws the names with <c>::</c> from the repository's code, and from lookups within its data.</summary>
    public static NameScanner Scanner { get; } = new(ReadsModules: false, ScanOf, static (scan, text) => Names(scan == NameScan.QuotedKeys ? Quoted() : Interpolated(), text));

    private static NameScan? ScanOf(RepoPath file) => file.Extension switch
    {
        ".pp" or ".epp" or ".erb" or ".rb" when IsRead(file) => NameScan.QuotedKeys,
        ".yaml" or ".yml" or ".json" when IsRead(file) => NameScan.InterpolatedKeys,
        _ => null,
    };

    private static bool IsRead(RepoPath file) => Folders.Any(f => file.Value.Contains(f, StringComparison.Ordinal));

    private static IEnumerable<string> Names(Regex pattern, string text) => pattern.Matches(text).Select(static m => m.Groups["name"].Value);

    /// <summary>Whether a value holds a key anywhere.</summary>
    public static bool HasKey(PuppetValue value, string key) => value switch
    {
        HashValue hash => hash.Entries.Any(e => (e.Key is StringValue name && name.Value == key) || HasKey(e.Value, key)),
        ArrayValue array => array.Elements.Any(e => HasKey(e, key)),
        _ => false,
    };

    [GeneratedRegex(@"['""](?<name>[a-z][a-z0-9_]*(::\w+)+)['"".]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"%\{\s*(hiera|lookup|alias)\(\s*['""](?<name>[a-z][a-z0-9_]*(::\w+)+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Interpolated();
}
