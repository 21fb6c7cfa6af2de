namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckNode(NodeDefinitionSyntax node)
    {
        if (IsOutsideApply(node))
            return;
        foreach (var match in node.Matches)
        {
            CheckHost(match);
        }
        CheckTop(node);
        CheckEndsWithEffect(node.Body, "a node");
        if (node.Inherits is { } inherits)
            Report(ValidationDescriptors.NodeInheritance, inherits.Match);
    }

    private void CheckHost(ExpressionSyntax match)
    {
        switch (match)
        {
            case HostNameSyntax e:
                CheckHost(e, e.Value);
                break;
            case BareWordSyntax e:
                CheckHost(e, e.Value);
                break;
            case SingleQuotedStringSyntax e:
                CheckHost(e, e.Value);
                break;
            case InterpolatedStringSyntax { LiteralValue: { } value } e:
                CheckHost(e, value);
                break;
            case InterpolatedStringSyntax e:
                ReportInterpolation(e);
                break;
            case DefaultSyntax or RegexSyntax:
                break;
            default:
                Report(ValidationDescriptors.IllegalExpression, match, Labels.Of(match), "the name of a node");
                break;
        }
    }

    private void CheckHost(ExpressionSyntax match, string name)
    {
        if (!Names.IsHost(name))
            Report(ValidationDescriptors.IllegalHostName, match, name);
    }

    private void ReportInterpolation(InterpolatedStringSyntax text)
    {
        foreach (var part in text.Parts)
        {
            if (part is not InterpolationSyntax interpolation)
                continue;
            Report(ValidationDescriptors.InterpolatedHostName, interpolation.Expression);
            return;
        }
    }
}
