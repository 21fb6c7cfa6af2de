using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetValidator
{
    private void CheckParameters(SeparatedSyntaxList<ParameterSyntax> parameters, SyntaxNode owner, bool allowsRest, bool isLambda)
    {
        if (isLambda)
            CheckRestIsLast(parameters);
        foreach (var parameter in parameters.Where(p => p.IsSplat && !allowsRest))
        {
            Report(ValidationDescriptors.CapturesRestNotSupported, parameter, parameter.VariableName, ExpressionLabels.Of(owner));
        }
        CheckUnique(parameters);
    }

    private void CheckUnique(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters.Where(p => !seen.Add(p.VariableName)))
        {
            Report(ValidationDescriptors.DuplicateParameter, parameter, parameter.VariableName);
        }
    }

    private void CheckRestIsLast(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        foreach (var parameter in parameters.SkipLast(1).Where(static p => p.IsSplat))
        {
            Report(ValidationDescriptors.CapturesRestNotLast, parameter, parameter.VariableName);
        }
    }

    private void CheckLambda(LambdaSyntax lambda)
    {
        CheckRestIsLast(lambda.Parameters);
        CheckReturnType(lambda.ReturnType);
    }

    private void CheckParameter(ParameterSyntax parameter)
    {
        var name = parameter.VariableName;
        if (NumericParameter().IsMatch(name))
            Report(ValidationDescriptors.IllegalNumericParameter, parameter, name);
        if (!ParameterName().IsMatch(name) && !parameter.Name.IsMissing)
            Report(ValidationDescriptors.IllegalParameterName, parameter, name);
        if (parameter.Default is { } value)
            CheckHasNoAssignment(value);
    }

    /// <summary>No default assigns a variable, but in a lambda, whose variables are its own.</summary>
    private void CheckHasNoAssignment(SyntaxNode value)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(value);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case AssignmentExpressionSyntax:
                    Report(ValidationDescriptors.IllegalAssignmentContext, node);
                    break;
                case LambdaSyntax:
                    break;
                default:
                    foreach (var child in node.ChildNodes())
                    {
                        pending.Push(child);
                    }
                    break;
            }
        }
    }

    [GeneratedRegex(@"\A(?:0x)?[0-9]+\z", RegexOptions.None, 1000)]
    private static partial Regex NumericParameter();

    [GeneratedRegex(@"\A[a-z_][A-Za-z0-9_]*\z", RegexOptions.None, 1000)]
    private static partial Regex ParameterName();
}
