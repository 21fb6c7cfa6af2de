using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Parses HOCON as the Ruby library <c>hocon</c> does.</summary>
internal sealed partial class HoconParser
{
    private const int MaximumDepth = 100;

    private readonly string _text;
    private int _position;

    private HoconParser(string text) => _text = text;

    /// <exception cref="HoconException">The library would refuse the text.</exception>
    public static HoconObject Parse(string text)
    {
        var parser = new HoconParser(text);
        parser.SkipLines();
        if (parser.Current == '[')
            throw parser.Fail("the file holds a list where an object has to be");
        var root = parser.Current == '{' ? parser.ParseObject(1) : parser.ParseFields(0, isRoot: true, 1);
        parser.SkipLines();
        return parser._position == text.Length ? root : throw parser.Fail(parser.Current == '}' ? "this brace closes nothing" : $"'{parser.Current}' is not expected here");
    }

    private HoconObject ParseObject(int depth)
    {
        var start = _position++;
        if (depth > MaximumDepth)
            throw Fail("it is nested more than 100 levels deep");
        var parsed = ParseFields(start, isRoot: false, depth);
        if (Current != '}')
            throw Fail("a closing brace or a field is expected here");
        _position++;
        return parsed with { Span = TextSpan.FromBounds(start, _position) };
    }

    private HoconObject ParseFields(int start, bool isRoot, int depth)
    {
        var parsed = new HoconObject(new TextSpan(start, 0), []);
        SkipLines();
        while (_position < _text.Length && Current != '}')
        {
            if (TakeInclude())
                _ = true;
            else
                parsed = ParseField(parsed, depth);
            if (!EndField())
                break;
        }
        return isRoot && Current == '}' ? throw Fail("this brace closes nothing") : parsed with { Span = TextSpan.FromBounds(start, _position) };
    }

    /// <summary>Goes on to the next field.</summary>
    /// <returns>False at the end of the object.</returns>
    private bool EndField()
    {
        var hadLine = SkipLines();
        if (Current == ',')
        {
            _position++;
            SkipLines();
            return Current == ',' ? throw Fail("a closing brace or a field is expected here") : true;
        }
        if (_position == _text.Length || Current == '}')
            return false;
        return hadLine ? true : throw Fail($"a comma, a new line or a closing brace is expected here in place of '{Current}'");
    }

    private HoconObject ParseField(HoconObject target, int depth)
    {
        var keyStart = _position;
        var path = ParsePath(static c => c is ':' or '=' or '{' or '+' or '}' or ',' or '[' or ']');
        var keySpan = TextSpan.FromBounds(keyStart, EndOfText(keyStart));
        SkipLines();
        HoconNode value;
        if (Current == '{')
        {
            value = ParseValue(depth + 1);
        }
        else if (Current == '+' && _position + 1 < _text.Length && _text[_position + 1] == '=')
        {
            _position += 2;
            SkipLines();
            var added = ParseValue(depth + 1);
            value = new HoconConcatenation(added.Span, [new HoconSubstitution(added.Span, path, IsOptional: true), new HoconList(added.Span, [added])]);
        }
        else if (Current is ':' or '=')
        {
            _position++;
            SkipLines();
            value = ParseValue(depth + 1);
        }
        else
        {
            throw new HoconException(keySpan, $"the key has to be followed by '=', ':' or '{{'");
        }
        for (var i = path.Length - 1; i > 0; i--)
            value = new HoconObject(value.Span, [new HoconField(path[i], keySpan, value)]);
        return target.With(new HoconField(path[0], keySpan, value));
    }

    private HoconNode ParseValue(int depth)
    {
        var parts = ImmutableArray.CreateBuilder<HoconNode>();
        var start = _position;
        while (true)
        {
            var blank = _position;
            while (Current is ' ' or '\t' or '\r' or '\u00A0')
                _position++;
            if (_position == _text.Length || Current is '\n' or ',' or '}' or ']' or '#' || IsAt("//"))
            {
                _position = blank;
                break;
            }
            if (_position > blank && parts.Count > 0)
                parts.Add(new HoconScalar(TextSpan.FromBounds(blank, _position), _text[blank.._position], HoconScalarKind.Blank));
            parts.Add(ParsePart(depth));
        }
        return parts.Count switch
        {
            0 => throw Fail("a value is expected here"),
            1 => parts[0],
            _ => new HoconConcatenation(TextSpan.FromBounds(start, _position), parts.ToImmutable()),
        };
    }

    private HoconNode ParsePart(int depth) => Current switch
    {
        '{' => ParseObject(depth),
        '[' => ParseList(depth),
        '"' => ParseQuoted(),
        '$' => ParseSubstitution(),
        _ => ParseUnquoted(),
    };

    private HoconList ParseList(int depth)
    {
        if (depth > MaximumDepth)
            throw Fail("it is nested more than 100 levels deep");
        var start = _position++;
        var items = ImmutableArray.CreateBuilder<HoconNode>();
        SkipLines();
        while (Current != ']')
        {
            if (_position == _text.Length)
                throw Fail("the list has no closing bracket");
            items.Add(ParseValue(depth + 1));
            var hadLine = SkipLines();
            if (Current == ',')
            {
                _position++;
                SkipLines();
            }
            else if (Current != ']' && !hadLine)
            {
                throw Fail("a comma, a new line or a closing bracket is expected here");
            }
        }
        _position++;
        return new HoconList(TextSpan.FromBounds(start, _position), items.ToImmutable());
    }

    private HoconSubstitution ParseSubstitution()
    {
        var start = _position;
        if (!IsAt("${"))
            throw Fail("'$' has to be followed by '{' or to stand in quotes");
        _position += 2;
        var isOptional = Current == '?';
        if (isOptional)
            _position++;
        var path = ParsePath(static c => c is '}' or '\n' or '{' or '$' or '[' or ']' or ',' or '=' or ':');
        if (Current != '}')
            throw Fail("the substitution has no closing brace");
        _position++;
        return new HoconSubstitution(TextSpan.FromBounds(start, _position), path, isOptional);
    }

    /// <summary><c>include "file"</c>: what Puppet's server would find there is nothing, as the library is given a text and no file.</summary>
    private bool TakeInclude()
    {
        if (!IsAt("include") || _position + 7 >= _text.Length || !char.IsWhiteSpace(_text[_position + 7]))
            return false;
        var start = _position;
        _position += 7;
        while (Current is ' ' or '\t' or '\r' or '\n')
            _position++;
        if (Current != '"')
            throw new HoconException(TextSpan.FromBounds(start, _position), "include has to be followed by a file's name in quotes");
        ParseQuoted();
        return true;
    }
}
