using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a type from a string: <c>Variant[Integer[1], Enum['a', 'b']]</c>.</summary>
internal sealed class TypeParser
{
    private const int MaximumDepth = 64;
    private static readonly Origin s_origin = new(OriginKind.Literal, "a type's parameter");

    private readonly string _text;
    private readonly Func<string, PuppetType?> _findAlias;
    private int _position;
    private int _depth;

    private TypeParser(string text, Func<string, PuppetType?> findAlias)
    {
        _text = text;
        _findAlias = findAlias;
    }

    /// <summary>Reads a type.</summary>
    /// <param name="text">The type as written.</param>
    /// <param name="findAlias">Finds a type that is not built in by its name; what it does not know is a resource type.</param>
    /// <exception cref="EvaluationException">The text is no type.</exception>
    public static PuppetType Parse(string text, Func<string, PuppetType?>? findAlias = null)
    {
        var parser = new TypeParser(text, findAlias ?? (static _ => null));
        var value = parser.Value();
        parser.Blank();
        return value is TypeValue type && parser._position == text.Length ? type.Type : throw parser.Invalid();
    }

    private char Peek => _position < _text.Length ? _text[_position] : '\0';

    private EvaluationException Invalid() => new($"The expression <{_text}> is not a valid type specification.");

    private void Blank()
    {
        while (char.IsWhiteSpace(Peek))
        {
            _position++;
        }
    }

    private bool Accept(char c)
    {
        Blank();
        if (Peek != c)
            return false;
        _position++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Accept(c))
            throw Invalid();
    }

    private PuppetValue Value()
    {
        if (++_depth > MaximumDepth)
            throw Invalid();
        Blank();
        PuppetValue value = Peek switch
        {
            '\'' or '"' => new StringValue(Quoted(), s_origin),
            '/' => new RegexValue(Regex(), s_origin),
            '[' => new ArrayValue(List(']'), s_origin),
            '{' => Hash(),
            '-' or (>= '0' and <= '9') => Number(),
            ':' or (>= 'A' and <= 'Z') => new TypeValue(Type(), s_origin),
            _ => Word(),
        };
        _depth--;
        return value;
    }

    private PuppetType Type()
    {
        var name = Name();
        var type = TypeFactory.FromName(name) ?? _findAlias(name) ?? TypeFactory.Resource(name);
        return Peek == '[' ? TypeFactory.Parameterize(type, List(']')) : type;
    }

    private string Name()
    {
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Peek) || Peek is '_' or ':')
        {
            _position++;
        }
        return _position > start ? _text[start.._position] : throw Invalid();
    }

    private ImmutableArray<PuppetValue> List(char close)
    {
        _position++;
        var values = ImmutableArray.CreateBuilder<PuppetValue>();
        while (!Accept(close))
        {
            var value = Value();
            values.Add(Arrow() ? Pairs(value) : value);
            if (!Accept(','))
            {
                Expect(close);
                break;
            }
        }
        return values.ToImmutable();
    }

    /// <summary>A hash without braces in brackets: <c>Struct[a =&gt; String]</c>.</summary>
    private HashValue Pairs(PuppetValue firstKey)
    {
        var entries = ImmutableArray.CreateBuilder<HashEntry>();
        entries.Add(new HashEntry(firstKey, Value()));
        while (Accept(','))
        {
            var key = Value();
            if (!Arrow())
                throw Invalid();
            entries.Add(new HashEntry(key, Value()));
        }
        return new HashValue(entries.ToImmutable(), s_origin);
    }

    private HashValue Hash()
    {
        _position++;
        var entries = ImmutableArray.CreateBuilder<HashEntry>();
        while (!Accept('}'))
        {
            var key = Value();
            if (!Arrow())
                throw Invalid();
            entries.Add(new HashEntry(key, Value()));
            if (!Accept(','))
            {
                Expect('}');
                break;
            }
        }
        return new HashValue(entries.ToImmutable(), s_origin);
    }

    private bool Arrow()
    {
        Blank();
        if (!_text.AsSpan(_position).StartsWith("=>", StringComparison.Ordinal))
            return false;
        _position += 2;
        return true;
    }

    private PuppetValue Word() => Name() switch
    {
        "default" => new DefaultValue(s_origin),
        "undef" => new UndefValue(s_origin),
        "true" => new BooleanValue(true, s_origin),
        "false" => new BooleanValue(false, s_origin),
        var word => new StringValue(word, s_origin),
    };

    private PuppetValue Number()
    {
        var start = _position++;
        while (char.IsAsciiLetterOrDigit(Peek) || Peek == '.' || Peek is '-' or '+' && _text[_position - 1] is 'e' or 'E')
        {
            _position++;
        }
        return RubyNumbers.Parse(_text[start.._position]) switch
        {
            long integer => new IntegerValue(integer, s_origin),
            double number => new FloatValue(number, s_origin),
            _ => throw Invalid(),
        };
    }

    private string Quoted()
    {
        var quote = _text[_position++];
        var builder = new StringBuilder();
        while (Peek != quote)
        {
            if (_position >= _text.Length)
                throw Invalid();
            var c = _text[_position++];
            if (c == '\\' && Peek is '\\' or '\'' or '"')
                c = _text[_position++];
            builder.Append(c);
        }
        _position++;
        return builder.ToString();
    }

    private string Regex()
    {
        var start = ++_position;
        while (Peek != '/')
        {
            if (_position >= _text.Length)
                throw Invalid();
            _position += Peek == '\\' ? 2 : 1;
        }
        return _text[start.._position++].Replace("\\/", "/", StringComparison.Ordinal);
    }
}
