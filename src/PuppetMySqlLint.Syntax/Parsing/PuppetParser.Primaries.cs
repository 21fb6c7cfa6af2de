namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParsePrimary()
    {
        if (Current.Has(LexedTokenFlags.IsVariable))
            return GreenFactory.Variable(Eat());
        switch (Kind)
        {
            case SyntaxKind.VariableToken:
                return GreenFactory.Variable(Eat());
            case SyntaxKind.NameToken:
                return GreenFactory.Name(Eat());
            case SyntaxKind.TypeNameToken:
                return GreenFactory.TypeName(Eat());
            case SyntaxKind.SingleQuotedStringToken:
                return GreenFactory.SingleQuotedString(Eat());
            case SyntaxKind.DoubleQuoteToken:
                return ParseInterpolatedString();
            case SyntaxKind.NumberToken:
                return GreenFactory.Number(Eat());
            case SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword:
                return GreenFactory.Boolean(Eat());
            case SyntaxKind.UndefKeyword:
                return GreenFactory.Undef(Eat());
            case SyntaxKind.DefaultKeyword:
                return GreenFactory.Default(Eat());
            case SyntaxKind.BareWordToken:
                return GreenFactory.BareWord(Eat());
            case SyntaxKind.RegexToken:
                return GreenFactory.Regex(Eat());
            case SyntaxKind.OpenBracketToken:
                return ParseArray();
            case SyntaxKind.OpenBraceToken:
                return ParseHash();
            case SyntaxKind.OpenParenToken:
                return ParseParenthesized();
            case SyntaxKind.HeredocTagToken:
                return ParseHeredoc();
            case SyntaxKind.AttrKeyword or SyntaxKind.PrivateKeyword:
                return GreenFactory.ReservedWord(Eat());
            case SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken:
                return ParseEppText();
            case SyntaxKind.EppExpressionOpenToken:
                return ParseEppExpressionTag();
            default:
                return ParseConstruct();
        }
    }

    private GreenNode ParseConstruct()
    {
        switch (Kind)
        {
            case SyntaxKind.IfKeyword:
                return ParseIf();
            case SyntaxKind.UnlessKeyword:
                return ParseUnless();
            case SyntaxKind.CaseKeyword:
                return ParseCase();
            case SyntaxKind.ClassKeyword:
                return ParseClass();
            case SyntaxKind.DefineKeyword:
                return ParseDefine();
            case SyntaxKind.NodeKeyword:
                return ParseNode();
            case SyntaxKind.FunctionKeyword:
                return ParseFunction();
            case SyntaxKind.PlanKeyword:
                return ParsePlan();
            case SyntaxKind.ApplyKeyword:
                return ParseApply();
            case SyntaxKind.TypeKeyword when PeekKind() == SyntaxKind.OpenParenToken && !_tokens[_index + 1].Has(LexedTokenFlags.FirstOnLine):
                return GreenFactory.Name(Eat());
            case SyntaxKind.TypeKeyword:
                return ParseType();
            default:
                ReportUnexpected("expected a value");
                return MissingExpression;
        }
    }

    private GreenNode ParseParenthesized()
    {
        var open = _index;
        var paren = Eat();
        var expression = ParseAssignment();
        return GreenFactory.ParenthesizedExpression(paren, expression, ExpectClosing(SyntaxKind.CloseParenToken, open));
    }

    private GreenNode ParseArray()
    {
        var open = _index;
        var bracket = Eat();
        var mark = _scratch.Count;
        if (Kind != SyntaxKind.CloseBracketToken)
            ParseEntries(open, SyntaxKind.CloseBracketToken, allowsTrailingComma: true, isAccess: false, allowsKeywords: true);
        return GreenFactory.Array(bracket, TakeList(mark), ExpectClosing(SyntaxKind.CloseBracketToken, open));
    }

    private GreenNode ParseHash()
    {
        var open = _index;
        var brace = Eat();
        var mark = _scratch.Count;
        if (Kind != SyntaxKind.CloseBraceToken)
            ParseHashEntries(open);
        return GreenFactory.Hash(brace, TakeList(mark), ExpectClosing(SyntaxKind.CloseBraceToken, open));
    }

    private void ParseHashEntries(int open)
    {
        var isReported = false;
        while (true)
        {
            var before = _index;
            var key = ParseEntryValue();
            var arrow = Expect(SyntaxKind.FatArrowToken);
            _scratch.Add(GreenFactory.HashEntry(key, arrow, ParseEntryValue()));
            if (Kind == SyntaxKind.CommaToken)
            {
                _scratch.Add(Eat());
                if (Kind is SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken)
                    return;
            }
            else if (_index > before && CanStartExpression(Kind) && PeekKind() == SyntaxKind.FatArrowToken)
            {
                ReportInList(ref isReported, "expected ',' between entries");
            }
            else if (IsListEnd(open, SyntaxKind.CloseBraceToken))
            {
                return;
            }
            else
            {
                ReportInList(ref isReported, "expected ',' or '}'");
                if (!TrySkipToNextItem(open, SyntaxKind.CloseBraceToken))
                    return;
                _scratch.Add(Eat());
                if (Kind == SyntaxKind.CloseBraceToken)
                    return;
            }
        }
    }
}
