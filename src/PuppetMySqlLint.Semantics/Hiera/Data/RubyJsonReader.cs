using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Reads JSON as Ruby's parser does, each value with its place: comments are white space, an unknown escape is the character itself, and
/// more than a hundred levels are refused.
/// </summary>
internal sealed class RubyJsonReader
{
    private const int MaximumDepth = 100;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly Func<string, Location, Origin> _originOf;
    private int _position;

    private RubyJsonReader(SourceText source, Func<string, Location, Origin> originOf)
    {
        _source = source;
        _text = source.Text;
        _originOf = originOf;
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="originOf">The origin of the value, or key, at a path of names and indexes with dots between them, which is empty for the root.</param>
    /// <exception cref="RubyJsonException">Ruby would refuse it.</exception>
    public static PuppetValue Read(SourceText source, Func<string, Location, Origin> originOf)
    {
        var reader = new RubyJsonReader(source, originOf);
        if (source.HasByteOrderMark)
            throw new RubyJsonException(0, "it begins with a byte order mark");
        reader.SkipBlank();
        var value = reader.ReadValue("", 1);
        reader.SkipBlank();
        return reader._position == reader._text.Length ? value : throw reader.Unexpected();
    }

    private PuppetValue ReadValue(string path, int depth)
    {
        var start = _position;
        switch (Current)
        {
            case '{':
                return ReadObject(path, depth);
            case '[':
                return ReadArray(path, depth);
            case '"':
                var text = ReadString();
                return new StringValue(text, OriginOf(path, start));
            case '-' or (>= '0' and <= '9'):
                return ReadNumber(path);
            default:
                if (TakeWord("true"))
                    return new BooleanValue(value: true, OriginOf(path, start));
                if (TakeWord("false"))
                    return new BooleanValue(value: false, OriginOf(path, start));
                return TakeWord("null") ? new UndefValue(OriginOf(path, start)) : throw Unexpected();
        }
    }

    private HashValue ReadObject(string path, int depth)
    {
        var start = Enter(depth);
        var entries = new HashBuilder();
        if (!Take('}'))
        {
            do
            {
                SkipBlank();
                var keyStart = _position;
                if (Current != '"')
                    throw Unexpected();
                var name = ReadString();
                var place = Join(path, name);
                var key = new StringValue(name, OriginOf(place, keyStart));
                SkipBlank();
                Expect(':');
                entries[key] = ReadValue(place, depth + 1);
                SkipBlank();
            }
            while (Take(','));
            Require('}');
        }
        return entries.ToHash(OriginOf(path, start));
    }

    private ArrayValue ReadArray(string path, int depth)
    {
        var start = Enter(depth);
        var elements = ImmutableArray.CreateBuilder<PuppetValue>();
        if (!Take(']'))
        {
            do
            {
                SkipBlank();
                elements.Add(ReadValue(Join(path, elements.Count.ToString(CultureInfo.InvariantCulture)), depth + 1));
                SkipBlank();
            }
            while (Take(','));
            Require(']');
        }
        return new ArrayValue(elements.ToImmutable(), OriginOf(path, start));
    }

    private int Enter(int depth)
    {
        if (depth > MaximumDepth)
            throw new RubyJsonException(_position, "it is nested more than 100 levels deep");
        var start = _position++;
        SkipBlank();
        return start;
    }

    private PuppetValue ReadNumber(string path)
    {
        var start = _position;
        if (Current == '-')
            _position++;
        var digits = TakeDigits();
        if (digits == 0 || (digits > 1 && _text[_position - digits] == '0'))
            throw Unexpected();
        var isFloat = false;
        if (Current == '.')
        {
            _position++;
            isFloat = TakeDigits() > 0 ? true : throw Unexpected();
        }
        if (Current is 'e' or 'E')
        {
            _position++;
            if (Current is '+' or '-')
                _position++;
            isFloat = TakeDigits() > 0 ? true : throw Unexpected();
        }
        var number = _text[start.._position];
        if (isFloat)
            return new FloatValue(double.Parse(number, CultureInfo.InvariantCulture), OriginOf(path, start));
        return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? new IntegerValue(integer, OriginOf(path, start))
            : new UnknownValue(new UnknownReason(UnknownKind.Undecided, $"the integer {number} does not fit into 64 bits"), OriginOf(path, start));
    }

    private string ReadString()
    {
        _position++;
        var builder = new StringBuilder();
        while (true)
        {
            switch (Current)
            {
                case '"':
                    _position++;
                    return builder.ToString();
                case '\\':
                    _position++;
                    ReadEscape(builder);
                    break;
                case < ' ':
                    throw Unexpected();
                default:
                    builder.Append(_text[_position++]);
                    break;
            }
        }
    }

    private void ReadEscape(StringBuilder builder)
    {
        var escape = Current;
        if (escape < ' ')
            throw Unexpected();
        _position++;
        if (escape == 'u')
        {
            var unit = ReadUnit();
            if (!char.IsHighSurrogate(unit))
            {
                builder.Append(unit);
                return;
            }
            if (!_text.AsSpan(_position).StartsWith(@"\u", StringComparison.Ordinal))
                throw new RubyJsonException(_position, "half a surrogate pair stands alone");
            _position += 2;
            builder.Append(unit).Append(ReadUnit());
            return;
        }
        builder.Append(escape switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escape });
    }

    private char ReadUnit()
    {
        if (_position + 4 > _text.Length || !ushort.TryParse(_text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            throw Unexpected();
        _position += 4;
        return (char)unit;
    }

    /// <summary>The character here; NUL at the end, which is refused like any control character.</summary>
    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool TakeWord(string word)
    {
        if (!_text.AsSpan(_position).StartsWith(word, StringComparison.Ordinal))
            return false;
        _position += word.Length;
        return true;
    }

    private int TakeDigits()
    {
        var start = _position;
        while (char.IsAsciiDigit(Current))
            _position++;
        return _position - start;
    }

    private bool Take(char c)
    {
        if (Current != c)
            return false;
        _position++;
        return true;
    }

    private void Require(char c)
    {
        if (!Take(c))
            throw Unexpected();
    }

    private void Expect(char c)
    {
        Require(c);
        SkipBlank();
    }

    private void SkipBlank()
    {
        while (_position < _text.Length)
        {
            if (_text[_position] is ' ' or '\t' or '\r' or '\n')
                _position++;
            else if (_text.AsSpan(_position).StartsWith("//", StringComparison.Ordinal) && _text.IndexOf('\n', _position) is > 0 and var line)
                _position = line;
            else if (_text.AsSpan(_position).StartsWith("/*", StringComparison.Ordinal) && _text.IndexOf("*/", _position + 2, StringComparison.Ordinal) is > 0 and var end)
                _position = end + 2;
            else
                return;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private Origin OriginOf(string path, int start) => _originOf(path, new Location(_source, TextSpan.FromBounds(start, _position)));

    private RubyJsonException Unexpected() => new(
        Math.Min(_position, _text.Length), _position >= _text.Length ? "it ends too early" : _text[_position] is var c && char.IsControl(c) ? "a control character stands here" : $"'{c}' is not expected here");
}

/// <summary>The text is not JSON to Ruby. Never leaves the reader of data files.</summary>
/// <param name="position">Where.</param>
/// <param name="reason">Why, in one clause.</param>
internal sealed class RubyJsonException(int position, string reason) : Exception(reason)
{
    public int Position { get; } = position;
}
