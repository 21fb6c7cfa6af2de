using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>
/// Works around a mistake of YamlDotNet 18: on a line after a closing bracket it takes the colon of a key such as <c>:hierarchy</c>, as
/// Hiera 3's configuration has them, for the end of a key.
/// </summary>
internal static partial class YamlColonKeys
{
    private const char StandIn = '\uE03A';

    /// <summary>Puts another character in the colon's place.</summary>
    /// <returns>The text, as long as before; null if there is no such key in it.</returns>
    public static string? Hide(string text) =>
        !text.Contains(StandIn, StringComparison.Ordinal) && ColonKey().IsMatch(text) ? ColonKey().Replace(text, static m => m.Value[..^1] + StandIn) : null;

    public static string Show(string value) => value is [StandIn, ..] ? ":" + value[1..] : value;

    [GeneratedRegex(@"\][ \t]*(?:#[^\r\n]*)?(?:\r?\n[ \t]*(?:#[^\r\n]*)?)*\r?\n[ \t]*:(?=[^\s:])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColonKey();
}
