namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    /// <summary>Skips blanks, line ends and comments; what stands on the line of the token before belongs to that.</summary>
    private void SkipTrivia()
    {
        var text = _text;
        var end = _end;
        var at = _position;
        var trailingEnd = _previous < 0 ? _leadingStart : -1;
        while (at < end)
        {
            var c = text[at];
            if (c is ' ' or '\t' or '\r')
            {
                at++;
            }
            else if (c == '\n')
            {
                at++;
                if (trailingEnd < 0)
                    trailingEnd = at;
                if (_newLineJump >= 0)
                    at = JumpOverHeredocs(at);
                _lineStart = at;
            }
            else if (c == '#')
            {
                var width = text.AsSpan(at, end - at).IndexOf('\n');
                at = width < 0 ? end : at + width;
            }
            else if (c == '/' && at + 1 < end && text[at + 1] == '*')
            {
                at = SkipBlockComment(at);
            }
            else if (c > 127 && Characters.IsBlank(c))
            {
                at++;
            }
            else
            {
                break;
            }
        }
        _position = at;
        if (trailingEnd < 0)
            trailingEnd = at;
        if (_previous >= 0)
            _tokens[_previous].FullEnd = trailingEnd;
        _leadingStart = trailingEnd;
        _previous = -1;
    }

    private int JumpOverHeredocs(int at)
    {
        var jump = _newLineJump;
        _newLineJump = -1;
        if (jump <= at)
            return at;
        AddPiece(SyntaxKind.HeredocTextTrivia, at, jump);
        return jump;
    }

    private int SkipBlockComment(int at)
    {
        var width = _text.AsSpan(at + 2, _end - at - 2).IndexOf("*/");
        if (width >= 0)
            return at + width + 4;
        Report(SyntaxDescriptors.UnclosedComment, at, at + 2);
        return _end;
    }

    private void AddPiece(SyntaxKind kind, int start, int end)
    {
        if (end == start)
            return;
        Pieces.Add(new LexedPiece(kind, start, end));
        _hasPieces = true;
    }
}
