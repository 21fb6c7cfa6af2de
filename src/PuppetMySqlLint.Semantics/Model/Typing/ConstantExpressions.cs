using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Which expressions mean the same wherever they stand.</summary>
internal static class ConstantExpressions
{
    /// <summary>Whether an expression is made of nothing but literals and operators.</summary>
    public static bool IsConstant(ExpressionSyntax node) => node.DescendantNodesAndSelf().All(static n => n is not ExpressionSyntax expression || IsPart(expression));

    private static bool IsPart(ExpressionSyntax node) => node is SingleQuotedStringSyntax or InterpolatedStringSyntax or HeredocSyntax or NumberSyntax or BooleanSyntax or UndefSyntax
        or DefaultSyntax or RegexSyntax or NameSyntax or BareWordSyntax or TypeNameSyntax or ArraySyntax or HashSyntax or HashEntrySyntax or ParenthesizedExpressionSyntax
        or UnaryExpressionSyntax or BinaryExpressionSyntax or AccessExpressionSyntax or SelectorExpressionSyntax;
}
