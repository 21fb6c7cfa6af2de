namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParseInterpolatedString()
    {
        var last = Current.Link;
        var open = Eat();
        var parts = ParseStringParts(last);
        // The lexer has reported a string without end.
        var close = _index == last && Kind == SyntaxKind.DoubleQuoteToken ? Eat() : GreenToken.Missing(SyntaxKind.DoubleQuoteToken);
        return GreenFactory.InterpolatedString(open, parts, close);
    }

    private GreenNode? ParseStringParts(int last)
    {
        var mark = _scratch.Count;
        while (_index <= last)
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
        return TakeList(mark);
    }

    private GreenNode ParseInterpolation()
    {
        var (limit, start) = (_limit, _index);
        _limit = Math.Min(limit, Current.Link);
        var open = Eat();
        var expression = ParseAssignment();
        if (_index < _limit)
            ReportUnexpected("expected '}' after the interpolated expression");
        while (_index < _limit)
        {
            Skip();
        }
        // The lexer has reported a string that ends before the brace does; in a heredoc Puppet does without the brace.
        var close = Current.Has(LexedTokenFlags.EndsInterpolation) ? Eat() : GreenToken.Missing(SyntaxKind.CloseBraceToken);
        if (Kind == SyntaxKind.HeredocEndToken && close.IsMissing)
            Warn(SyntaxDescriptors.UnclosedInterpolation, start);
        _limit = limit;
        return GreenFactory.Interpolation(open, expression, close);
    }

    private GreenHeredoc ParseHeredoc()
    {
        var tagStart = Current.Start;
        var end = Current.Link;
        var tag = Eat();
        var textStart = Current.FullStart;
        var parts = ParseStringParts(end);
        while (_index < end)
        {
            Skip();
        }
        return new GreenHeredoc(tag, GreenFactory.HeredocBody(parts, Eat()), textStart - (tagStart - tag.LeadingWidth));
    }
}
