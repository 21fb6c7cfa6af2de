using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Where Puppet says that a construct stands, which is what its messages show: a binary expression at its operator, a parenthesis at its
/// first character, a selector at its subject. Follows the calls of <c>loc</c> in egrammar.ra.
/// </summary>
internal static class PuppetSpans
{
    public static TextSpan Of(SyntaxNode node)
    {
        var span = Plain(node);
        // What a heredoc begins with has the heredoc's own position, before the margin.
        return HeredocStart(node, span.Start) is { } start ? new TextSpan(start, span.Length) : span;
    }

    /// <summary>The place of the list of statements that a node holds, which Puppet makes a block of.</summary>
    public static TextSpan OfStatements(SyntaxNode owner) => owner switch
    {
        ManifestSyntax { Statements: { Count: > 0 } statements } => Between(Of(statements[0]).Start, Of(statements[^1]).End),
        EppTemplateSyntax => default,
        BlockSyntax { Parent: CaseOptionSyntax option } => new TextSpan(option.ColonToken.Span.Start, 0),
        BlockSyntax { Parent: not (IfExpressionSyntax or UnlessExpressionSyntax or ElsifClauseSyntax or ElseClauseSyntax or EppExpressionTagSyntax) } =>
            new TextSpan(Of(owner.Parent!).Start, 0),
        _ => owner.Span,
    };

    private static TextSpan Plain(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax e => e.Operator.Span,
        AssignmentExpressionSyntax e => e.Operator.Span,
        RelationshipExpressionSyntax e => e.Operator.Span,
        UnaryExpressionSyntax e => e.Operator.Span,
        HashEntrySyntax e => e.FatArrowToken.Span,
        ParenthesizedExpressionSyntax e => e.OpenParenToken.Span,
        SelectorExpressionSyntax e => Of(e.Subject),
        // Puppet forgets to place the type of an alias where it has parameters.
        AccessExpressionSyntax { Parent: TypeAliasSyntax alias } e when ReferenceEquals(alias.Definition, e) => new TextSpan(Of(alias.Type).Start, 0),
        AccessExpressionSyntax { Parent: TypeMappingSyntax mapping } e when ReferenceEquals(mapping.Definition, e) => new TextSpan(Of(mapping.Type).Start, 0),
        AccessExpressionSyntax e => Between(Of(e.Target).Start, e.CloseBracketToken.Span.End),
        CallExpressionSyntax { Lambda: { } lambda } e => Between(Of(e.Function).Start, lambda.Span.End),
        CallExpressionSyntax { IsStatement: true } e => Between(Of(e.Function).Start, Of(e.Arguments[^1]).End),
        CallExpressionSyntax e => Between(Of(e.Function).Start, e.CloseParenToken.Span.End),
        MethodCallExpressionSyntax { Arguments.Count: > 0 } e => Between(e.OpenParenToken.Span.Start, e.CloseParenToken.Span.End),
        MethodCallExpressionSyntax { OpenParenToken: { Kind: SyntaxKind.OpenParenToken } paren } => paren.Span,
        MethodCallExpressionSyntax e => Between(e.DotToken.Span.Start, e.Name.Span.End),
        IfExpressionSyntax e => OfIf(e),
        UnlessExpressionSyntax e => OfUnless(e),
        HeredocSyntax e => e.Tag.Span,
        ParameterSyntax e => e.Name.Span,
        AttributeOperationSyntax e => Between(e.Span.Start, Of(e.Value).End),
        TypeAliasSyntax e => OfAlias(e.Type, e.Definition),
        TypeMappingSyntax e => OfAlias(e.Type, e.Definition),
        ResourceExpressionSyntax e => OfResource(e.FormToken, e.Type, e.Span),
        ResourceDefaultsSyntax e => OfResource(e.FormToken, e.Type, e.Span),
        ResourceOverrideSyntax e => OfResource(e.FormToken, e.Resources, e.Span),
        UntitledResourceSyntax e => Between(Of(e.Type).Start, e.Span.End),
        CollectorSyntax e => Between(Of(e.Type).Start, e.Span.End),
        _ => node.Span,
    };

    /// <summary>Begins at the keyword and is as long as what comes after it.</summary>
    private static TextSpan OfIf(IfExpressionSyntax e)
    {
        var end = EndOfElse(e.Else) ?? (e.Elsifs.Count > 0 ? e.Elsifs[e.Elsifs.Count - 1].Body : e.Body).Span.End;
        for (var i = e.Elsifs.Count - 1; i >= 0; i--)
        {
            var keyword = e.Elsifs[i].ElsifKeyword.Span.Start;
            end = keyword + end - Of(e.Elsifs[i].Condition).Start;
        }
        return Between(e.Span.Start, e.Span.Start + end - Of(e.Condition).Start);
    }

    private static int? EndOfElse(ElseClauseSyntax? otherwise) => otherwise?.Body.Statements.Count switch
    {
        null or 0 => null,
        1 => Of(otherwise.Body.Statements[0]).End,
        _ => otherwise.Body.Span.End,
    };

    private static TextSpan OfUnless(UnlessExpressionSyntax e)
    {
        if (e.Body.Statements.Count > 0)
            return Between(e.Span.Start, e.Body.Span.End);
        return EndOfElse(e.Else) is { } end ? Between(e.Span.Start, end) : e.UnlessKeyword.Span;
    }

    private static TextSpan OfAlias(ExpressionSyntax type, ExpressionSyntax definition) =>
        definition is ArraySyntax or AccessExpressionSyntax ? Of(type) : Between(Of(type).Start, definition.Span.End);

    /// <summary>With a sign for its form a resource begins there and is as long as without it.</summary>
    private static TextSpan OfResource(SyntaxToken form, ExpressionSyntax type, TextSpan full)
    {
        var start = Of(type).Start;
        return form.Kind == SyntaxKind.None ? Between(start, full.End) : new TextSpan(form.Span.Start, Math.Max(0, full.End - start));
    }

    private static int? HeredocStart(SyntaxNode node, int start)
    {
        if (node.FirstAncestorOrSelf<HeredocBodySyntax>() is not { Parent: HeredocSyntax heredoc } body)
            return null;
        var margin = heredoc.Margin.Length;
        return margin > 0 && start - margin == body.Position ? body.Position : null;
    }

    private static TextSpan Between(int start, int end) => TextSpan.FromBounds(start, Math.Max(start, end));
}
