namespace PuppetMySqlLint.Syntax;

/// <summary>Puppet's style guide, as far as it says what stands between two tokens.</summary>
internal static class GapRules
{
    public static Gap Between(SyntaxToken before, SyntaxToken after)
    {
        if (after.Kind == SyntaxKind.EndOfFileToken)
            return Gap.Line;
        if (IsInString(before, after) || IsInTemplate(before, after) is Gap.None)
            return Gap.None;
        if (before.Kind is SyntaxKind.EppExpressionOpenToken || after.Kind is SyntaxKind.EppExpressionCloseToken or SyntaxKind.EppExpressionCloseTrimToken)
            return Gap.Space;
        if (ItemThatBegins(after) is { } item && BeforeItem(item) is { } gap)
            return gap;
        if (after.Kind is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken)
            return BeforeClosing(before, after);
        if (IsArrow(after) && IsMultiLine(after.Parent!.Parent!))
            return Gap.Align;
        return IsTight(before, after) ? Gap.None : Gap.Space;
    }

    /// <summary>The parent whose opening sign tells how far in a line stands that begins with a token; null for the outermost.</summary>
    public static SyntaxNode? IndentsBy(SyntaxToken token) => ItemThatBegins(token)?.Parent;

    /// <summary>Whether the parts of a node stand on lines of their own.</summary>
    public static bool IsMultiLine(SyntaxNode node) => node switch
    {
        HashSyntax hash => hash.Entries.Count > 1 || hash.Entries.Any(static e => e.Value is HashSyntax inner && IsMultiLine(inner)),
        ResourceExpressionSyntax resource => resource.Bodies.Count > 1 || resource.Bodies.Any(static b => b.Attributes.Count > 0),
        ResourceDefaultsSyntax defaults => defaults.Attributes.Count > 0,
        ResourceOverrideSyntax changes => changes.Attributes.Count > 0,
        UntitledResourceSyntax untitled => untitled.Attributes.Count > 0,
        CollectorSyntax collector => collector.Attributes.Count > 0,
        ParameterListSyntax list => list.Parameters.Count > 0,
        BlockSyntax block => block.Statements.Count > 0,
        CaseExpressionSyntax or ResourceBodySyntax => true,
        SelectorExpressionSyntax selector => selector.OpenBraceToken.Kind != SyntaxKind.None,
        _ => false,
    };

    private static SyntaxNode? ItemThatBegins(SyntaxToken token)
    {
        for (var node = token.Parent; node?.Parent is { } parent && node.GetFirstToken() == token; node = parent)
        {
            if (IsItem(node, parent))
                return node;
        }
        return null;
    }

    private static bool IsItem(SyntaxNode node, SyntaxNode parent) => (node, parent) switch
    {
        (ExpressionSyntax, BlockSyntax or RootSyntax) => true,
        (AttributeOperationSyntax or ResourceBodySyntax or CaseOptionSyntax or SelectorArmSyntax, _) => true,
        (HashEntrySyntax, HashSyntax) or (ParameterSyntax, ParameterListSyntax) => true,
        _ => false,
    };

    private static Gap? BeforeItem(SyntaxNode item) => item switch
    {
        ResourceBodySyntax { Parent: ResourceExpressionSyntax { Bodies.Count: 1 } } => Gap.Space,
        { Parent: EppTemplateSyntax } => null,
        { Parent: RootSyntax root } when IsDefinition(item) || IsDefinition(Before(root, item)) => Gap.BlankLine,
        { Parent: var parent } when parent is RootSyntax || IsMultiLine(parent!) => Gap.Line,
        _ => null,
    };

    private static ExpressionSyntax? Before(RootSyntax root, SyntaxNode item) => root.Statements.TakeWhile(s => !ReferenceEquals(s, item)).LastOrDefault();

    private static bool IsDefinition(SyntaxNode? node) =>
        node is ClassDefinitionSyntax or DefineDefinitionSyntax or FunctionDefinitionSyntax or PlanDefinitionSyntax or NodeDefinitionSyntax;

    private static Gap BeforeClosing(SyntaxToken before, SyntaxToken after)
    {
        var parent = after.Parent!;
        if (IsMultiLine(parent))
            return Gap.Line;
        if (after.Kind == SyntaxKind.CloseParenToken || (parent is HashSyntax && before.Parent == parent))
            return Gap.None;
        return Gap.Space;
    }

    private static bool IsArrow(SyntaxToken token) =>
        token.Kind is SyntaxKind.FatArrowToken or SyntaxKind.PlusArrowToken
        && token.Parent is AttributeOperationSyntax or SelectorArmSyntax or HashEntrySyntax { Parent: HashSyntax };

    private static bool IsInString(SyntaxToken before, SyntaxToken after)
    {
        if (before.Kind is SyntaxKind.StringTextToken or SyntaxKind.DollarBraceToken || after.Kind is SyntaxKind.StringTextToken or SyntaxKind.DollarBraceToken)
            return true;
        if (after.Parent is InterpolationSyntax && after.Kind == SyntaxKind.CloseBraceToken)
            return true;
        if (before.Parent is InterpolatedStringSyntax opened && before == opened.OpenQuote)
            return true;
        if (after.Parent is InterpolatedStringSyntax closed && after == closed.CloseQuote)
            return true;
        return after.Parent is VariableSyntax { Parent: InterpolationSyntax { HasBraces: false } };
    }

    private static Gap? IsInTemplate(SyntaxToken before, SyntaxToken after) =>
        before.Kind is SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken or SyntaxKind.EppExpressionCloseToken or SyntaxKind.EppExpressionCloseTrimToken
        || after.Kind is SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken or SyntaxKind.EppExpressionOpenToken
            ? Gap.None
            : null;

    private static bool IsTight(SyntaxToken before, SyntaxToken after) =>
        after.Kind is SyntaxKind.CommaToken or SyntaxKind.SemicolonToken or SyntaxKind.ColonToken or SyntaxKind.CloseBracketToken or SyntaxKind.DotToken
        || before.Kind is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.DotToken or SyntaxKind.AtToken or SyntaxKind.AtAtToken
            or SyntaxKind.ExclamationToken
        || (after.Kind == SyntaxKind.OpenBracketToken && after.Parent is AccessExpressionSyntax)
        || (after.Kind == SyntaxKind.OpenParenToken && after.Parent is CallExpressionSyntax or MethodCallExpressionSyntax or ApplyExpressionSyntax
            or ParameterListSyntax { Parent: FunctionDefinitionSyntax or PlanDefinitionSyntax })
        || (before.Parent is UnaryExpressionSyntax unary && before == unary.Operator)
        || (before.Parent is ParameterSyntax && before.Kind == SyntaxKind.AsteriskToken)
        || (before.Parent is LambdaSyntax open && before == open.OpenBar)
        || (after.Parent is LambdaSyntax close && after == close.CloseBar);
}
