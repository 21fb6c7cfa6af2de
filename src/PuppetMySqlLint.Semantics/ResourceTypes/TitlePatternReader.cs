using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads the literal patterns that a type's <c>self.title_patterns</c> gives. Nothing is run.</summary>
internal sealed class TitlePatternReader
{
    private const string Definition = "def self.title_patterns";

    private readonly string _text;
    private int _position;

    private TitlePatternReader(string text, int position)
    {
        _text = text;
        _position = position;
    }

    /// <summary>The patterns of a type.</summary>
    /// <param name="text">The type's Ruby file.</param>
    /// <param name="outline">The same without what stands in comments and strings.</param>
    /// <param name="areKnown">False if the type has patterns that are not written out, so that nobody knows what its titles mean.</param>
    /// <returns>Empty if the type has none of its own.</returns>
    public static ImmutableArray<TitlePattern> Read(string text, string outline, out bool areKnown)
    {
        var start = outline.IndexOf(Definition, StringComparison.Ordinal);
        areKnown = start < 0 && !outline.Contains("title_patterns", StringComparison.Ordinal);
        if (start < 0)
            return [];
        var patterns = ImmutableArray.CreateBuilder<TitlePattern>();
        areKnown = new TitlePatternReader(text, start + Definition.Length).Patterns(patterns) && patterns.Count > 0;
        return areKnown ? patterns.ToImmutable() : [];
    }

    private bool Patterns(ImmutableArray<TitlePattern>.Builder patterns)
    {
        _ = Accept('(') && Accept(')');
        if (!Accept('['))
            return false;
        while (!Accept(']'))
        {
            if (!Accept('[') || Regex() is not { } regex || !Accept(',') || Attributes() is not { } attributes || !Accept(']'))
                return false;
            patterns.Add(new TitlePattern(regex, attributes));
            _ = Accept(',');
        }
        Blank();
        return string.CompareOrdinal(_text, _position, "end", 0, 3) == 0;
    }

    private ImmutableArray<string>? Attributes()
    {
        if (!Accept('['))
            return null;
        var names = ImmutableArray.CreateBuilder<string>();
        while (!Accept(']'))
        {
            if (!Accept('[') || !Accept(':'))
                return null;
            var start = _position;
            while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] == '_'))
                _position++;
            names.Add(_text[start.._position]);
            // What a block makes of the text would have to be run.
            if (start == _position || !Accept(']'))
                return null;
            _ = Accept(',');
        }
        _ = Accept(',');
        return names.ToImmutable();
    }

    private string? Regex()
    {
        Blank();
        if (string.CompareOrdinal(_text, _position, "%r", 0, 2) == 0)
            _position += 2;
        else if (_position >= _text.Length || _text[_position] != '/')
            return null;
        if (_position >= _text.Length)
            return null;
        var open = _text[_position++];
        var close = open switch { '{' => '}', '(' => ')', '[' => ']', '<' => '>', _ => open };
        var start = _position;
        for (var depth = 1; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == '\\')
                _position++;
            else if (c == '#' && _position + 1 < _text.Length && _text[_position + 1] == '{')
                return null;
            else if (c == close && --depth == 0)
                break;
            else if (c == open && open != close)
                depth++;
        }
        if (_position >= _text.Length)
            return null;
        var pattern = _text[start.._position++];
        if (open == '/')
            pattern = pattern.Replace("\\/", "/", StringComparison.Ordinal);
        start = _position;
        while (_position < _text.Length && char.IsAsciiLetter(_text[_position]))
            _position++;
        var flags = _text[start.._position];
        return flags.Length == 0 ? pattern : flags.All(static f => f is 'm' or 'i' or 'x') ? $"(?{flags}:{pattern})" : null;
    }

    private bool Accept(char c)
    {
        Blank();
        if (_position >= _text.Length || _text[_position] != c)
            return false;
        _position++;
        return true;
    }

    /// <summary>Passes over blanks and comments.</summary>
    private void Blank()
    {
        while (_position < _text.Length && (char.IsWhiteSpace(_text[_position]) || _text[_position] == '#'))
        {
            if (_text[_position] == '#' && _text.IndexOf('\n', _position) is var end)
                _position = end < 0 ? _text.Length : end;
            else
                _position++;
        }
    }
}
