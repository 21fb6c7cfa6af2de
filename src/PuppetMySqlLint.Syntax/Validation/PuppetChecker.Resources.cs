namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckResource(ResourceExpressionSyntax resource)
    {
        if (IsOutsideApply(resource))
            return;
        if (resource.Form != ResourceForm.Regular && resource.Type is NameSyntax { Value: "class" })
            Report(ValidationDescriptors.ClassNotVirtualizable, resource, resource.FormToken.Text);
    }

    private void CheckBody(ResourceBodySyntax body)
    {
        var hasSplat = false;
        foreach (var operation in body.Attributes)
        {
            if (operation is not AttributesSplatSyntax)
                continue;
            if (hasSplat)
                Report(ValidationDescriptors.MultipleSplats, operation);
            hasSplat = true;
        }
    }

    private void CheckDefaults(ResourceDefaultsSyntax defaults)
    {
        if (!IsOutsideApply(defaults) && defaults.Form != ResourceForm.Regular)
            Report(ValidationDescriptors.NotVirtualizable, defaults, "a resource default", defaults.FormToken.Text);
    }

    private void CheckOverride(ResourceOverrideSyntax overriding)
    {
        if (!IsOutsideApply(overriding) && overriding.Form != ResourceForm.Regular)
            Report(ValidationDescriptors.NotVirtualizable, overriding, "a resource override", overriding.FormToken.Text);
    }

    private void CheckAttribute(AttributeOperationSyntax operation)
    {
        if (operation is AttributeSyntax { IsAppend: true } attribute && operation.Parent is not (CollectorSyntax or ResourceOverrideSyntax))
            Report(ValidationDescriptors.IllegalAppend, operation, attribute.Name.Text, operation.Parent is ResourceDefaultsSyntax ? "resource defaults" : "a resource");
        CheckValue(operation.Value);
    }

    private void CheckCollector(CollectorSyntax collector)
    {
        if (_isPlan && !IsInApply(collector))
            Report(ValidationDescriptors.NotInPlan, collector, Labels.Of(collector));
        else if (_isPlan && collector.IsExported)
            Report(ValidationDescriptors.NotInApply, collector, "a collector of exported resources");
        else if (collector.Type is not TypeNameSyntax)
            Report(ValidationDescriptors.IllegalExpression, collector.Type, Labels.Of(collector.Type), "the type of what is collected");
        if (collector.Query is { } query)
            CheckQuery(query);
    }

    private void CheckQuery(ExpressionSyntax query)
    {
        switch (query)
        {
            case BinaryExpressionSyntax { Operator.Kind: SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken } or VariableSyntax
                or NameSyntax or NumberSyntax or SingleQuotedStringSyntax or BareWordSyntax or BooleanSyntax:
                break;
            case InterpolatedStringSyntax { LiteralValue: not null }:
                break;
            case BinaryExpressionSyntax { Operator.Kind: SyntaxKind.AndKeyword or SyntaxKind.OrKeyword } e:
                CheckQuery(e.Left);
                CheckQuery(e.Right);
                break;
            case ParenthesizedExpressionSyntax e:
                CheckQuery(e.Expression);
                break;
            default:
                Report(ValidationDescriptors.IllegalQuery, query, Labels.Of(query));
                break;
        }
    }

    private void CheckApply(ApplyExpressionSyntax apply)
    {
        CheckGathered(apply.Arguments);
        if (_isPlan && IsInApply(apply))
            Report(ValidationDescriptors.NotInApply, apply, "another apply block");
    }

    /// <summary>In a plan, reports what needs a catalog and stands outside of every apply block.</summary>
    private bool IsOutsideApply(ExpressionSyntax expression)
    {
        if (!_isPlan || IsInApply(expression))
            return false;
        Report(ValidationDescriptors.NotInPlan, expression, Labels.Of(expression));
        return true;
    }

    private static bool IsInApply(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is BlockSyntax { Parent: ApplyExpressionSyntax })
                return true;
        }
        return false;
    }
}
