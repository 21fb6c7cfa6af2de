using System.Text.Json;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetValidator
{
    private void CheckVariable(VariableSyntax variable)
    {
        var name = variable.Name;
        if (name.Length > 0 && char.IsAsciiDigit(name[0]))
        {
            if (!NumericVariableName().IsMatch(name))
                Report(ValidationDescriptors.IllegalNumericVariableName, variable, name);
        }
        else if (!VariableName().IsMatch(name) && !SyntaxFacts.IsKeyword(variable.Token.Kind))
        {
            Report(ValidationDescriptors.IllegalVariableName, variable, name);
        }
    }

    private void CheckHeredoc(HeredocSyntax heredoc)
    {
        if (heredoc.LiteralValue is not { } text || !Array.Exists(heredoc.Format.Split('+'), static f => f == "json"))
            return;
        try
        {
            using var _ = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 100 });
        }
        catch (JsonException problem)
        {
            var where = heredoc.Body.FullSpan;
            var reason = problem.Message.Split(". ", 2)[0].TrimEnd('.');
            _diagnostics.Add(new Diagnostic(ValidationDescriptors.IllegalJson, new Location(_tree.Text, where), reason));
        }
    }

    private void CheckGatheredKeys(SeparatedSyntaxList<ExpressionSyntax> values)
    {
        var run = new List<HashEntrySyntax>();
        foreach (var value in values)
        {
            if (value is HashEntrySyntax entry)
            {
                run.Add(entry);
                continue;
            }
            CheckKeys(run);
            run.Clear();
        }
        CheckKeys(run);
    }

    private void CheckKeys(IEnumerable<HashEntrySyntax> entries)
    {
        if (_strict == StrictMode.Off)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (LiteralKey.Of(entry.Key) is not { } key || seen.Add(key))
                continue;
            Report(ValidationDescriptors.DuplicateKey, entry, entry.Key.ToString());
            if (_strict == StrictMode.Error)
                _diagnostics[^1] = _diagnostics[^1] with { Severity = Severity.Error };
        }
    }

    private void CheckAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Operator.Kind != SyntaxKind.EqualsToken)
        {
            Report(ValidationDescriptors.AppendsDeletesUnsupported, assignment, assignment.Operator.Text);
            return;
        }
        CheckTarget(assignment.Target);
        RequireValue(assignment.Value);
    }

    private void CheckTarget(ExpressionSyntax target)
    {
        switch (target)
        {
            case VariableSyntax variable:
                if (NumericVariableName().IsMatch(variable.Name))
                    Report(ValidationDescriptors.IllegalNumericAssignment, variable, variable.Name);
                if (variable.Name.Contains("::", StringComparison.Ordinal))
                    Report(ValidationDescriptors.CrossScopeAssignment, variable, variable.Name);
                break;
            case AccessExpressionSyntax:
                Report(ValidationDescriptors.IllegalIndexedAssignment, target);
                break;
            case ArraySyntax array:
                foreach (var element in array.Elements)
                {
                    CheckTarget(element);
                }
                break;
            case MissingExpressionSyntax:
                break;
            default:
                Report(ValidationDescriptors.IllegalAssignment, target, ExpressionLabels.Of(target));
                break;
        }
    }

    private void CheckRelationship(RelationshipExpressionSyntax relationship)
    {
        foreach (var side in (ExpressionSyntax[])[relationship.Left, relationship.Right])
        {
            if (side is not CollectorSyntax)
                RequireValue(side);
        }
        ForbidInScripts(relationship);
    }

    private void CheckCall(CallExpressionSyntax call)
    {
        CheckGatheredKeys(call.Arguments);
        switch (call.Function)
        {
            case NameSyntax or TypeNameSyntax or AccessExpressionSyntax { Target: TypeNameSyntax } or MissingExpressionSyntax:
                break;
            case EppTextSyntax:
                Report(ValidationDescriptors.IllegalEppParameters, call);
                break;
            default:
                Report(ValidationDescriptors.IllegalExpression, call.Function, $"{ExpressionLabels.Of(call.Function)} cannot be called: a function's name must stand before the parentheses");
                break;
        }
    }

    private void CheckChoice(SyntaxNode node)
    {
        switch (node)
        {
            case CaseExpressionSyntax n:
                RequireValue(n.Subject);
                foreach (var extra in n.Options.SelectMany(static o => o.Values).OfType<DefaultSyntax>().Skip(1))
                {
                    Report(ValidationDescriptors.DuplicateDefault, extra);
                }
                break;
            case CaseOptionSyntax n:
                RequireValues(n.Values);
                break;
            case SelectorExpressionSyntax n:
                RequireValue(n.Subject);
                if (n.Arms.Select(static a => a.Pattern).OfType<DefaultSyntax>().Skip(1).FirstOrDefault() is { } second)
                    Report(ValidationDescriptors.DuplicateDefault, second);
                break;
            case SelectorArmSyntax n:
                RequireValue(n.Pattern);
                break;
        }
    }

    private void RequireValues(SeparatedSyntaxList<ExpressionSyntax> values)
    {
        foreach (var value in values)
        {
            RequireValue(value);
        }
    }

    /// <summary>Collectors and definitions have no value; what stands in parentheses or after a sign counts as it is.</summary>
    private void RequireValue(ExpressionSyntax expression)
    {
        while (expression is UnaryExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            expression = expression is UnaryExpressionSyntax unary ? unary.Operand : ((ParenthesizedExpressionSyntax)expression).Expression;
        }
        if (expression is CollectorSyntax or ClassDefinitionSyntax or DefineDefinitionSyntax or NodeDefinitionSyntax or FunctionDefinitionSyntax
            or PlanDefinitionSyntax or TypeAliasSyntax or TypeMappingSyntax or TypeDefinitionSyntax)
            Report(ValidationDescriptors.NotRvalue, expression, ExpressionLabels.Of(expression));
    }

    [GeneratedRegex(@"\A(?:0|[1-9][0-9]*)\z", RegexOptions.None, 1000)]
    private static partial Regex NumericVariableName();

    [GeneratedRegex(@"\A(?:::)?(?:[a-z][A-Za-z0-9_]*::)*[a-z_][A-Za-z0-9_]*\z", RegexOptions.None, 1000)]
    private static partial Regex VariableName();
}
