using static PuppetMySqlLint.Syntax.Yaml.YamlCharacters;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Scalars after <c>|</c> and <c>&gt;</c>.</summary>
internal sealed partial class YamlScanner
{
    private bool FetchBlockScalar(bool isFolded)
    {
        if (!DropKey())
            return false;
        _isKeyAllowed = true;
        var start = _position++;
        if (!ReadBlockHeader(start, out var keepsBreaks, out var increment))
            return false;
        var indent = increment == 0 ? 0 : Math.Max(_indent, 0) + increment;
        _value.Clear();
        _breaks.Clear();
        if (!ReadBlockBreaks(ref indent, start))
            return false;
        var end = HeaderEnd(start);
        var lineBreak = "";
        var wasBlank = false;
        while (Column == indent && _position < _text.Length)
        {
            var isBlank = IsBlank(Current);
            if (!isFolded || lineBreak is not "\n" || wasBlank || isBlank)
                _value.Append(lineBreak);
            else if (_breaks.Length == 0)
                _value.Append(' ');
            _value.Append(_breaks);
            _breaks.Clear();
            wasBlank = isBlank;
            var line = _position;
            var length = _text.AsSpan(line).IndexOfAny("\n\r\u0085\u2028\u2029");
            _position = length < 0 ? _text.Length : line + length;
            end = _position;
            _value.Append(_text, line, _position - line);
            lineBreak = _position < _text.Length ? ReadBreak() : "";
            if (!ReadBlockBreaks(ref indent, start))
                return false;
        }
        if (keepsBreaks is not false)
            _value.Append(lineBreak);
        if (keepsBreaks is true)
            _value.Append(_breaks);
        var style = isFolded ? YamlScalarStyle.Folded : YamlScalarStyle.Literal;
        Append(new YamlToken(YamlTokenKind.Scalar, start, end, keepsBreaks is true ? Math.Max(0, _lineStart) : 0, _value.ToString(), style));
        return true;
    }

    private int HeaderEnd(int start)
    {
        var end = start + 1;
        while (At(end) is '+' or '-' || char.IsAsciiDigit(At(end)))
            end++;
        return end;
    }

    /// <param name="start">Where the scalar begins.</param>
    /// <param name="keepsBreaks">Whether all line breaks at the end are kept, or none; null for one.</param>
    /// <param name="increment">The indentation that the header states; 0 if it does not.</param>
    private bool ReadBlockHeader(int start, out bool? keepsBreaks, out int increment)
    {
        keepsBreaks = ReadChomping();
        increment = 0;
        if (char.IsAsciiDigit(Current))
        {
            increment = Current - '0';
            if (increment == 0)
                return Fail(YamlErrorKind.BadBlockHeader, start);
            _position++;
            keepsBreaks ??= ReadChomping();
        }
        while (IsBlank(Current))
            _position++;
        if (Current == '#')
            SkipComment();
        if (!IsBreakOrEnd(Current))
            return Fail(YamlErrorKind.BadBlockHeader, start);
        if (IsBreak(Current))
            SkipBreak();
        return true;
    }

    private bool? ReadChomping()
    {
        if (Current is not ('+' or '-'))
            return null;
        return _text[_position++] == '+';
    }

    /// <summary>Reads empty lines, and finds out the indentation if it is still 0.</summary>
    private bool ReadBlockBreaks(ref int indent, int start)
    {
        var deepest = 0;
        while (true)
        {
            while ((indent == 0 || Column < indent) && Current == ' ')
                _position++;
            deepest = Math.Max(deepest, Column);
            if ((indent == 0 || Column < indent) && Current == '\t')
                return Fail(YamlErrorKind.TabIndents, start);
            if (!IsBreak(Current))
                break;
            _breaks.Append(ReadBreak());
        }
        if (indent == 0)
            indent = Math.Max(Math.Max(deepest, _indent + 1), 1);
        return true;
    }
}
