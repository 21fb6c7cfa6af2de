using System.Buffers;

namespace PuppetMySqlLint.MySql;

/// <content>Words, quoting and what is expanded in them.</content>
internal sealed partial class ShellReader
{
    private static readonly SearchValues<char> WordChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private ShellText ReadWord(out bool wasQuoted)
    {
        wasQuoted = false;
        while (_position < _text.Length && _text[_position] is not (' ' or '\t' or '\r' or '\n' or ';' or '(' or ')' or '&' or '|' or '<' or '>'))
        {
            var c = _text[_position];
            wasQuoted |= c is '\'' or '"' or '\\';
            switch (c)
            {
                case '\'':
                    ReadSingleQuoted();
                    break;
                case '"':
                    ReadDoubleQuoted();
                    break;
                case '\\':
                    _position++;
                    if (_position < _text.Length && _text[_position] != '\n')
                        Take();
                    else
                        _position++;
                    break;
                case '$' when Next == '\'':
                    wasQuoted = true;
                    _position++;
                    ReadAnsiQuoted();
                    break;
                case '$' or '`':
                    ReadExpansion();
                    break;
                default:
                    Take();
                    break;
            }
        }
        _position = Math.Min(_position, _text.Length);
        return _word.Build();
    }

    private void ReadSingleQuoted()
    {
        for (_position++; _position < _text.Length && _text[_position] != '\'';)
        {
            Take();
        }
        _position++;
    }

    private void ReadDoubleQuoted()
    {
        for (_position++; _position < _text.Length && _text[_position] != '"';)
        {
            ReadExpandable("$`\"\\");
        }
        _position++;
    }

    /// <summary>A character of a text in which variables count, with the escapes that count there.</summary>
    private void ReadExpandable(string escapable)
    {
        switch (_text[_position])
        {
            case '\\' when Next == '\n':
                _position += 2;
                break;
            case '\\' when escapable.Contains(Next, StringComparison.Ordinal):
                _position++;
                Take();
                break;
            case '$' or '`':
                ReadExpansion();
                break;
            default:
                Take();
                break;
        }
    }

    private void ReadAnsiQuoted()
    {
        for (_position++; _position < _text.Length && _text[_position] != '\'';)
        {
            if (_text[_position] != '\\' || _position + 1 >= _text.Length)
            {
                Take();
                continue;
            }
            _position++;
            var c = _text[_position] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other };
            _word.Add(c, _source.Positions[_position++]);
        }
        _position++;
    }

    private void ReadExpansion()
    {
        var start = _position;
        var after = ExpansionEnd(start);
        if (after == start + 1 && _text[start] == '$')
        {
            // A lone dollar sign stands for itself.
            Take();
            return;
        }
        _word.Add(OptionText.Hole, _source.Positions[start]);
        _position = after;
    }

    private int ExpansionEnd(int start)
    {
        var next = start + 1 < _text.Length ? _text[start + 1] : '\0';
        if (_text[start] == '`')
            return Math.Max(_text.IndexOf('`', start + 1), start) + 1 is var close && close > start + 1 ? close : _text.Length;
        if (next is '{' or '(')
            return BracketEnd(start + 1, next, next == '{' ? '}' : ')');
        if (next is '?' or '!' or '$' or '#' or '@' or '*' or (>= '0' and <= '9'))
            return start + 2;
        var end = start + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            end++;
        }
        return end;
    }

    private int BracketEnd(int start, char open, char close)
    {
        var depth = 0;
        for (var i = start; i < _text.Length; i++)
        {
            if (_text[i] == '\\')
                i++;
            else if (_text[i] == open)
                depth++;
            else if (_text[i] == close && --depth == 0)
                return i + 1;
        }
        return _text.Length;
    }

    private void ReadHereDocuments()
    {
        foreach (var document in _pending)
        {
            while (_position < _text.Length)
            {
                var end = _text.IndexOf('\n', _position) is >= 0 and var found ? found : _text.Length;
                var start = _position;
                while (document.StripsTabs && start < end && _text[start] == '\t')
                {
                    start++;
                }
                if (_text.AsSpan(start, end - start).TrimEnd('\r').SequenceEqual(document.Delimiter))
                {
                    _position = Math.Min(end + 1, _text.Length);
                    break;
                }
                _position = start;
                while (_position <= end && _position < _text.Length)
                {
                    if (document.IsLiteral)
                        Take();
                    else
                        ReadExpandable("$`\\");
                }
            }
            document.Command.Input = _word.Build();
        }
        _pending.Clear();
    }

    private void Take()
    {
        _word.Add(_text[_position], _source.Positions[_position]);
        _position++;
    }
}
