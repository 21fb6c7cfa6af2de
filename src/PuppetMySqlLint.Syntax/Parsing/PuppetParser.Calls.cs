namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParseCall(GreenNode function)
    {
        var open = _index;
        var paren = Eat();
        var arguments = ParseArguments(open, SyntaxKind.CloseParenToken, allowsTrailingComma: true);
        var close = ExpectClosing(SyntaxKind.CloseParenToken, open);
        return GreenFactory.CallExpression(function, paren, arguments, close, ParseLambdaIfAny());
    }

    private GreenNode ParseMethodCall(GreenNode target)
    {
        var dot = Eat();
        var name = Kind is SyntaxKind.NameToken or SyntaxKind.TypeKeyword ? Eat() : Expect(SyntaxKind.NameToken);
        if (Kind != SyntaxKind.OpenParenToken || Current.Has(LexedTokenFlags.FirstOnLine))
            return GreenFactory.MethodCallExpression(target, dot, name, null, null, null, ParseLambdaIfAny());
        var open = _index;
        var paren = Eat();
        var arguments = ParseArguments(open, SyntaxKind.CloseParenToken, allowsTrailingComma: false);
        var close = ExpectClosing(SyntaxKind.CloseParenToken, open);
        return GreenFactory.MethodCallExpression(target, dot, name, paren, arguments, close, ParseLambdaIfAny());
    }

    private GreenNode ParseAccess(GreenNode target, bool allowsTrailingComma)
    {
        var open = _index;
        var bracket = Eat();
        var mark = _scratch.Count;
        if (Kind == SyntaxKind.CloseBracketToken)
            ReportUnexpected("expected a key");
        else
            ParseEntries(open, SyntaxKind.CloseBracketToken, allowsTrailingComma, isAccess: true);
        return GreenFactory.AccessExpression(target, bracket, TakeList(mark), ExpectClosing(SyntaxKind.CloseBracketToken, open));
    }

    private GreenNode? ParseArguments(int open, SyntaxKind closing, bool allowsTrailingComma)
    {
        var mark = _scratch.Count;
        if (Kind != closing)
            ParseEntries(open, closing, allowsTrailingComma, isAccess: false);
        return TakeList(mark);
    }

    /// <summary>Arguments, keys or elements: values, or entries of a hash without its braces.</summary>
    private void ParseEntries(int open, SyntaxKind closing, bool allowsTrailingComma, bool isAccess, bool allowsKeywords = false)
    {
        var isReported = false;
        while (true)
        {
            var before = _index;
            _scratch.Add(ParseArgument(isAccess, allowsKeywords, ref isReported));
            if (Kind != SyntaxKind.CommaToken)
            {
                if (IsListEnd(open, closing))
                    return;
                ReportInList(ref isReported, $"expected ',' or '{SyntaxFacts.GetText(closing)}'");
                if (CanContinueList(before))
                    continue;
                if (!TrySkipToNextItem(open, closing))
                    return;
            }
            _scratch.Add(Eat());
            if (Kind == closing)
            {
                if (!allowsTrailingComma)
                    ReportUnexpected("expected another value after ','");
                return;
            }
        }
    }

    /// <summary>Whether a value stands where a comma should, so that the comma was forgotten.</summary>
    private bool CanContinueList(int before) =>
        _index > before && Kind is SyntaxKind.SingleQuotedStringToken or SyntaxKind.VariableToken or SyntaxKind.NumberToken or SyntaxKind.DoubleQuoteToken
            or SyntaxKind.NameToken or SyntaxKind.TypeNameToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken;

    private GreenNode ParseArgument(bool isAccess, bool allowsKeywords, ref bool isReported)
    {
        var isKeyword = IsKeywordEntry();
        var value = isKeyword ? GreenFactory.BareWord(Eat()) : ParseAssignment();
        if (Kind == SyntaxKind.FatArrowToken)
        {
            var arrow = Eat();
            return GreenFactory.HashEntry(value, arrow, ParseEntryValue());
        }
        if (isKeyword && !allowsKeywords)
            ReportInList(ref isReported, "expected '=>' after the keyword");
        else if (isAccess && IsStatementOnly(value.Kind))
            ReportInList(ref isReported, "expected '=>': a key is neither an assignment nor a resource nor a relationship");
        return value;
    }

    private static bool IsStatementOnly(SyntaxKind kind) => kind is
        SyntaxKind.AssignmentExpression or SyntaxKind.RelationshipExpression or SyntaxKind.ResourceExpression or SyntaxKind.ResourceDefaults
        or SyntaxKind.ResourceOverride or SyntaxKind.UntitledResource;

    private bool IsKeywordEntry() => Kind is SyntaxKind.TypeKeyword or SyntaxKind.FunctionKeyword
        && !Current.Has(LexedTokenFlags.IsVariable)
        && PeekKind() is SyntaxKind.FatArrowToken or SyntaxKind.CommaToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken
            or SyntaxKind.CloseParenToken;

    private GreenNode ParseEntryValue() => IsKeywordEntry() ? GreenFactory.BareWord(Eat()) : ParseAssignment();

    private GreenNode? ParseLambdaIfAny() => Kind == SyntaxKind.BarToken ? ParseLambda() : null;

    private GreenNode ParseLambda()
    {
        var first = _index;
        var open = Eat();
        var parameters = ParseParameters(SyntaxKind.BarToken, first);
        var close = Expect(SyntaxKind.BarToken);
        var returns = ParseReturnTypeIfAny();
        return GreenFactory.Lambda(open, parameters, close, returns, ParseBlock());
    }

    private GreenNode ParseCollector(GreenNode type)
    {
        var isExported = Kind == SyntaxKind.LessThanLessThanBarToken;
        var closing = isExported ? SyntaxKind.BarGreaterThanGreaterThanToken : SyntaxKind.BarGreaterThanToken;
        var open = _index;
        var openQuery = Eat();
        var query = Kind == closing ? null : ParseExpression();
        var closeQuery = ExpectClosing(closing, open);
        if (Kind != SyntaxKind.OpenBraceToken)
            return GreenFactory.Collector(type, openQuery, query, closeQuery, null, null, null);
        var openBrace = _index;
        var brace = Eat();
        var attributes = ParseAttributes(openBrace);
        return GreenFactory.Collector(type, openQuery, query, closeQuery, brace, attributes, ExpectClosing(SyntaxKind.CloseBraceToken, openBrace));
    }
}
