using System.Globalization;
using System.Text;
using static PuppetMySqlLint.Syntax.Yaml.YamlCharacters;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Scalars in quotes.</summary>
internal sealed partial class YamlScanner
{
    private bool FetchQuoted()
    {
        if (!SaveKey())
            return false;
        _isKeyAllowed = false;
        var start = _position;
        var quote = _text[_position++];
        var style = quote == '"' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
        if (SimpleEnd(quote) is > 0 and var end)
        {
            _position = end + 1;
            Append(new YamlToken(YamlTokenKind.Scalar, start, _position, 0, _text[(start + 1)..end], style));
            return true;
        }
        _value.Clear();
        while (true)
        {
            if (Column == 0 && IsDocumentMark())
                return Fail(YamlErrorKind.MarkInQuotes, start);
            if (_position >= _text.Length)
                return Fail(YamlErrorKind.QuotesNotClosed, start);
            var afterBreak = false;
            if (!ReadQuotedRun(quote, start, ref afterBreak))
                return false;
            if (Current == quote)
                break;
            ReadQuotedGap(afterBreak);
        }
        _position++;
        Append(new YamlToken(YamlTokenKind.Scalar, start, _position, 0, _value.ToString(), style));
        return true;
    }

    /// <summary>The closing quote if nothing before it needs a second look; -1 otherwise.</summary>
    private int SimpleEnd(char quote)
    {
        for (var i = _position; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == quote)
                return quote == '\'' && At(i + 1) == '\'' ? -1 : i;
            if (c == '\\' || IsBreak(c))
                return -1;
        }
        return -1;
    }

    private bool ReadQuotedRun(char quote, int start, ref bool afterBreak)
    {
        while (!IsBlankOrEnd(Current))
        {
            var c = Current;
            if (c == quote)
            {
                if (quote == '"' || At(_position + 1) != '\'')
                    return true;
                _value.Append('\'');
                _position += 2;
            }
            else if (c == '\\' && quote == '"')
            {
                if (IsBreak(At(_position + 1)))
                {
                    _position++;
                    SkipBreak();
                    _firstBreak = "";
                    _breaks.Clear();
                    afterBreak = true;
                    return true;
                }
                if (!ReadEscape(start))
                    return false;
            }
            else
            {
                _value.Append(c);
                _position++;
            }
        }
        return true;
    }

    private void ReadQuotedGap(bool afterBreak)
    {
        _blanks.Clear();
        while (true)
        {
            if (IsBlank(Current))
            {
                if (!afterBreak)
                    _blanks.Append(Current);
                _position++;
            }
            else if (IsBreak(Current))
            {
                ReadGapBreak(ref afterBreak);
            }
            else
            {
                AppendGap(afterBreak);
                return;
            }
        }
    }

    private bool ReadEscape(int start)
    {
        var escaped = At(_position + 1);
        var digits = escaped switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
            return ReadNumericEscape(digits, start);
        var character = escaped switch
        {
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            't' or '\t' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            'e' => '\e',
            ' ' => ' ',
            '"' or '/' or '\\' => escaped,
            'N' => '\u0085',
            '_' => '\u00A0',
            'L' => '\u2028',
            'P' => '\u2029',
            _ => '\uFFFF',
        };
        if (character == '\uFFFF')
            return Fail(YamlErrorKind.BadEscape, start);
        _value.Append(character);
        _position += 2;
        return true;
    }

    private bool ReadNumericEscape(int digits, int start)
    {
        var first = _position + 2;
        for (var i = first; i < first + digits; i++)
        {
            if (!IsHex(At(i)))
                return Fail(YamlErrorKind.BadEscape, start);
        }
        var code = uint.Parse(_text.AsSpan(first, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (!Rune.IsValid(code))
            return Fail(YamlErrorKind.BadEscape, start);
        _value.Append(new Rune(code).ToString());
        _position = first + digits;
        return true;
    }
}
