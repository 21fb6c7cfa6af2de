namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParseInterpolatedString()
    {
        var open = Eat();
        var parts = ParseStringParts();
        // The lexer has reported a string without end.
        var close = Kind == SyntaxKind.DoubleQuoteToken ? Eat() : GreenToken.Missing(SyntaxKind.DoubleQuoteToken);
        return GreenFactory.InterpolatedString(open, parts, close);
    }

    private GreenNode? ParseStringParts()
    {
        var mark = _scratch.Count;
        while (true)
        {
            switch (Kind)
            {
                case SyntaxKind.StringTextToken:
                    _scratch.Add(GreenFactory.StringText(Eat()));
                    break;
                case SyntaxKind.VariableToken:
                    _scratch.Add(GreenFactory.Interpolation(null, GreenFactory.Variable(Eat()), null));
                    break;
                case SyntaxKind.DollarBraceToken:
                    _scratch.Add(ParseInterpolation());
                    break;
                default:
                    return TakeList(mark);
            }
        }
    }

    private GreenNode ParseInterpolation()
    {
        var open = Eat();
        var expression = ParseAssignment();
        if (!(Kind == SyntaxKind.CloseBraceToken && Current.Has(LexedTokenFlags.EndsInterpolation)) && !IsAtEnd())
        {
            ReportUnexpected("expected '}' after the interpolated expression");
            while (!(Kind == SyntaxKind.CloseBraceToken && Current.Has(LexedTokenFlags.EndsInterpolation)) && !IsAtEnd())
            {
                Skip();
            }
        }
        var close = Kind == SyntaxKind.CloseBraceToken ? Eat() : GreenToken.Missing(SyntaxKind.CloseBraceToken);
        return GreenFactory.Interpolation(open, expression, close);
    }

    private GreenHeredoc ParseHeredoc()
    {
        var tagStart = Current.Start;
        var tag = Eat();
        var textStart = Current.FullStart;
        // What is skipped in the text stays in the text.
        var parts = ParseStringParts();
        while (Kind is not (SyntaxKind.HeredocEndToken or SyntaxKind.EndOfFileToken))
        {
            Skip();
        }
        var end = Kind == SyntaxKind.HeredocEndToken ? Eat() : GreenToken.Missing(SyntaxKind.HeredocEndToken);
        return new GreenHeredoc(tag, GreenFactory.HeredocBody(parts, end), textStart - (tagStart - tag.LeadingWidth));
    }
}
