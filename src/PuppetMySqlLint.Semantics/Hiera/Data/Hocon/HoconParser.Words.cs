using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Keys, strings, words and what lies between them.</summary>
internal sealed partial class HoconParser
{
    private const string NotInUnquoted = "$\"{}[]:=,+#`^?!@*&\\";

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool IsAt(string text) => _text.AsSpan(_position).StartsWith(text, StringComparison.Ordinal);

    private HoconException Fail(string reason) => new(new TextSpan(Math.Min(_position, _text.Length), _position < _text.Length ? 1 : 0), reason);

    /// <summary>Skips blanks, comments and line ends.</summary>
    /// <returns>Whether there was a line end.</returns>
    private bool SkipLines()
    {
        var hadLine = false;
        while (_position < _text.Length)
        {
            if (Current == '\n')
            {
                hadLine = true;
                _position++;
            }
            else if (char.IsWhiteSpace(Current) || Current == '\uFEFF')
            {
                _position++;
            }
            else if (Current == '#' || IsAt("//"))
            {
                _position = _text.IndexOf('\n', _position) is >= 0 and var end ? end : _text.Length;
            }
            else
            {
                break;
            }
        }
        return hadLine;
    }

    /// <summary>A key's or substitution's segments: words with dots between them, quoted ones among them.</summary>
    private ImmutableArray<string> ParsePath(Func<char, bool> isEnd)
    {
        var start = _position;
        var segments = ImmutableArray.CreateBuilder<string>();
        var segment = new StringBuilder();
        var isQuoted = false;
        while (_position < _text.Length && !isEnd(Current) && Current != '\n' && !IsAt("//") && Current != '#')
        {
            if (Current == '"')
            {
                segment.Append(ParseQuoted().Text);
                isQuoted = true;
            }
            else if (Current == '.')
            {
                EndSegment(segments, segment, isQuoted, start);
                isQuoted = false;
                _position++;
            }
            else if (NotInUnquoted.Contains(Current, StringComparison.Ordinal))
            {
                throw Fail($"'{Current}' cannot stand in a key outside of quotes");
            }
            else
            {
                segment.Append(_text[_position++]);
            }
        }
        EndSegment(segments, segment, isQuoted, start);
        return segments.ToImmutable();
    }

    private void EndSegment(ImmutableArray<string>.Builder segments, StringBuilder segment, bool isQuoted, int start)
    {
        // Blanks inside a key belong to it, those around it do not.
        var text = isQuoted ? segment.ToString().Trim(' ', '\t') : segment.ToString().Trim();
        if (text.Length == 0 && !isQuoted)
            throw new HoconException(TextSpan.FromBounds(start, Math.Min(_text.Length, Math.Max(_position, start + 1))), "a key has an empty part");
        segments.Add(text);
        segment.Clear();
    }

    /// <summary>The end of the key that began at a position, blanks after it left out.</summary>
    private int EndOfText(int start)
    {
        var end = _position;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        return end;
    }

    private HoconScalar ParseUnquoted()
    {
        var start = _position;
        while (_position < _text.Length && !NotInUnquoted.Contains(Current, StringComparison.Ordinal) && !char.IsWhiteSpace(Current) && !IsAt("//"))
            _position++;
        var text = _text[start.._position];
        if (text.Length == 0)
            throw Fail($"'{Current}' cannot stand here outside of quotes");
        var kind = text switch
        {
            "true" => HoconScalarKind.True,
            "false" => HoconScalarKind.False,
            "null" => HoconScalarKind.Null,
            _ => HoconNumber.TryRead(text) is not null ? HoconScalarKind.Number : HoconScalarKind.Unquoted,
        };
        return new HoconScalar(TextSpan.FromBounds(start, _position), text, kind);
    }

    private HoconScalar ParseQuoted()
    {
        var start = _position;
        if (IsAt("\"\"\""))
        {
            var end = _text.IndexOf("\"\"\"", _position + 3, StringComparison.Ordinal);
            if (end < 0)
                throw Fail("the string has no closing quotes");
            // More quotes than three belong to the text.
            while (end + 3 < _text.Length && _text[end + 3] == '"')
                end++;
            _position = end + 3;
            return new HoconScalar(TextSpan.FromBounds(start, _position), _text[(start + 3)..end], HoconScalarKind.Quoted);
        }
        var builder = new StringBuilder();
        for (_position++; Current != '"'; _position++)
        {
            if (_position == _text.Length)
                throw new HoconException(new TextSpan(start, 1), "the string has no closing quote");
            if (Current < ' ')
                throw Fail("a control character cannot stand in a string: write it as an escape");
            builder.Append(Current == '\\' ? Escape() : Current);
        }
        _position++;
        return new HoconScalar(TextSpan.FromBounds(start, _position), builder.ToString(), HoconScalarKind.Quoted);
    }

    private char Escape()
    {
        _position++;
        if (Current == 'u' && _position + 4 < _text.Length && ushort.TryParse(_text.AsSpan(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            _position += 4;
            return (char)unit;
        }
        return Current switch
        {
            '"' or '\\' or '/' => Current,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Fail($"the escape '\\{Current}' is not known"),
        };
    }
}
