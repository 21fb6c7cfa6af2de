using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Patterns of <c>lookup_options</c> and knockout prefixes: Ruby's, in which <c>^</c> and <c>$</c> stand at lines.</summary>
internal static class RubyPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Compiled = new(StringComparer.Ordinal);

    /// <exception cref="HieraLookupException">The pattern is malformed.</exception>
    public static Regex Compile(string pattern, Location? location = null)
    {
        try
        {
            return Compiled.GetOrAdd(pattern, static p => new Regex(
                p.Replace("\\h", "[0-9a-fA-F]", StringComparison.Ordinal).Replace("\\z", "(?!\n)\\z", StringComparison.Ordinal), RegexOptions.Multiline | RegexOptions.CultureInvariant, Timeout));
        }
        catch (ArgumentException)
        {
            throw new HieraLookupException(HieraDescriptors.LookupFailed, location, $"'{pattern}' is not a valid regular expression");
        }
    }
}
