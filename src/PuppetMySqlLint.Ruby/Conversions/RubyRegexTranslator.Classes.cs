namespace PuppetMySqlLint.Ruby;

/// <summary>Character classes.</summary>
internal sealed partial class RubyRegexTranslator
{
    private void Class()
    {
        var start = _output.Length;
        var members = _wideMembers = [];
        _output.Append('[');
        _position++;
        var isNegated = Peek() == '^';
        if (isNegated)
        {
            _output.Append('^');
            _position++;
        }
        var isFirst = true;
        while (_position < pattern.Length && (pattern[_position] != ']' || isFirst))
        {
            ClassItem();
            isFirst = false;
        }
        if (_position >= pattern.Length)
            throw Malformed(pattern.EndsWith("[]", StringComparison.Ordinal) ? "empty char-class" : "premature end of char-class");
        _output.Append(']');
        _position++;
        _wideMembers = null;
        CloseWideClass(start, isNegated, members);
    }

    private void ClassItem()
    {
        if (TryWideMember())
            return;
        switch (pattern[_position])
        {
            case '\\' when Peek(1) == 'b': _output.Append(@"\u0008"); _position += 2; break;
            case '\\': Escape(inClass: true); break;
            case '[' when Peek(1) == ':' && pattern.IndexOf(":]", _position, StringComparison.Ordinal) is var end and > 0:
                Posix(pattern[(_position + 2)..end]);
                _position = end + 2;
                break;
            case '[': NestedClass(); break;
            case ']': _output.Append(@"\]"); _position++; break;
            default: _output.Append(pattern[_position++]); break;
        }
    }

    /// <summary>A class within a class: its members join in, which is right unless it is negated.</summary>
    private void NestedClass()
    {
        _position++;
        while (_position < pattern.Length && pattern[_position] != ']')
        {
            ClassItem();
        }
        _position++;
    }

    /// <summary><c>\p{Alpha}</c>: what a POSIX bracket names, by another spelling.</summary>
    private bool TryProperty(bool inClass)
    {
        var end = Peek(2) == '{' ? pattern.IndexOf('}', _position) : -1;
        if (end < 0)
            return false;
        var isInverse = pattern[_position + 3] == '^';
        var isNegated = pattern[_position + 1] == 'P' != isInverse;
        var members = Members(pattern[(_position + (isInverse ? 4 : 3))..end].ToLowerInvariant());
        if (members.Length == 0 || inClass && isNegated)
            return false;
        _position = end + 1;
        AppendMembers(members, isNegated, inClass);
        return true;
    }

    private void Posix(string name)
    {
        if (name is "print" or "graph" or "^alpha" or "^digit" or "^space")
            _wideMembers?.Add(Pair);
        _output.Append(Members(name));
    }

    private static string Members(string name) => name switch
    {
        "alpha" => @"\p{L}",
        "digit" => "0-9",
        "alnum" => @"\p{L}\p{Nd}",
        "upper" => @"\p{Lu}",
        "lower" => @"\p{Ll}",
        "space" => Space,
        "blank" => @" \t",
        "punct" => @"!-/:-@\[-`\{-~",
        "xdigit" => Hex,
        "word" => Word,
        "cntrl" => @"\u0000-\u001F\u007F",
        "print" => @"\u0020-\u007E\u00A0-\uFFFF",
        "graph" => @"\u0021-\u007E\u00A1-\uFFFF",
        "^alpha" => @"\P{L}",
        "^digit" => @"\u0000-/:-\uFFFF",
        "^space" => @"\S",
        _ => "",
    };
}
