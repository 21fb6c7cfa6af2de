namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckCase(CaseExpressionSyntax expression)
    {
        CheckValue(expression.Subject);
        var hasDefault = false;
        foreach (var option in expression.Options)
        {
            foreach (var value in option.Values)
            {
                if (value is not DefaultSyntax)
                    continue;
                if (hasDefault)
                    Report(ValidationDescriptors.DuplicateDefault, value, "the case");
                hasDefault = true;
            }
        }
    }

    /// <summary>Of several defaults of a selector only the second is reported.</summary>
    private void CheckSelector(SelectorExpressionSyntax selector)
    {
        CheckValue(selector.Subject);
        var count = 0;
        foreach (var arm in selector.Arms)
        {
            if (arm.Pattern is DefaultSyntax && ++count == 2)
                Report(ValidationDescriptors.DuplicateDefault, arm.Pattern, "the selector");
        }
    }

    private void CheckRelationship(RelationshipExpressionSyntax relationship)
    {
        if (_isPlan && !IsInApply(relationship))
        {
            Report(ValidationDescriptors.NotInPlan, relationship, Labels.Of(relationship));
            return;
        }
        if (relationship.Left is not CollectorSyntax)
            CheckValue(relationship.Left);
        if (relationship.Right is not CollectorSyntax)
            CheckValue(relationship.Right);
    }
}
