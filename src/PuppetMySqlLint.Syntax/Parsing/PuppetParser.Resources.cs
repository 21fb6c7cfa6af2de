namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private GreenNode ParseResource()
    {
        if (Kind is SyntaxKind.AtToken or SyntaxKind.AtAtToken)
            return ParseFormedResource();
        var first = _index;
        var left = Kind == SyntaxKind.ClassKeyword && PeekKind() == SyntaxKind.OpenBraceToken && !Current.Has(LexedTokenFlags.IsVariable)
            ? ParseClassResource(null)
            : ParseExpression();
        return ParseResourceTails(left, null, first);
    }

    private GreenNode ParseFormedResource()
    {
        if (!TryEnter())
            return MissingExpression;
        var at = _index;
        var form = Eat();
        // Puppet reads any number of signs, and the first one counts.
        if (Kind is SyntaxKind.AtToken or SyntaxKind.AtAtToken)
            Warn(SyntaxDescriptors.RepeatedForm, _index);
        for (; Kind is SyntaxKind.AtToken or SyntaxKind.AtAtToken; Skip())
        {
            at = _index;
        }
        var first = _index;
        GreenNode result;
        if (Kind == SyntaxKind.ClassKeyword && PeekKind() == SyntaxKind.OpenBraceToken)
        {
            result = ParseResourceTails(ParseClassResource(form), null, first);
        }
        else
        {
            var left = ParseExpression();
            result = Kind == SyntaxKind.OpenBraceToken ? ParseResourceTails(left, form, first) : GreenFactory.UnaryExpression(form, left);
        }
        if (result.Kind == SyntaxKind.UnaryExpression && _index > first)
        {
            ref var token = ref _tokens[at];
            var what = token.Kind == SyntaxKind.AtToken ? "'@' (virtual)" : "'@@' (exported)";
            Report(SyntaxDescriptors.NotAResource, token.Start, token.End, $"{what} applies to a resource only");
        }
        _depth--;
        return result;
    }

    private GreenNode ParseClassResource(GreenToken? form)
    {
        var type = GreenFactory.Name(Eat());
        var open = _index;
        var brace = Eat();
        var bodies = ParseResourceBodies(open);
        return GreenFactory.ResourceExpression(form, type, brace, bodies, ExpectClosing(SyntaxKind.CloseBraceToken, open));
    }

    /// <summary>Whatever stands before a brace is the type of a resource, or what an override is for.</summary>
    private GreenNode ParseResourceTails(GreenNode left, GreenToken? form, int first)
    {
        for (var chain = 0; Kind == SyntaxKind.OpenBraceToken; chain++)
        {
            if (!TryEnter(chain))
                return left;
            _depth--;
            left = IsAttributeNext() ? ParseUntitled(left, ref form, first) : ParseTitled(left, ref form);
        }
        return left;
    }

    private GreenNode ParseTitled(GreenNode type, ref GreenToken? form)
    {
        var open = _index;
        var brace = Eat();
        var bodies = ParseResourceBodies(open);
        var close = ExpectClosing(SyntaxKind.CloseBraceToken, open);
        return GreenFactory.ResourceExpression(TakeForm(ref form), type, brace, bodies, close);
    }

    /// <summary>The sign of the form belongs to the last pair of braces.</summary>
    private GreenToken? TakeForm(ref GreenToken? form)
    {
        if (Kind == SyntaxKind.OpenBraceToken)
            return null;
        var taken = form;
        form = null;
        return taken;
    }

    private GreenNode ParseUntitled(GreenNode left, ref GreenToken? form, int first)
    {
        var open = _index;
        var brace = Eat();
        var mark = _scratch.Count;
        ParseAttributesInto(open);
        var appends = HasAppend(mark);
        if (left.Kind == SyntaxKind.Name && !appends && form is null && IsStatementFunction(left, first))
            return MakeStatementCall(left, brace, mark, open);
        var attributes = TakeList(mark);
        var close = ExpectClosing(SyntaxKind.CloseBraceToken, open);
        switch (left.Kind)
        {
            case SyntaxKind.TypeName:
                return GreenFactory.ResourceDefaults(TakeForm(ref form), left, brace, attributes, close);
            case SyntaxKind.AccessExpression:
                return GreenFactory.ResourceOverride(TakeForm(ref form), left, brace, attributes, close);
            case SyntaxKind.Name when appends:
                Report(SyntaxDescriptors.NotAResource, _tokens[open].Start, _tokens[open].End, "the resource has no title, and a hash has no '+>'");
                break;
            case SyntaxKind.Name when form is null:
                return GreenFactory.UntitledResource(left, brace, attributes, close);
            case SyntaxKind.Name:
                break;
            default:
                Report(SyntaxDescriptors.NotAResource, ErrorOffset(left, first), _tokens[open].Start, "this is neither a resource type nor a reference to resources");
                break;
        }
        var result = GreenFactory.UntitledResource(left, brace, attributes, close);
        return TakeForm(ref form) is { } sign ? GreenFactory.UnaryExpression(sign, result) : result;
    }

    private bool HasAppend(int mark)
    {
        for (var i = mark; i < _scratch.Count; i++)
        {
            if (_scratch[i] is { Kind: SyntaxKind.Attribute } attribute && attribute.GetSlot(1)!.Kind == SyntaxKind.PlusArrowToken)
                return true;
        }
        return false;
    }

    /// <summary><c>notice { a => 1 }</c>: the statement function gets the hash.</summary>
    private GreenNode MakeStatementCall(GreenNode function, GreenToken brace, int mark, int open)
    {
        for (var i = mark; i < _scratch.Count; i++)
        {
            if (_scratch[i] is { Kind: SyntaxKind.Attribute } attribute)
                _scratch[i] = GreenFactory.HashEntry(GreenFactory.BareWord(attribute.GetSlot(0)!), attribute.GetSlot(1)!, attribute.GetSlot(2)!);
            else if (_scratch[i] is { Kind: SyntaxKind.AttributesSplat } splat)
                _scratch[i] = GreenFactory.HashEntry(GreenFactory.UnaryExpression(splat.GetSlot(0)!, MissingExpression), splat.GetSlot(1)!, splat.GetSlot(2)!);
        }
        var entries = TakeList(mark);
        var hash = GreenFactory.Hash(brace, entries, ExpectClosing(SyntaxKind.CloseBraceToken, open));
        return GreenFactory.CallExpression(function, null, hash, null, null);
    }

    /// <summary>Where Puppet says that an expression stands: at its operator if it has one.</summary>
    private int ErrorOffset(GreenNode expression, int first)
    {
        var start = ErrorStart(_tokens[first]);
        if (expression.Kind is not (SyntaxKind.BinaryExpression or SyntaxKind.MethodCallExpression))
            return start;
        var leading = expression.FirstToken()!.LeadingWidth;
        var offset = expression.GetSlotOffset(1);
        var slot = expression.Kind == SyntaxKind.MethodCallExpression && expression.GetSlot(3) is not null ? 3 : 1;
        if (slot == 3)
            offset = expression.GetSlotOffset(3);
        return start - leading + offset + ((GreenToken)expression.GetSlot(slot)!).LeadingWidth;
    }

    private GreenNode? ParseResourceBodies(int open)
    {
        var mark = _scratch.Count;
        while (true)
        {
            _scratch.Add(ParseResourceBody(open));
            if (Kind != SyntaxKind.SemicolonToken)
                break;
            _scratch.Add(Eat());
            if (Kind is SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken)
                break;
        }
        return TakeList(mark);
    }

    private GreenToken MissingColon(int open)
    {
        var expected = DescribeExpected(SyntaxKind.ColonToken);
        ReportUnexpected(expected.Replace("expected ':'", "expected ':' after the title", StringComparison.Ordinal), open);
        return GreenToken.Missing(SyntaxKind.ColonToken);
    }

    private GreenNode ParseResourceBody(int open)
    {
        var title = ParseExpression();
        var colon = Kind == SyntaxKind.ColonToken ? Eat() : MissingColon(open);
        return GreenFactory.ResourceBody(title, colon, ParseAttributes(open));
    }
}
