using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Patterns of <c>lookup_options</c> and knockout prefixes, in Ruby's syntax.</summary>
internal static class RubyPattern
{
    /// <exception cref="HieraLookupException">The pattern is malformed.</exception>
    public static RubyRegex Compile(string pattern, Location? location = null)
    {
        try
        {
            return RubyRegex.Get(pattern);
        }
        catch (EvaluationException)
        {
            throw new HieraLookupException(HieraDescriptors.LookupFailed, location, $"'{pattern}' is not a valid regular expression");
        }
    }
}
