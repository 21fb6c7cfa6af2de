namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParseEppParameters()
    {
        var first = _index;
        var open = Eat();
        var parameters = ParseParameters(SyntaxKind.BarToken, first);
        return GreenFactory.EppParameters(open, parameters, Expect(SyntaxKind.BarToken));
    }

    /// <summary>The text between two tags. A tag before a stretch of it begins another text.</summary>
    private GreenNode ParseEppText()
    {
        var mark = _scratch.Count;
        do
        {
            _scratch.Add(Eat());
        }
        while (Kind is SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken && !Current.Has(LexedTokenFlags.HasPieces));
        return GreenFactory.EppText(TakeList(mark));
    }

    private GreenNode ParseEppExpressionTag()
    {
        var open = Eat();
        var expression = Kind == SyntaxKind.OpenBraceToken ? ParseRenderedBlock() : ParseExpression();
        if (Kind is not (SyntaxKind.EppExpressionCloseToken or SyntaxKind.EppExpressionCloseTrimToken))
        {
            ReportUnexpected("expected '%>'");
            while (!IsTagEnd() && !IsAtEnd())
            {
                Skip();
            }
        }
        var close = Kind is SyntaxKind.EppExpressionCloseToken or SyntaxKind.EppExpressionCloseTrimToken
            ? Eat()
            : GreenToken.Missing(SyntaxKind.EppExpressionCloseToken);
        return GreenFactory.EppExpressionTag(open, expression, close);
    }

    private bool IsTagEnd() => Kind is
        SyntaxKind.EppExpressionCloseToken or SyntaxKind.EppExpressionCloseTrimToken
        or SyntaxKind.EppTextToken or SyntaxKind.EppExpressionOpenToken;

    /// <summary>Braces after <c>&lt;%=</c>: a hash if <c>=></c> follows the first expression, else statements.</summary>
    private GreenNode ParseRenderedBlock()
    {
        var next = PeekKind();
        if (next == SyntaxKind.CloseBraceToken || (CanStartExpression(next) && PeekKind(2) == SyntaxKind.FatArrowToken))
            return ParseExpression();
        return ParseBlock();
    }
}
