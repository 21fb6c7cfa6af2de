namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    /// <summary>For each token that opens a bracket the one that closes it, -1 for one that is never closed; null until a mistake asks.</summary>
    private int[]? _matches;

    /// <summary>Skips to the bracket that closes one, unless what stands here looks like what follows a forgotten bracket.</summary>
    private bool TrySkipToMatch(int open, SyntaxKind closing)
    {
        var match = Match(open);
        if (match <= _index || match > _limit || _tokens[match].Kind != closing || IsDedented(open))
            return false;
        while (_index < match)
        {
            Skip();
        }
        return _index == match;
    }

    /// <summary>Skips to the next comma or bracket end of the list that a bracket opened, or to where its bracket was forgotten.</summary>
    /// <returns>Whether the list goes on there.</returns>
    private bool TrySkipToNextItem(int open, SyntaxKind closing)
    {
        while (!IsListEnd(open, closing) && Kind != SyntaxKind.CommaToken)
        {
            SkipGroup();
        }
        return Kind == SyntaxKind.CommaToken;
    }

    /// <summary>Whether a list ends here: at its bracket, or where that was forgotten. A bracket of another kind amid the list ends nothing.</summary>
    private bool IsListEnd(int open, SyntaxKind closing)
    {
        if (IsAtEnd() || Kind == closing || Kind == SyntaxKind.SemicolonToken || IsDedented(open))
            return true;
        if (!IsCloser(Kind))
            return false;
        var next = PeekKind();
        return next is not (SyntaxKind.CommaToken or SyntaxKind.FatArrowToken) && next != closing;
    }

    /// <summary>Skips to what looks like the next statement: the first word of a line, or the end of the block.</summary>
    private void SkipToStatement(bool isBlock)
    {
        do
        {
            SkipGroup();
        }
        while (!IsAtEnd() && !(isBlock && Kind == SyntaxKind.CloseBraceToken)
            && !(CanStartExpression(Kind) && IsFirstOnLine(_index))
            && Kind is not (SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken or SyntaxKind.EppExpressionOpenToken));
    }

    /// <summary>Skips a token, or all of a bracket with what it holds.</summary>
    private void SkipGroup()
    {
        var match = Match(_index);
        if (match > _limit || _tokens[_index].Kind == SyntaxKind.DoubleQuoteToken)
            match = -1;
        do
        {
            Skip();
        }
        while (_index <= match);
    }

    private static bool IsCloser(SyntaxKind kind) =>
        kind is SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseParenToken;

    /// <summary>Whether a line begins here that stands no further in than the line on which a bracket was opened.</summary>
    private bool IsDedented(int open) => IsFirstOnLine(_index) && Indentation(Current.Start) <= Indentation(_tokens[open].Start);

    private bool IsFirstOnLine(int index)
    {
        for (var i = _tokens[index].Start - 1; i >= 0 && _text[i] != '\n'; i--)
        {
            if (!Characters.IsBlank(_text[i]))
                return false;
        }
        return true;
    }

    private int Indentation(int position)
    {
        var start = position == 0 ? 0 : _text.LastIndexOf('\n', position - 1) + 1;
        var at = start;
        while (at < position && Characters.IsBlank(_text[at]))
        {
            at++;
        }
        return at - start;
    }

    private int Match(int open) => (_matches ??= MatchBrackets())[open];

    private int[] MatchBrackets()
    {
        var matches = new int[_lexer.Count];
        Array.Fill(matches, -1);
        var open = new Stack<int>();
        // How many of each kind are open: a bracket that closes nothing must not be looked for down the whole stack.
        var counts = new int[(int)SyntaxKind.OpenParenToken + 1];
        for (var i = 0; i < matches.Length; i++)
        {
            var kind = _tokens[i].Kind;
            var opener = OpenerOf(_tokens[i]);
            if (opener != SyntaxKind.None)
            {
                if (counts[(int)opener] == 0)
                    continue;
                while (open.TryPop(out var candidate))
                {
                    counts[(int)_tokens[candidate].Kind]--;
                    if (_tokens[candidate].Kind == opener)
                    {
                        matches[candidate] = i;
                        break;
                    }
                }
            }
            else if (kind is SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenParenToken or SyntaxKind.DollarBraceToken)
            {
                open.Push(i);
                counts[(int)kind]++;
            }
        }
        return matches;
    }

    private static SyntaxKind OpenerOf(in LexedToken token) => token.Kind switch
    {
        SyntaxKind.CloseBraceToken when token.Has(LexedTokenFlags.EndsInterpolation) => SyntaxKind.DollarBraceToken,
        SyntaxKind.CloseBraceToken => SyntaxKind.OpenBraceToken,
        SyntaxKind.CloseBracketToken => SyntaxKind.OpenBracketToken,
        SyntaxKind.CloseParenToken => SyntaxKind.OpenParenToken,
        _ => SyntaxKind.None,
    };
}
