namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetValidator
{
    private void CheckResource(SyntaxNode node)
    {
        switch (node)
        {
            case ResourceExpressionSyntax n:
                if (!ForbidInScripts(n) && n.Form != ResourceForm.Regular && n.Type is NameSyntax { Value: "class" })
                    Report(ValidationDescriptors.ClassNotVirtualizable, n);
                break;
            case ResourceDefaultsSyntax n:
                if (!ForbidInScripts(n) && n.Form != ResourceForm.Regular)
                    Report(ValidationDescriptors.NotVirtualizable, n);
                break;
            case ResourceOverrideSyntax n:
                if (!ForbidInScripts(n) && n.Form != ResourceForm.Regular)
                    Report(ValidationDescriptors.NotVirtualizable, n);
                break;
            case UntitledResourceSyntax { Type: NameSyntax name } n:
                if (_tree.Options.Tasks)
                    Report(ValidationDescriptors.IdemNotLast, name, ExpressionLabels.Of(name));
                else
                    Report(ValidationDescriptors.ResourceWithoutTitle, n, name.Value);
                CheckUntitledKeys(n);
                break;
            case CollectorSyntax n:
                CheckCollector(n);
                break;
            case ResourceBodySyntax n:
                foreach (var extra in n.Attributes.OfType<AttributesSplatSyntax>().Skip(1))
                {
                    Report(ValidationDescriptors.MultipleSplats, extra);
                }
                break;
            case AttributeSyntax n:
                if (n.IsAppend && n.Parent is not (CollectorSyntax or ResourceOverrideSyntax or UntitledResourceSyntax))
                    Report(ValidationDescriptors.IllegalAttributeAppend, n, n.Name.Text);
                RequireValue(n.Value);
                break;
            case AttributesSplatSyntax n:
                RequireValue(n.Value);
                break;
        }
    }

    private void CheckUntitledKeys(UntitledResourceSyntax untitled)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in untitled.Attributes.OfType<AttributeSyntax>())
        {
            if (_strict == StrictMode.Off || seen.Add(attribute.Name.Text))
                continue;
            Report(ValidationDescriptors.DuplicateKey, attribute, attribute.Name.Text);
            if (_strict == StrictMode.Error)
                _diagnostics[^1] = _diagnostics[^1] with { Severity = Text.Severity.Error };
        }
    }

    private void CheckCollector(CollectorSyntax collector)
    {
        if (_tree.Options.Tasks)
        {
            if (!IsInApply(collector))
            {
                Report(ValidationDescriptors.NotInScripts, collector, ExpressionLabels.Of(collector));
                return;
            }
            if (collector.IsExported)
            {
                Report(ValidationDescriptors.NotInCatalogs, collector, "a collector of exported resources");
                return;
            }
        }
        if (collector.Type is not (TypeNameSyntax or MissingExpressionSyntax))
            Report(ValidationDescriptors.IllegalExpression, collector.Type, $"{ExpressionLabels.Of(collector.Type)} is no type whose resources could be collected");
        if (collector.Query is { } query)
            CheckQuery(query);
    }

    private void CheckQuery(ExpressionSyntax query)
    {
        switch (query)
        {
            case BinaryExpressionSyntax { Operator.Kind: SyntaxKind.AndKeyword or SyntaxKind.OrKeyword } e:
                CheckQuery(e.Left);
                CheckQuery(e.Right);
                break;
            case ParenthesizedExpressionSyntax e:
                CheckQuery(e.Expression);
                break;
            case BinaryExpressionSyntax { Operator.Kind: SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken }
                or VariableSyntax or NameSyntax or NumberSyntax or SingleQuotedStringSyntax or InterpolatedStringSyntax { LiteralValue: not null }
                or BareWordSyntax or BooleanSyntax or MissingExpressionSyntax:
                break;
            default:
                Report(ValidationDescriptors.IllegalQuery, query);
                break;
        }
    }

    /// <summary>What makes a catalog has no place in a plan, but within <c>apply</c>.</summary>
    private bool ForbidInScripts(SyntaxNode node)
    {
        if (!_tree.Options.Tasks || IsInApply(node))
            return false;
        Report(ValidationDescriptors.NotInScripts, node, ExpressionLabels.Of(node));
        return true;
    }

    private bool TryForbidWithTasks(SyntaxNode node)
    {
        if (_tree.Options.Tasks)
            Report(ValidationDescriptors.NotInScripts, node, ExpressionLabels.Of(node));
        return _tree.Options.Tasks;
    }

    private static bool IsInApply(SyntaxNode node) =>
        node.Ancestors().OfType<ApplyExpressionSyntax>().Any(a => a.Body.FullSpan.Contains(node.FullSpan));
}
