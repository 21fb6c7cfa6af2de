namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    private void LexToken()
    {
        var c = _text[_position];
        switch (c)
        {
            case (>= 'a' and <= 'z') or '_':
                LexWord();
                break;
            case >= 'A' and <= 'Z':
                LexTypeName();
                break;
            case >= '0' and <= '9':
                LexNumber();
                break;
            case '$':
                LexVariable();
                break;
            case '\'':
                LexSingleQuoted();
                break;
            case '"':
                LexDoubleQuoted();
                break;
            case ',':
                EmitCode(SyntaxKind.CommaToken, 1);
                break;
            case '.':
                EmitCode(SyntaxKind.DotToken, 1);
                break;
            case ';':
                EmitCode(SyntaxKind.SemicolonToken, 1);
                break;
            case '?':
                EmitCode(SyntaxKind.QuestionToken, 1);
                break;
            case '*':
                EmitCode(SyntaxKind.AsteriskToken, 1);
                break;
            case ')':
                EmitCode(SyntaxKind.CloseParenToken, 1);
                break;
            case ']':
                EmitCode(SyntaxKind.CloseBracketToken, 1);
                break;
            case '{':
                _braces++;
                EmitCode(SyntaxKind.OpenBraceToken, 1);
                break;
            case '}':
                _braces--;
                EmitCode(SyntaxKind.CloseBraceToken, 1);
                break;
            case '(':
                EmitCode(SyntaxKind.OpenParenToken, 1, IsFirstOnLine() ? LexedTokenFlags.FirstOnLine : LexedTokenFlags.None);
                break;
            case '[':
                EmitCode(SyntaxKind.OpenBracketToken, 1, IsAfterBlank() ? LexedTokenFlags.StartsList : LexedTokenFlags.None);
                break;
            case ':':
                LexColon();
                break;
            case '/':
                LexSlash();
                break;
            case '@':
                LexAt();
                break;
            case '%':
                LexPercent();
                break;
            case '-':
                LexMinus();
                break;
            default:
                LexOperator(c);
                break;
        }
    }

    private void LexOperator(char c)
    {
        var next = Peek(1);
        switch (c)
        {
            case '=':
                EmitCode(SyntaxKind.EqualsToken, SyntaxKind.EqualsEqualsToken, SyntaxKind.FatArrowToken, SyntaxKind.EqualsTildeToken, next);
                break;
            case '!':
                EmitCode(SyntaxKind.ExclamationToken, SyntaxKind.ExclamationEqualsToken, SyntaxKind.None, SyntaxKind.ExclamationTildeToken, next);
                break;
            case '+':
                EmitCode(SyntaxKind.PlusToken, SyntaxKind.PlusEqualsToken, SyntaxKind.PlusArrowToken, SyntaxKind.None, next);
                break;
            case '~':
                EmitCode(SyntaxKind.TildeToken, SyntaxKind.None, SyntaxKind.TildeGreaterThanToken, SyntaxKind.None, next);
                break;
            case '>':
                EmitCode(SyntaxKind.GreaterThanToken, SyntaxKind.GreaterThanEqualsToken, SyntaxKind.GreaterThanGreaterThanToken, SyntaxKind.None, next);
                break;
            case '<':
                LexLessThan(next);
                break;
            case '|' when next == '>':
                EmitCode(Peek(2) == '>' ? SyntaxKind.BarGreaterThanGreaterThanToken : SyntaxKind.BarGreaterThanToken, Peek(2) == '>' ? 3 : 2);
                break;
            case '|':
                EmitCode(SyntaxKind.BarToken, 1);
                break;
            default:
                EmitCode(SyntaxKind.BadToken, char.IsHighSurrogate(c) && char.IsLowSurrogate(next) ? 2 : 1);
                break;
        }
    }

    private void EmitCode(SyntaxKind alone, SyntaxKind withEquals, SyntaxKind withGreater, SyntaxKind withTilde, char next)
    {
        var kind = next switch { '=' => withEquals, '>' => withGreater, '~' => withTilde, _ => SyntaxKind.None };
        EmitCode(kind == SyntaxKind.None ? alone : kind, kind == SyntaxKind.None ? 1 : 2);
    }

    private void LexLessThan(char next)
    {
        switch (next)
        {
            case '<' when Peek(2) == '|':
                EmitCode(SyntaxKind.LessThanLessThanBarToken, 3);
                break;
            case '<':
                EmitCode(SyntaxKind.LessThanLessThanToken, 2);
                break;
            case '=':
                EmitCode(SyntaxKind.LessThanEqualsToken, 2);
                break;
            case '|':
                EmitCode(SyntaxKind.LessThanBarToken, 2);
                break;
            case '-':
                EmitCode(SyntaxKind.LessThanMinusToken, 2);
                break;
            case '~':
                EmitCode(SyntaxKind.LessThanTildeToken, 2);
                break;
            default:
                EmitCode(SyntaxKind.LessThanToken, 1);
                break;
        }
    }

    private void LexAt()
    {
        if (Peek(1) == '(')
            LexHeredoc();
        else if (Peek(1) == '@')
            EmitCode(SyntaxKind.AtAtToken, 2);
        else
            EmitCode(SyntaxKind.AtToken, 1);
    }

    private void LexPercent()
    {
        if (_epp && _depth == 0 && Peek(1) == '>')
            LeaveTag(2);
        else
            EmitCode(SyntaxKind.PercentToken, 1);
    }

    private void LexMinus()
    {
        var next = Peek(1);
        if (_epp && _depth == 0 && next == '%' && Peek(2) == '>')
            LeaveTag(3);
        else
            EmitCode(SyntaxKind.MinusToken, SyntaxKind.MinusEqualsToken, SyntaxKind.MinusGreaterThanToken, SyntaxKind.None, next);
    }

    private bool IsFirstOnLine()
    {
        for (var i = _position - 1; i >= _lineStart; i--)
        {
            if (!Characters.IsBlank(_text[i]))
                return false;
        }
        return true;
    }

    private bool IsAfterBlank() =>
        _position == _contextStart || _text[_position - 1] == '\n' || Characters.IsBlank(_text[_position - 1]);
}
