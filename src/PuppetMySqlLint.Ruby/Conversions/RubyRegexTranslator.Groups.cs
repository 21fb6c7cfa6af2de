namespace PuppetMySqlLint.Ruby;

/// <summary>Groups and options.</summary>
internal sealed partial class RubyRegexTranslator
{
    private void Open()
    {
        _groups.Push((_output.Length, _extended));
        if (Peek(1) != '?')
        {
            _output.Append(_hasNamedGroups ? "(?:" : "(");
            _position++;
            return;
        }
        if (Peek(2) == '#')
        {
            _groups.Pop();
            _position = pattern.IndexOf(')', _position) is var end && end < 0 ? pattern.Length : end + 1;
            return;
        }
        if (Peek(2) is ':' or '=' or '!' or '>' or '|')
        {
            _output.Append(pattern, _position, 3);
            _position += 3;
            return;
        }
        if (Peek(2) is '<' or '\'')
        {
            _output.Append("(?").Append(Peek(2));
            _position += 3;
            return;
        }
        Options();
    }

    /// <summary><c>(?mix-mix)</c> and <c>(?mix-mix:…)</c>.</summary>
    private void Options()
    {
        var end = _position + 2;
        while (end < pattern.Length && pattern[end] is not (':' or ')'))
        {
            end++;
        }
        var isOn = true;
        var on = "";
        var off = "";
        var extended = _extended;
        foreach (var option in pattern.AsSpan(_position + 2, end - _position - 2))
        {
            switch (option)
            {
                case '-': isOn = false; break;
                case 'm' when isOn: on += 's'; break;
                case 'm': off += 's'; break;
                case 'i' when isOn: on += 'i'; break;
                case 'i': off += 'i'; break;
                case 'x': extended = isOn; break;
                default: break;
            }
        }
        _position = Math.Min(end + 1, pattern.Length);
        if (end < pattern.Length && pattern[end] == ')')
        {
            _groups.Pop();
            _extended = extended;
            // The option holds until the end of the enclosing group, as in .NET.
            _output.Append("(?").Append(on).Append(off.Length > 0 ? "-" + off : "").Append(')');
            if (on.Length + off.Length == 0)
                _output.Length -= 3;
            return;
        }
        _extended = extended;
        _output.Append("(?").Append(on).Append(off.Length > 0 ? "-" + off : "").Append(':');
    }

    private void Close()
    {
        if (!_groups.TryPop(out var group))
            throw Malformed("unmatched close parenthesis");
        _atomStart = group.Output;
        _extended = group.Extended;
        _output.Append(')');
        _position++;
    }
}
