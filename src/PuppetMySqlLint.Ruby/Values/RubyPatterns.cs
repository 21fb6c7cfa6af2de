using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>Regular expressions, translated once each, with a time-out.</summary>
internal static class RubyPatterns
{
    private const int MaximumCached = 4096;

    private static readonly TimeSpan s_timeout = TimeSpan.FromMilliseconds(500);
    private static readonly ConcurrentDictionary<(string, string), CompiledPattern> s_cache = new();

    /// <summary>The expression for a pattern.</summary>
    /// <exception cref="RubyPatternException">The pattern is malformed, or cannot be translated.</exception>
    public static CompiledPattern Get(string source, string options)
    {
        if (s_cache.TryGetValue((source, options), out var compiled))
            return compiled;
        var pattern = options.Contains('x', StringComparison.Ordinal) ? $"(?x){source}\n" : source;
        var flags = RegexOptions.CultureInvariant;
        if (options.Contains('i', StringComparison.Ordinal))
            flags |= RegexOptions.IgnoreCase;
        if (options.Contains('m', StringComparison.Ordinal))
            flags |= RegexOptions.Singleline;
        try
        {
            compiled = new CompiledPattern(pattern, flags, s_timeout);
        }
        catch (ArgumentException e)
        {
            throw new RubyPatternException($"{e.Message}: /{source}/");
        }
        if (s_cache.Count < MaximumCached)
            s_cache[(source, options)] = compiled;
        return compiled;
    }
}
