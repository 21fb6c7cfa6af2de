using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Keys of data that code or other data speak of by name, so that they are looked up by somebody.</summary>
internal static partial class Mentions
{
    private static readonly string[] Folders = ["manifests/", "templates/", "functions/", "lib/", "data/", "hieradata/", "hiera.yaml"];

    /// <summary>The names with <c>::</c> in the repository's code, and in lookups within its data.</summary>
    public static ImmutableHashSet<string> Of(ControlRepository repository, FileCache cache)
    {
        var result = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var file in repository.Files.Files)
        {
            var isCode = file.Extension is ".pp" or ".epp" or ".erb" or ".rb";
            if ((!isCode && file.Extension is not (".yaml" or ".yml" or ".json")) || !Folders.Any(f => file.Value.Contains(f, StringComparison.Ordinal)) || repository.Files.Read(file).Text is not { } text)
                continue;
            result.UnionWith(isCode ? cache.Names(text, NameScan.QuotedKeys, static t => Names(Quoted(), t)) : cache.Names(text, NameScan.InterpolatedKeys, static t => Names(Interpolated(), t)));
        }
        return result.ToImmutable();
    }

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
