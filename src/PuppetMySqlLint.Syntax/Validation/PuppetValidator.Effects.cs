namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetValidator
{
    /// <summary>A statement without effect is a mistake unless its value is that of the block.</summary>
    private void CheckStatements(SeparatedSyntaxList<ExpressionSyntax> statements)
    {
        if (statements.Count < 2)
            return;
        if (statements is [NameSyntax name, HashSyntax] && !_tree.Options.Tasks)
        {
            Report(ValidationDescriptors.ResourceWithoutTitle, name, name.Value);
            return;
        }
        foreach (var statement in statements.SkipLast(1))
        {
            if (!IsWithoutEffect(statement))
                continue;
            Report(ValidationDescriptors.IdemNotLast, statement, ExpressionLabels.Of(statement));
            return;
        }
    }

    /// <summary>What classes, defines and nodes end with has no use.</summary>
    private void CheckEnd(SyntaxNode owner, BlockSyntax body)
    {
        if (body.Statements.Count > 0 && body.Statements[^1] is var last && IsWithoutEffect(last) && last is not UntitledResourceSyntax)
            Report(ValidationDescriptors.IdemLast, last, ExpressionLabels.Of(last), ExpressionLabels.Of(owner));
    }

    private static bool IsWithoutEffect(ExpressionSyntax expression) => expression switch
    {
        NameSyntax or TypeNameSyntax or BareWordSyntax or NumberSyntax or BooleanSyntax or UndefSyntax or DefaultSyntax or RegexSyntax
            or SingleQuotedStringSyntax or InterpolatedStringSyntax or HeredocSyntax or ReservedWordSyntax or ArraySyntax or HashSyntax
            or VariableSyntax or AccessExpressionSyntax or SelectorExpressionSyntax or UntitledResourceSyntax => true,
        BinaryExpressionSyntax e => e.Operator.Kind is not (SyntaxKind.EqualsTildeToken or SyntaxKind.ExclamationTildeToken),
        UnaryExpressionSyntax => true,
        ParenthesizedExpressionSyntax e => IsWithoutEffect(e.Expression),
        IfExpressionSyntax e => IsWithoutEffect(e.Condition) && HasNoEffect(e.Body)
            && e.Elsifs.All(static c => IsWithoutEffect(c.Condition) && HasNoEffect(c.Body)) && (e.Else is null || HasNoEffect(e.Else.Body)),
        UnlessExpressionSyntax e => IsWithoutEffect(e.Condition) && HasNoEffect(e.Body) && (e.Else is null || HasNoEffect(e.Else.Body)),
        CaseExpressionSyntax e => IsWithoutEffect(e.Subject) && e.Options.All(static o => o.Values.All(IsWithoutEffect) && HasNoEffect(o.Body)),
        _ => false,
    };

    private static bool HasNoEffect(BlockSyntax block) => block.Statements.All(IsWithoutEffect);
}
