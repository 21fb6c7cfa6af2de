namespace PuppetMySqlLint.Syntax;

/// <summary>Which expressions do nothing but have a value, so that it is a mistake to throw it away.</summary>
internal static class IdleExpressions
{
    /// <summary>Whether nothing is different after the expression was evaluated. Functions are taken to do something.</summary>
    public static bool Contains(GreenNode expression) => expression.Kind switch
    {
        SyntaxKind.Name or SyntaxKind.TypeName or SyntaxKind.BareWord or SyntaxKind.Variable or SyntaxKind.Number or SyntaxKind.Boolean
            or SyntaxKind.Undef or SyntaxKind.Default or SyntaxKind.Regex or SyntaxKind.ReservedWord or SyntaxKind.SingleQuotedString
            or SyntaxKind.InterpolatedString or SyntaxKind.Heredoc or SyntaxKind.Array or SyntaxKind.Hash or SyntaxKind.AccessExpression
            or SyntaxKind.UnaryExpression or SyntaxKind.SelectorExpression or SyntaxKind.UntitledResource => true,
        // A match sets $0, $1 and so on.
        SyntaxKind.BinaryExpression => expression.GetSlot(1)!.Kind is not (SyntaxKind.EqualsTildeToken or SyntaxKind.ExclamationTildeToken),
        SyntaxKind.ParenthesizedExpression or SyntaxKind.IfExpression or SyntaxKind.ElsifClause or SyntaxKind.ElseClause
            or SyntaxKind.UnlessExpression or SyntaxKind.CaseExpression or SyntaxKind.CaseOption or SyntaxKind.Block or SyntaxKind.List => HasOnly(expression),
        _ => false,
    };

    private static bool HasOnly(GreenNode parent)
    {
        for (var slot = 0; slot < parent.SlotCount; slot++)
        {
            if (parent.GetSlot(slot) is { } child and not GreenToken && !Contains(child))
                return false;
        }
        return true;
    }
}
