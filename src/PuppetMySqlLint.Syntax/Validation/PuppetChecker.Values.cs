namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    /// <summary>Checks that each part of an expression has a value.</summary>
    private void CheckValues(SyntaxNode node)
    {
        for (var slot = 0; slot < node.Green.SlotCount; slot++)
        {
            CheckValue(node, slot);
        }
    }

    private void CheckValue(SyntaxNode owner, int slot)
    {
        var green = owner.Green.GetSlot(slot);
        if (green is null or GreenToken || HasValue(green))
            return;
        var child = owner.GetRed(slot)!;
        if (child is ExpressionSyntax expression)
            CheckValue(expression);
        for (var i = 0; child is SyntaxListNode && i < green.SlotCount; i++)
        {
            CheckValue(child, i);
        }
    }

    /// <summary>Reports an expression that has no value, through parentheses and signs.</summary>
    private void CheckValue(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax e:
                CheckValue(e.Expression);
                break;
            case UnaryExpressionSyntax e:
                CheckValue(e.Operand);
                break;
            case CollectorSyntax or ClassDefinitionSyntax or DefineDefinitionSyntax or NodeDefinitionSyntax or FunctionDefinitionSyntax
                or PlanDefinitionSyntax or TypeAliasSyntax or TypeMappingSyntax or TypeDefinitionSyntax:
                Report(ValidationDescriptors.NotAValue, expression, Labels.Of(expression));
                break;
        }
    }

    private static bool HasValue(GreenNode green) => green.Kind is not (
        SyntaxKind.List or SyntaxKind.ParenthesizedExpression or SyntaxKind.UnaryExpression or SyntaxKind.Collector or SyntaxKind.ClassDefinition
        or SyntaxKind.DefineDefinition or SyntaxKind.NodeDefinition or SyntaxKind.FunctionDefinition or SyntaxKind.PlanDefinition
        or SyntaxKind.TypeAlias or SyntaxKind.TypeMapping or SyntaxKind.TypeDefinition);

    private void CheckVariable(VariableSyntax variable)
    {
        if (variable.Token.Kind is SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword)
            Report(ValidationDescriptors.PuppetFails, variable, $"'${{{variable.Name}}}' is no variable; write the word without '${{…}}'");
        else if (Names.IsVariable(variable.Name))
            return;
        else if (variable.Name is [>= '0' and <= '9', ..])
            Report(ValidationDescriptors.IllegalNumericVariableName, variable, variable.Name);
        else
            Report(ValidationDescriptors.IllegalVariableName, variable, variable.Name);
    }

    private void CheckNumber(NumberSyntax number)
    {
        if (!number.IsFloat && number.IntegerValue > long.MaxValue)
            Report(ValidationDescriptors.NumberTooLarge, number, number.Token.Text);
    }

    private void CheckCall(CallExpressionSyntax call)
    {
        CheckGathered(call.Arguments);
        switch (call.Function)
        {
            case NameSyntax or TypeNameSyntax or AccessExpressionSyntax { Target: TypeNameSyntax }:
                break;
            case EppTextSyntax:
                Report(ValidationDescriptors.AmbiguousEppParameters, call);
                break;
            default:
                Report(ValidationDescriptors.IllegalExpression, call.Function, Labels.Of(call.Function), "the name of a function");
                break;
        }
    }

    private void CheckAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Operator.Kind == SyntaxKind.EqualsToken)
        {
            CheckTarget(assignment.Target);
            CheckValue(assignment.Value);
            return;
        }
        Report(ValidationDescriptors.RemovedOperator, assignment, assignment.Operator.Text, assignment.Operator.Text[..1]);
    }

    private void CheckTarget(ExpressionSyntax target)
    {
        switch (target)
        {
            case VariableSyntax e:
                CheckAssigned(e);
                break;
            case AccessExpressionSyntax e:
                Report(ValidationDescriptors.IndexedAssignment, e);
                break;
            case ArraySyntax e:
                foreach (var element in e.Elements)
                {
                    CheckTarget(element);
                }
                break;
            default:
                Report(ValidationDescriptors.IllegalAssignment, target, Labels.Of(target));
                break;
        }
    }

    private void CheckAssigned(VariableSyntax variable)
    {
        var name = VariableName(variable.Green);
        if (Names.IsMatchVariable(name))
            Report(ValidationDescriptors.NumericAssignment, variable, name.ToString());
        if (name.LastIndexOf("::") is var colons and >= 0)
            Report(ValidationDescriptors.CrossScopeAssignment, variable, name.ToString(), name[(colons + 2)..].ToString());
    }
}
