namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode? ParseParameterListIfAny()
    {
        // A variable or type where the body should begin shows that the parenthesis was forgotten.
        if (Kind is not (SyntaxKind.OpenParenToken or SyntaxKind.VariableToken or SyntaxKind.TypeNameToken))
            return null;
        var open = _index;
        var paren = Expect(SyntaxKind.OpenParenToken);
        var parameters = ParseParameters(SyntaxKind.CloseParenToken, open);
        return GreenFactory.ParameterList(paren, parameters, ExpectClosing(SyntaxKind.CloseParenToken, open));
    }

    private GreenNode? ParseParameters(SyntaxKind closing, int open)
    {
        var mark = _scratch.Count;
        var isReported = false;
        while (Kind != closing && Kind != SyntaxKind.EndOfFileToken)
        {
            if (Kind is not (SyntaxKind.VariableToken or SyntaxKind.AsteriskToken or SyntaxKind.TypeNameToken))
            {
                ReportInList(ref isReported, Kind == SyntaxKind.OpenBraceToken ? DescribeClosing(closing, open) : "expected a parameter");
                if (!TrySkipToNextItem(open, closing))
                    break;
                _scratch.Add(Eat());
                continue;
            }
            _scratch.Add(ParseParameter());
            if (Kind == SyntaxKind.CommaToken)
                _scratch.Add(Eat());
            else if (Kind is SyntaxKind.VariableToken or SyntaxKind.TypeNameToken)
                ReportInList(ref isReported, "expected ',' between parameters");
            else if (!TryRecoverParameters(closing, open, ref isReported))
                break;
        }
        return TakeList(mark);
    }

    private bool TryRecoverParameters(SyntaxKind closing, int open, ref bool isReported)
    {
        if (closing == SyntaxKind.BarToken || Kind == SyntaxKind.OpenBraceToken || IsListEnd(open, closing))
            return false;
        ReportInList(ref isReported, $"expected ',' or '{SyntaxFacts.GetText(closing)}'");
        if (!TrySkipToNextItem(open, closing))
            return false;
        _scratch.Add(Eat());
        return true;
    }

    private GreenNode ParseParameter()
    {
        var type = Kind == SyntaxKind.TypeNameToken ? ParseParameterType() : null;
        var splat = EatIf(SyntaxKind.AsteriskToken);
        var name = Expect(SyntaxKind.VariableToken);
        if (Kind != SyntaxKind.EqualsToken)
            return GreenFactory.Parameter(type, splat, name, null, null);
        var equals = Eat();
        return GreenFactory.Parameter(type, splat, name, equals, ParseExpression());
    }

    private GreenNode ParseParameterType()
    {
        var type = GreenFactory.TypeName(Eat());
        return Kind == SyntaxKind.OpenBracketToken && !Current.Has(LexedTokenFlags.StartsList) ? ParseAccess(type, allowsTrailingComma: false) : type;
    }

    private GreenNode? ParseReturnTypeIfAny()
    {
        if (Kind != SyntaxKind.GreaterThanGreaterThanToken)
            return null;
        var arrow = Eat();
        return GreenFactory.ReturnType(arrow, ParseTypeOrMissing());
    }

    private GreenNode ParseTypeOrMissing()
    {
        if (Kind == SyntaxKind.TypeNameToken)
            return ParseParameterType();
        ReportUnexpected("expected a type");
        return MissingExpression;
    }

    private GreenNode ParseType()
    {
        var keyword = Eat();
        if (Kind == SyntaxKind.TypeNameToken && PeekKind() is SyntaxKind.OpenBraceToken or SyntaxKind.InheritsKeyword)
            return ParseTypeDefinition(keyword);
        var type = ParseTypeOrMissing();
        var equals = Expect(SyntaxKind.EqualsToken);
        var definition = equals.IsMissing ? MissingExpression : ParseAliasedType();
        return type.Kind == SyntaxKind.AccessExpression
            ? GreenFactory.TypeMapping(keyword, type, equals, definition)
            : GreenFactory.TypeAlias(keyword, type, equals, definition);
    }

    private GreenNode ParseAliasedType()
    {
        switch (Kind)
        {
            case SyntaxKind.OpenBraceToken:
                return ParseHash();
            case SyntaxKind.OpenBracketToken:
                return ParseArray();
            case SyntaxKind.TypeNameToken:
                var type = GreenFactory.TypeName(Eat());
                if (Kind == SyntaxKind.OpenBraceToken)
                    return GreenFactory.ObjectType(type, ParseHash());
                return Kind == SyntaxKind.OpenBracketToken && !Current.Has(LexedTokenFlags.StartsList)
                    ? ParseAccess(type, allowsTrailingComma: true)
                    : type;
            default:
                ReportUnexpected("expected a type");
                return MissingExpression;
        }
    }

    private GreenNode ParseTypeDefinition(GreenToken keyword)
    {
        var name = Eat();
        GreenNode? inherits = null;
        if (Kind == SyntaxKind.InheritsKeyword)
        {
            var inheritsKeyword = Eat();
            inherits = GreenFactory.InheritsClause(inheritsKeyword, Expect(SyntaxKind.TypeNameToken));
        }
        return GreenFactory.TypeDefinition(keyword, name, inherits, ParseBlock());
    }
}
