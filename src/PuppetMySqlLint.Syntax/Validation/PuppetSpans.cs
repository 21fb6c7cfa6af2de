using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Where Puppet says that a construct stands, which is what its messages show: a binary expression at its operator, a parenthesis at its
/// first character, a selector at its subject. Follows the calls of <c>loc</c> in egrammar.ra.
/// </summary>
/// <param name="units">The units to count in, by offset in the file; null for characters.</param>
/// <param name="known">Places that the node does not show, in these units; null for none.</param>
internal readonly struct PuppetSpans(Func<int, int>? units, Dictionary<SyntaxNode, TextSpan>? known)
{
    /// <summary>The place in characters.</summary>
    public static TextSpan Of(SyntaxNode node)
    {
        var span = default(PuppetSpans).Place(node);
        // What a heredoc begins with has the heredoc's own position, before the margin.
        return HeredocStart(node, span.Start) is { } start ? new TextSpan(start, span.Length) : span;
    }

    /// <summary>The place of the list of statements that a node holds, which Puppet makes a block of.</summary>
    public static TextSpan OfStatements(SyntaxNode owner) => owner switch
    {
        ManifestSyntax { Statements: { Count: > 0 } statements } => Bounds(Of(statements[0]).Start, Of(statements[^1]).End),
        EppTemplateSyntax => default,
        BlockSyntax { Parent: CaseOptionSyntax option } => new TextSpan(option.ColonToken.Span.Start, 0),
        BlockSyntax { Parent: not (IfExpressionSyntax or UnlessExpressionSyntax or ElsifClauseSyntax or ElseClauseSyntax or EppExpressionTagSyntax) } =>
            new TextSpan(Of(owner.Parent!).Start, 0),
        _ => owner.Span,
    };

    /// <summary>The place in the units, a heredoc's margin left out.</summary>
    public TextSpan Place(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax e => In(e.Operator.Span),
        AssignmentExpressionSyntax e => In(e.Operator.Span),
        RelationshipExpressionSyntax e => In(e.Operator.Span),
        UnaryExpressionSyntax e => In(e.Operator.Span),
        HashEntrySyntax e => In(e.FatArrowToken.Span),
        ParenthesizedExpressionSyntax e => In(e.OpenParenToken.Span),
        SelectorExpressionSyntax e => Place(e.Subject),
        // Puppet forgets to place the type of an alias where it has parameters.
        AccessExpressionSyntax { Parent: TypeAliasSyntax alias } e when ReferenceEquals(alias.Definition, e) => new TextSpan(Place(alias.Type).Start, 0),
        AccessExpressionSyntax { Parent: TypeMappingSyntax mapping } e when ReferenceEquals(mapping.Definition, e) => new TextSpan(Place(mapping.Type).Start, 0),
        AccessExpressionSyntax e => Bounds(Place(e.Target).Start, In(e.CloseBracketToken.Span).End),
        CallExpressionSyntax { Lambda: { } lambda } e => Bounds(Place(e.Function).Start, In(lambda.Span).End),
        CallExpressionSyntax { IsStatement: true } e => Bounds(Place(e.Function).Start, Place(e.Arguments[^1]).End),
        CallExpressionSyntax e => Bounds(Place(e.Function).Start, In(e.CloseParenToken.Span).End),
        MethodCallExpressionSyntax { Arguments.Count: > 0 } e => Bounds(In(e.OpenParenToken.Span).Start, In(e.CloseParenToken.Span).End),
        MethodCallExpressionSyntax { OpenParenToken: { Kind: SyntaxKind.OpenParenToken } paren } => In(paren.Span),
        MethodCallExpressionSyntax e => Bounds(In(e.DotToken.Span).Start, In(e.Name.Span).End),
        IfExpressionSyntax e => PlacesOfIf(e)[0],
        CaseOptionSyntax e => Join(In(e.ColonToken.Span), In(e.Body.Span)),
        SelectorArmSyntax e => In(e.FatArrowToken.Span),
        UnlessExpressionSyntax e => OfUnless(e),
        HeredocSyntax e => In(e.Tag.Span),
        ParameterSyntax e => In(e.Name.Span),
        AttributeOperationSyntax e => Bounds(In(e.Span).Start, Place(e.Value).End),
        TypeAliasSyntax e => OfAlias(e.Type, e.Definition),
        TypeMappingSyntax e => OfAlias(e.Type, e.Definition),
        ResourceExpressionSyntax e => OfResource(e.FormToken, e.Type, In(e.Span)),
        ResourceDefaultsSyntax e => OfResource(e.FormToken, e.Type, In(e.Span)),
        ResourceOverrideSyntax e => OfResource(e.FormToken, e.Resources, In(e.Span)),
        UntitledResourceSyntax e => Bounds(Place(e.Type).Start, In(e.Span).End),
        CollectorSyntax e => Bounds(Place(e.Type).Start, In(e.Span).End),
        _ => known?.TryGetValue(node, out var place) == true ? place : In(node.Span),
    };

    /// <summary>The place between two offsets in the file.</summary>
    public TextSpan Between(int start, int end) => In(TextSpan.FromBounds(start, Math.Max(start, end)));

    /// <summary>The places of a condition and of those that its <c>elsif</c>s are.</summary>
    public TextSpan[] PlacesOfIf(IfExpressionSyntax e)
    {
        var places = new TextSpan[e.Elsifs.Count + 1];
        var end = EndOfElse(e.Else) ?? In((e.Elsifs.Count > 0 ? e.Elsifs[e.Elsifs.Count - 1].Body : e.Body).Span).End;
        for (var i = e.Elsifs.Count; i > 0; i--)
        {
            places[i] = OfBranch(e.Elsifs[i - 1].ElsifKeyword, e.Elsifs[i - 1].Condition, end);
            end = places[i].End;
        }
        places[0] = OfBranch(e.IfKeyword, e.Condition, end);
        return places;
    }

    /// <summary>The place of the dot and the name of a method call.</summary>
    public TextSpan PlaceOfName(MethodCallExpressionSyntax e) => Join(In(e.DotToken.Span), In(e.Name.Span));

    /// <summary>The place of a collector's query with its signs.</summary>
    public TextSpan PlaceOfQuery(CollectorSyntax e) => Join(In(e.OpenQuery.Span), In(e.CloseQuery.Span));

    /// <summary>The place of what Puppet takes for a hash.</summary>
    public TextSpan PlaceOfBraces(UntitledResourceSyntax e) => Join(In(e.OpenBraceToken.Span), In(e.CloseBraceToken.Span));

    /// <summary>Begins at the keyword and is as long as what comes after it.</summary>
    private TextSpan OfBranch(SyntaxToken keyword, ExpressionSyntax condition, int end) =>
        new(In(keyword.Span).Start, Math.Max(0, end - Place(condition).Start));

    private int? EndOfElse(ElseClauseSyntax? otherwise) => otherwise?.Body.Statements.Count switch
    {
        null or 0 => null,
        1 => Place(otherwise.Body.Statements[0]).End,
        _ => In(otherwise.Body.Span).End,
    };

    private TextSpan OfUnless(UnlessExpressionSyntax e)
    {
        if (e.Body.Statements.Count > 0)
            return Bounds(In(e.Span).Start, In(e.Body.Span).End);
        return EndOfElse(e.Else) is { } end ? Bounds(In(e.Span).Start, end) : In(e.UnlessKeyword.Span);
    }

    private TextSpan OfAlias(ExpressionSyntax type, ExpressionSyntax definition) =>
        definition is ArraySyntax or AccessExpressionSyntax ? Place(type) : Bounds(Place(type).Start, In(definition.Span).End);

    /// <summary>With a sign for its form a resource begins there and is as long as without it.</summary>
    private TextSpan OfResource(SyntaxToken form, ExpressionSyntax type, TextSpan full)
    {
        var start = Place(type).Start;
        return form.Kind == SyntaxKind.None ? Bounds(start, full.End) : new TextSpan(In(form.Span).Start, Math.Max(0, full.End - start));
    }

    private static int? HeredocStart(SyntaxNode node, int start)
    {
        if (node.FirstAncestorOrSelf<HeredocBodySyntax>() is not { Parent: HeredocSyntax heredoc } body)
            return null;
        var margin = heredoc.Margin.Length;
        return margin > 0 && start - margin == body.Position ? body.Position : null;
    }

    private TextSpan In(TextSpan span) => units is null ? span : Bounds(units(span.Start), units(span.End));

    private static TextSpan Join(TextSpan first, TextSpan last) => Bounds(first.Start, last.End);

    private static TextSpan Bounds(int start, int end) => TextSpan.FromBounds(start, Math.Max(start, end));
}
