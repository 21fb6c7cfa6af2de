namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    /// <summary>Whether after the brace attributes follow rather than a title. Some keywords can only be names there.</summary>
    private bool IsAttributeNext() => PeekKind() is
        SyntaxKind.CloseBraceToken or SyntaxKind.CommaToken or SyntaxKind.ElseKeyword or SyntaxKind.ElsifKeyword or SyntaxKind.AndKeyword
        or SyntaxKind.OrKeyword or SyntaxKind.InKeyword or SyntaxKind.InheritsKeyword
        || IsAttributeAt(1);

    private bool IsAttributeAt(int offset)
    {
        var kind = PeekKind(offset);
        if (kind == SyntaxKind.AsteriskToken)
            return PeekKind(offset + 1) == SyntaxKind.FatArrowToken;
        return IsAttributeName(kind) && PeekKind(offset + 1) is SyntaxKind.FatArrowToken or SyntaxKind.PlusArrowToken;
    }

    private static bool IsAttributeName(SyntaxKind kind) =>
        kind == SyntaxKind.NameToken || (SyntaxFacts.IsKeyword(kind) && kind is not (SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword));

    private GreenNode? ParseAttributes(int open)
    {
        var mark = _scratch.Count;
        ParseAttributesInto(open);
        return TakeList(mark);
    }

    /// <summary>Attributes with commas; a comma may also lead or trail.</summary>
    private void ParseAttributesInto(int open)
    {
        if (!TryEnter())
            return;
        if (Kind != SyntaxKind.CommaToken && !IsAttributesEnd() && !ParseAttributeInto(open))
            TrySkipToNextItem(open, SyntaxKind.CloseBraceToken);
        while (true)
        {
            if (Kind == SyntaxKind.CommaToken)
            {
                _scratch.Add(Eat());
                if (IsAttributesEnd())
                    break;
                if (!ParseAttributeInto(open) && !TrySkipToNextItem(open, SyntaxKind.CloseBraceToken))
                    break;
            }
            else if (IsAttributeAt(0))
            {
                ReportUnexpected("expected ',' between attributes");
                if (!ParseAttributeInto(open))
                    break;
            }
            else if (IsListEnd(open, SyntaxKind.CloseBraceToken))
            {
                break;
            }
            else
            {
                ReportUnexpected("expected ',' or '}'");
                if (!TrySkipToNextItem(open, SyntaxKind.CloseBraceToken))
                    break;
            }
        }
        _depth--;
    }

    private bool IsAttributesEnd() => Kind is SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.EndOfFileToken;

    private GreenToken MissingArrow(int open)
    {
        ReportUnexpected(DescribeMissingArrow(open));
        return GreenToken.Missing(SyntaxKind.FatArrowToken);
    }

    /// <summary>One attribute; false if none can be read.</summary>
    private bool ParseAttributeInto(int open)
    {
        if (Kind == SyntaxKind.AsteriskToken)
        {
            var star = Eat();
            var arrow = Expect(SyntaxKind.FatArrowToken);
            _scratch.Add(GreenFactory.AttributesSplat(star, arrow, ParseExpression()));
            return true;
        }
        if (!IsAttributeName(Kind))
        {
            ReportUnexpected("expected the name of a parameter");
            var last = Kind == SyntaxKind.DoubleQuoteToken ? Current.Link : _index;
            if (PeekKind(last + 1 - _index) != SyntaxKind.FatArrowToken)
                return false;
            Skip();
            var arrow = Eat();
            _scratch.Add(GreenFactory.Attribute(GreenToken.Missing(SyntaxKind.NameToken), arrow, ParseExpression()));
            return true;
        }
        var name = Eat();
        var op = Kind is SyntaxKind.PlusArrowToken or SyntaxKind.FatArrowToken ? Eat() : MissingArrow(open);
        _scratch.Add(GreenFactory.Attribute(name, op, ParseExpression()));
        return true;
    }
}
