using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Ruby;

/// <summary>
/// A regular expression of Ruby, translated and compiled. Ruby's characters are code points, .NET's are UTF-16 units: texts that hold
/// characters beyond the basic plane are matched by a second translation, made when the first of them comes, that never parts a pair.
/// </summary>
/// <param name="pattern">The pattern in Ruby's syntax.</param>
/// <param name="options">What .NET is told beside it.</param>
/// <param name="timeout">How long one match may take.</param>
/// <exception cref="RubyPatternException">The pattern is malformed, or cannot be translated.</exception>
/// <exception cref="ArgumentException">.NET refuses the translation.</exception>
internal sealed class CompiledPattern(string pattern, RegexOptions options, TimeSpan timeout)
{
    private readonly Regex _narrow = new(new RubyRegexTranslator(pattern).Translate(), options, timeout);
    private Regex? _wide;

    /// <summary>The names of the groups that have one.</summary>
    public IEnumerable<string> Names => _narrow.GetGroupNames().Where(static n => !char.IsAsciiDigit(n[0]));

    /// <summary>The expression that is right for a text.</summary>
    public Regex For(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? _wide ??= new Regex(new RubyRegexTranslator(pattern, isWide: true).Translate(), options, timeout)
            : _narrow;

    /// <summary>Whether the expression matches anywhere in a text.</summary>
    public bool IsMatch(string text) => For(text).IsMatch(text);

    /// <summary>The first match in a text, from an index on.</summary>
    public Match Match(string text, int start = 0) => For(text).Match(text, start);
}
