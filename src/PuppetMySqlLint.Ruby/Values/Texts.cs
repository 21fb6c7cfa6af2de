using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Ruby.Syntax;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>A string, UTF-8 in Ruby's eyes.</summary>
internal sealed class RubyString : RubyValue
{
    private string? _text;
    private StringBuilder? _builder;

    public RubyString(string text) => _text = text;

    /// <summary>Its characters.</summary>
    public string Text
    {
        get => _text ??= _builder!.ToString();
        set => (_text, _builder) = (value, null);
    }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Units => _text?.Length ?? _builder!.Length;

    public override RubyClass Class => RubyClasses.String;

    /// <summary>Adds to the end.</summary>
    public void Append(string text)
    {
        _builder ??= new StringBuilder(_text, Math.Max(16, (_text!.Length + text.Length) * 2));
        _builder.Append(text);
        _text = null;
    }
}

/// <summary>A regular expression.</summary>
/// <param name="source">The pattern between the slashes.</param>
/// <param name="options">The letters behind it.</param>
/// <param name="literal">The literal without interpolation that it stands for, which keeps the compiled pattern; null if it is none.</param>
internal sealed class RubyRegexp(string source, string options, RegexNode? literal = null) : RubyValue
{
    /// <summary>The pattern between the slashes.</summary>
    public string Source { get; } = source;

    /// <summary>Those of <c>m i x</c> that are set, in this order.</summary>
    public string Options { get; } = options.Length == 0 ? "" : string.Concat("mix".Where(options.Contains));

    public CompiledPattern Compiled => literal is null ? field ??= RubyPatterns.Get(Source, Options) : literal.Compiled ??= RubyPatterns.Get(Source, Options);

    public override RubyClass Class => RubyClasses.Regexp;
}

/// <summary>What a regular expression matched.</summary>
internal sealed class RubyMatch(RubyRegexp regexp, Match match, string text) : RubyValue
{
    public RubyRegexp Regexp { get; } = regexp;

    public Match Match { get; } = match;

    public string Text { get; } = text;

    public override RubyClass Class => RubyClasses.Match;

    /// <summary>The text of a group.</summary>
    public RubyValue Group(int number) =>
        number >= 0 && number < Match.Groups.Count && Match.Groups[number] is { Success: true } group ? new RubyString(group.Value) : RubyNil.Value;
}
