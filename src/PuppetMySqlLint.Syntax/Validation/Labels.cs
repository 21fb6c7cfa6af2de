namespace PuppetMySqlLint.Syntax;

/// <summary>What a construct is called in messages, with its article.</summary>
internal static class Labels
{
    private const int MaxShown = 30;

    public static string Of(SyntaxNode node) => node switch
    {
        NameSyntax e => $"the word '{e.Value}'",
        TypeNameSyntax e => $"the type {e.Value}",
        VariableSyntax e => $"the variable '{Short(e)}'",
        NumberSyntax e => $"the number {Short(e)}",
        SingleQuotedStringSyntax or InterpolatedStringSyntax or BareWordSyntax or HostNameSyntax => $"the string {Short(node)}",
        BooleanSyntax or UndefSyntax or DefaultSyntax or ReservedWordSyntax => $"the word '{Short(node)}'",
        RegexSyntax => "a regular expression",
        HeredocSyntax => "a heredoc",
        ArraySyntax => "an array",
        HashSyntax => "a hash",
        HashEntrySyntax => "an entry of a hash",
        AccessExpressionSyntax => $"the access '{Short(node)}'",
        ParenthesizedExpressionSyntax => "an expression in parentheses",
        UnaryExpressionSyntax e => $"an expression with '{e.Operator.Text}'",
        BinaryExpressionSyntax e => $"an expression with '{e.Operator.Text}'",
        AssignmentExpressionSyntax => "an assignment",
        RelationshipExpressionSyntax e => $"a relationship '{e.Operator.Text}'",
        SelectorExpressionSyntax => "a selector",
        IfExpressionSyntax => "this 'if'",
        UnlessExpressionSyntax => "this 'unless'",
        CaseExpressionSyntax => "this 'case'",
        CallExpressionSyntax or MethodCallExpressionSyntax => "a function call",
        EppTextSyntax => "template text",
        _ => OfConstruct(node),
    };

    /// <summary>What the thing is called that a block or statement belongs to.</summary>
    public static string OfOwner(SyntaxNode node)
    {
        for (var owner = node; owner is not null; owner = owner.Parent)
        {
            switch (owner)
            {
                case BlockSyntax:
                    continue;
                case LambdaSyntax:
                    return "the block of a function call";
                case CaseOptionSyntax:
                    return "a 'case'";
                case IfExpressionSyntax or ElsifClauseSyntax or ElseClauseSyntax:
                    return "a condition";
                case EppTemplateSyntax or EppExpressionTagSyntax:
                    return "a template";
                case ResourceBodySyntax or AttributeOperationSyntax:
                    return "a resource";
                case ParameterSyntax:
                    return "a parameter's default";
                default:
                    return Of(owner);
            }
        }
        return "this";
    }

    private static string OfConstruct(SyntaxNode node) => node switch
    {
        ResourceExpressionSyntax => "a resource",
        ResourceDefaultsSyntax => "a resource default",
        ResourceOverrideSyntax => "a resource override",
        UntitledResourceSyntax => "a resource without a title",
        CollectorSyntax => "a collector",
        ClassDefinitionSyntax => "a class",
        DefineDefinitionSyntax => "a define",
        FunctionDefinitionSyntax => "a function",
        PlanDefinitionSyntax => "a plan",
        NodeDefinitionSyntax => "a node",
        TypeAliasSyntax or TypeDefinitionSyntax => "a type",
        TypeMappingSyntax => "a type mapping",
        ApplyExpressionSyntax => "an apply block",
        _ => "this",
    };

    private static string Short(SyntaxNode node)
    {
        var text = node.ToString();
        var line = text.AsSpan().IndexOfAny('\r', '\n');
        if (line < 0 && text.Length <= MaxShown)
            return text;
        return text[..Math.Min(line < 0 ? text.Length : line, MaxShown)] + "…";
    }
}
