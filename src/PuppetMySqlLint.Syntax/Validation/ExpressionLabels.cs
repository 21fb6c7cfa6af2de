namespace PuppetMySqlLint.Syntax;

/// <summary>What people call a construct.</summary>
internal static class ExpressionLabels
{
    public static string Of(SyntaxNode node) => node switch
    {
        ClassDefinitionSyntax => "a class",
        DefineDefinitionSyntax => "a defined type",
        NodeDefinitionSyntax => "a node",
        FunctionDefinitionSyntax => "a function",
        PlanDefinitionSyntax => "a plan",
        TypeAliasSyntax => "a type alias",
        TypeMappingSyntax => "a type mapping",
        TypeDefinitionSyntax => "a type definition",
        CollectorSyntax => "a collector",
        VariableSyntax => "a variable",
        NameSyntax e => $"the word '{e.Value}'",
        BareWordSyntax e => $"the word '{e.Value}'",
        TypeNameSyntax e => $"the type '{e.Value}'",
        AccessExpressionSyntax => "an access '[…]'",
        NumberSyntax => "a number",
        BooleanSyntax => "a boolean",
        UndefSyntax => "'undef'",
        DefaultSyntax => "'default'",
        RegexSyntax => "a regular expression",
        SingleQuotedStringSyntax or InterpolatedStringSyntax or HeredocSyntax => "a string",
        ArraySyntax => "an array",
        HashSyntax or HashEntrySyntax => "a hash",
        BinaryExpressionSyntax e => $"an expression with '{e.Operator.Text}'",
        RelationshipExpressionSyntax => "a relationship",
        AssignmentExpressionSyntax => "an assignment",
        UnaryExpressionSyntax e => $"an expression with '{e.Operator.Text}'",
        ParenthesizedExpressionSyntax => "an expression in parentheses",
        CallExpressionSyntax or MethodCallExpressionSyntax => "a call",
        SelectorExpressionSyntax => "a selector",
        IfExpressionSyntax => "an 'if'",
        UnlessExpressionSyntax => "an 'unless'",
        CaseExpressionSyntax => "a 'case'",
        ResourceExpressionSyntax or UntitledResourceSyntax => "a resource",
        ResourceDefaultsSyntax => "resource defaults",
        ResourceOverrideSyntax => "a resource override",
        LambdaSyntax => "a lambda",
        EppTextSyntax or EppExpressionTagSyntax or EppTemplateSyntax => "template text",
        ApplyExpressionSyntax => "an 'apply'",
        ReservedWordSyntax => "a reserved word",
        _ => "this",
    };
}
