namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckTemplate(EppTemplateSyntax template)
    {
        if (template.Parameters is { } parameters)
        {
            CheckSplatIsLast(parameters.Parameters);
            CheckNoSplat(parameters.Parameters, "template");
            CheckUnique(parameters.Parameters);
        }
        CheckStatements(template, template.Statements);
    }

    /// <summary>Of several statements that do nothing the first is reported.</summary>
    private void CheckStatements(SyntaxNode owner, SeparatedSyntaxList<ExpressionSyntax> statements)
    {
        if (statements.Count < 2)
            return;
        if (!_isPlan && statements is [NameSyntax type, HashSyntax])
        {
            Report(ValidationDescriptors.ResourceWithoutTitle, PuppetSpans.OfStatements(owner), type.Value);
            return;
        }
        var index = 0;
        foreach (var statement in statements)
        {
            if (++index == statements.Count)
                return;
            if (!IdleExpressions.Contains(statement.Green))
                continue;
            Report(ValidationDescriptors.NoEffect, statement, Labels.Of(statement), Suggestion(statement));
            return;
        }
    }

    private static string Suggestion(ExpressionSyntax statement) => statement switch
    {
        NameSyntax name => $"; to call the function, write {name.Value}(…)",
        BinaryExpressionSyntax { Left: VariableSyntax, Operator.Kind: SyntaxKind.EqualsEqualsToken } => "; to assign, write '='",
        _ => "",
    };

    private void CheckUntitled(UntitledResourceSyntax resource)
    {
        if (!_isPlan && resource.Type is NameSyntax type)
            Report(ValidationDescriptors.ResourceWithoutTitle, resource, type.Value);
        else if (_isPlan)
            Report(ValidationDescriptors.NoEffect, resource.Type, Labels.Of(resource.Type), "");
        CheckUntitledKeys(resource);
        foreach (var operation in resource.Attributes)
        {
            if (operation is AttributesSplatSyntax)
                Report(ValidationDescriptors.PuppetFails, operation, "'* =>' in a resource without a title; add the title");
        }
    }

    /// <summary>What a class, define or node ends with must do something, since nobody gets its value.</summary>
    private void CheckEndsWithEffect(BlockSyntax body, string owner)
    {
        if (body.Statements.Count == 0)
            return;
        var last = body.Statements[^1];
        if (!IdleExpressions.Contains(last.Green) || (!_isPlan && last is UntitledResourceSyntax))
            return;
        Report(ValidationDescriptors.NoEffectLast, last, Labels.Of(last), owner);
    }

    private void CheckRendered(EppExpressionTagSyntax tag)
    {
        if (tag.Expression is BlockSyntax { Statements: { Count: 1 } statements })
            CheckValue(statements[0]);
        else
            CheckValue(tag.Expression);
    }
}
