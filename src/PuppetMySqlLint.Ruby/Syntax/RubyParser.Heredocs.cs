namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>Heredocs.</summary>
internal sealed partial class RubyParser
{
    private RubyNode ParseHeredoc()
    {
        var token = _current;
        var text = _lexer.Text;
        var tag = token.Text[2..];
        var isSquiggly = tag[0] == '~';
        var isIndented = isSquiggly || tag[0] == '-';
        tag = tag.TrimStart('~', '-');
        var isRaw = tag[0] == '\'';
        var isCommand = tag[0] == '`';
        tag = tag.Trim('\'', '"', '`');
        var bodyStart = _lexer.HeredocBodyStart();
        var (bodyEnd, end) = FindHeredocEnd(bodyStart, tag, isIndented, token.Start);
        var (position, state) = (_lexer.Position, _lexer.State);
        var indent = isSquiggly ? MeasureIndent(text.AsSpan(bodyStart, bodyEnd - bodyStart)) : 0;
        _lexer.Position = bodyStart;
        var parts = ReadContent(new StringContent('\0', '\0', !isRaw, IsRegex: false, bodyEnd, indent), token.Start);
        _lexer.Add(RubyTokenKind.StringEnd, bodyEnd, end);
        (_lexer.Position, _lexer.State) = (position, LexerState.End);
        _lexer.SetHeredocEnd(bodyStart, end);
        Advance();
        return At(isCommand ? new UnsupportedNode("a shell command") : Join(parts, isSymbol: false), token.Start);
    }

    private (int BodyEnd, int End) FindHeredocEnd(int start, string tag, bool isIndented, int token)
    {
        var text = _lexer.Text;
        for (var line = start; line < text.Length;)
        {
            var end = text.IndexOf('\n', line) is var i && i < 0 ? text.Length : i;
            var content = text.AsSpan(line, end - line).TrimEnd('\r');
            if ((isIndented ? content.TrimStart(" \t") : content).SequenceEqual(tag))
                return (line, Math.Min(end + 1, text.Length));
            line = end + 1;
        }
        throw new RubySyntaxException($"can't find string \"{tag}\" anywhere before EOF", token);
    }

    /// <summary>The indentation that all lines share; blank lines do not count, a tab reaches to the next multiple of eight.</summary>
    private static int MeasureIndent(ReadOnlySpan<char> body)
    {
        var smallest = int.MaxValue;
        foreach (var line in body.EnumerateLines())
        {
            var width = 0;
            var i = 0;
            for (; i < line.Length && line[i] is ' ' or '\t' && i < line.Length; i++)
            {
                width = line[i] == '\t' ? (width / 8 + 1) * 8 : width + 1;
            }
            if (i < line.Length)
                smallest = Math.Min(smallest, width);
        }
        return smallest == int.MaxValue ? 0 : smallest;
    }

    private void SkipIndent(int indent, int limit)
    {
        var width = 0;
        while (_lexer.Position < limit && width < indent && _lexer.Text[_lexer.Position] is ' ' or '\t' && width < indent)
        {
            var next = _lexer.Text[_lexer.Position] == '\t' ? (width / 8 + 1) * 8 : width + 1;
            if (next > indent)
                break;
            width = next;
            _lexer.Position++;
        }
    }
}
