namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParseIf()
    {
        var keyword = Eat();
        var condition = ParseExpression();
        var body = ParseBlock();
        var mark = _scratch.Count;
        while (Kind == SyntaxKind.ElsifKeyword)
        {
            var elsif = Eat();
            var test = ParseExpression();
            _scratch.Add(GreenFactory.ElsifClause(elsif, test, ParseBlock()));
        }
        var elsifs = TakeList(mark);
        return GreenFactory.IfExpression(keyword, condition, body, elsifs, ParseElseIfAny());
    }

    private GreenNode? ParseElseIfAny()
    {
        if (Kind != SyntaxKind.ElseKeyword)
            return null;
        var keyword = Eat();
        return GreenFactory.ElseClause(keyword, ParseBlock());
    }

    private GreenNode ParseUnless()
    {
        var keyword = Eat();
        var condition = ParseExpression();
        var body = ParseBlock();
        return GreenFactory.UnlessExpression(keyword, condition, body, ParseElseIfAny());
    }

    private GreenNode ParseCase()
    {
        var keyword = Eat();
        var subject = ParseExpression();
        var open = _index;
        var brace = Expect(SyntaxKind.OpenBraceToken);
        if (brace.IsMissing)
            return GreenFactory.CaseExpression(keyword, subject, brace, null, GreenToken.Missing(SyntaxKind.CloseBraceToken));
        var mark = _scratch.Count;
        if (Kind == SyntaxKind.CloseBraceToken)
            ReportUnexpected("expected an option of the case");
        while (Kind != SyntaxKind.CloseBraceToken && !IsAtEnd())
        {
            if (!CanStartExpression(Kind))
            {
                ReportUnexpected("expected an option of the case");
                Skip();
                continue;
            }
            _scratch.Add(ParseCaseOption());
        }
        return GreenFactory.CaseExpression(keyword, subject, brace, TakeList(mark), ExpectClosing(SyntaxKind.CloseBraceToken, open));
    }

    private GreenNode ParseCaseOption()
    {
        var mark = _scratch.Count;
        _scratch.Add(ParseExpression());
        while (Kind == SyntaxKind.CommaToken)
        {
            _scratch.Add(Eat());
            _scratch.Add(ParseExpression());
        }
        var values = TakeList(mark);
        var before = _index;
        var colon = Expect(SyntaxKind.ColonToken);
        if (colon.IsMissing && Kind != SyntaxKind.OpenBraceToken && _index == before && !IsAtEnd())
            Skip();
        return GreenFactory.CaseOption(values, colon, ParseBlock());
    }
}
