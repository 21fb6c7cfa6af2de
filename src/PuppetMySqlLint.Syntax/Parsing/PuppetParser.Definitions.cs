namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParseClass()
    {
        var keyword = Eat();
        var name = ParseDefinitionName();
        var parameters = ParseParameterListIfAny();
        GreenNode? inherits = null;
        if (Kind == SyntaxKind.InheritsKeyword)
        {
            var inheritsKeyword = Eat();
            inherits = GreenFactory.InheritsClause(inheritsKeyword, Kind == SyntaxKind.DefaultKeyword ? Eat() : ParseDefinitionName());
        }
        return GreenFactory.ClassDefinition(keyword, name, parameters, inherits, ParseBlock());
    }

    private GreenNode ParseDefine()
    {
        var keyword = Eat();
        var name = ParseDefinitionName();
        var parameters = ParseParameterListIfAny();
        return GreenFactory.DefineDefinition(keyword, name, parameters, ParseBlock());
    }

    private GreenNode ParsePlan()
    {
        var keyword = Eat();
        var name = ParseDefinitionName();
        var parameters = ParseParameterListIfAny();
        return GreenFactory.PlanDefinition(keyword, name, parameters, ParseBlock());
    }

    private GreenNode ParseFunction()
    {
        var keyword = Eat();
        var name = ParseDefinitionName();
        var parameters = ParseParameterListIfAny();
        var returns = ParseReturnTypeIfAny();
        return GreenFactory.FunctionDefinition(keyword, name, parameters, returns, ParseBlock());
    }

    private GreenNode ParseApply()
    {
        var keyword = Eat();
        var open = _index;
        var paren = Current.Has(LexedTokenFlags.FirstOnLine) ? MissingParen() : Expect(SyntaxKind.OpenParenToken);
        if (!paren.IsMissing && Kind == SyntaxKind.CloseParenToken)
            ReportUnexpected("expected what to apply to");
        var arguments = paren.IsMissing ? null : ParseArguments(open, SyntaxKind.CloseParenToken, allowsTrailingComma: true);
        var close = paren.IsMissing ? GreenToken.Missing(SyntaxKind.CloseParenToken) : ExpectClosing(SyntaxKind.CloseParenToken, open);
        return GreenFactory.ApplyExpression(keyword, paren, arguments, close, ParseBlock());
    }

    private GreenToken MissingParen()
    {
        ReportUnexpected("expected '(' on the line of the keyword");
        return GreenToken.Missing(SyntaxKind.OpenParenToken);
    }

    /// <summary>A name in lower or upper case; what Puppet's validator refuses later is accepted here.</summary>
    private GreenToken ParseDefinitionName()
    {
        switch (Kind)
        {
            case SyntaxKind.NameToken or SyntaxKind.BareWordToken or SyntaxKind.TypeNameToken:
                return Eat();
            case SyntaxKind.ClassKeyword:
                Report(SyntaxDescriptors.NotAName, Current.Start, Current.End, "the keyword 'class' is no name");
                Skip();
                return GreenToken.Missing(SyntaxKind.NameToken);
            case SyntaxKind.SingleQuotedStringToken:
            case SyntaxKind.DoubleQuoteToken when IsPlainString():
                Report(SyntaxDescriptors.NotAName, Current.Start, Current.End, "a name here has no quotes");
                SkipString();
                return GreenToken.Missing(SyntaxKind.NameToken);
            default:
                ReportUnexpected("expected a name");
                if (SyntaxFacts.IsKeyword(Kind))
                    Skip();
                return GreenToken.Missing(SyntaxKind.NameToken);
        }
    }

    private bool IsPlainString() =>
        PeekKind() == SyntaxKind.DoubleQuoteToken || (PeekKind() == SyntaxKind.StringTextToken && PeekKind(2) == SyntaxKind.DoubleQuoteToken);

    private void SkipString()
    {
        var isQuoted = Kind == SyntaxKind.DoubleQuoteToken;
        Skip();
        while (isQuoted && Kind is SyntaxKind.StringTextToken)
        {
            Skip();
        }
        if (isQuoted && Kind == SyntaxKind.DoubleQuoteToken)
            Skip();
    }

    private GreenNode ParseNode()
    {
        var keyword = Eat();
        var mark = _scratch.Count;
        _scratch.Add(ParseHostMatch());
        while (Kind == SyntaxKind.CommaToken)
        {
            _scratch.Add(Eat());
            if (Kind is SyntaxKind.OpenBraceToken or SyntaxKind.InheritsKeyword)
                break;
            _scratch.Add(ParseHostMatch());
        }
        var matches = TakeList(mark);
        GreenNode? inherits = null;
        if (Kind == SyntaxKind.InheritsKeyword)
        {
            var inheritsKeyword = Eat();
            inherits = GreenFactory.NodeInheritsClause(inheritsKeyword, ParseHostMatch());
        }
        return GreenFactory.NodeDefinition(keyword, matches, inherits, ParseBlock());
    }

    private GreenNode ParseHostMatch()
    {
        switch (Kind)
        {
            case SyntaxKind.NameToken or SyntaxKind.NumberToken:
                return ParseHostName();
            case SyntaxKind.DefaultKeyword or SyntaxKind.SingleQuotedStringToken or SyntaxKind.DoubleQuoteToken or SyntaxKind.RegexToken
                or SyntaxKind.BareWordToken or SyntaxKind.HeredocTagToken:
                return ParsePrimary();
            default:
                ReportUnexpected("expected a host name, a regular expression or 'default'");
                return MissingExpression;
        }
    }

    private GreenNode ParseHostName()
    {
        var mark = _scratch.Count;
        _scratch.Add(Eat());
        while (Kind == SyntaxKind.DotToken)
        {
            _scratch.Add(Eat());
            _scratch.Add(Kind is SyntaxKind.NameToken or SyntaxKind.NumberToken ? Eat() : Expect(SyntaxKind.NameToken));
        }
        return GreenFactory.HostName(TakeList(mark));
    }
}
