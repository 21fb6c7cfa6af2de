namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckLambda(LambdaSyntax lambda)
    {
        CheckSplatIsLast(lambda.Parameters);
        CheckReturnType(lambda.ReturnType);
    }

    private void CheckParameter(ParameterSyntax parameter)
    {
        var name = parameter.Name.AsSpan();
        if (name.StartsWith("$"))
            name = name[1..];
        if (Names.IsNumericParameter(name))
            Report(ValidationDescriptors.NumericParameter, parameter, name.ToString());
        if (!Names.IsParameter(name))
            Report(ValidationDescriptors.IllegalParameterName, parameter, name.ToString());
        if (parameter.Default is { } value && HoldsAssignment(value.Green))
            ReportAssignments(value);
    }

    /// <summary>Whether something is assigned in an expression, but for the bodies of lambdas, which may assign variables of their own.</summary>
    private static bool HoldsAssignment(GreenNode green)
    {
        if (green.Kind == SyntaxKind.AssignmentExpression)
            return true;
        for (var slot = 0; slot < green.SlotCount && green.Kind != SyntaxKind.Lambda; slot++)
        {
            if (green.GetSlot(slot) is { } child and not GreenToken && HoldsAssignment(child))
                return true;
        }
        return false;
    }

    private void ReportAssignments(SyntaxNode node)
    {
        if (node is AssignmentExpressionSyntax)
        {
            Report(ValidationDescriptors.AssignmentInDefault, node);
            return;
        }
        if (node is LambdaSyntax)
            return;
        foreach (var child in node.ChildNodes())
        {
            ReportAssignments(child);
        }
    }

    private void CheckSplatIsLast(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        var index = 0;
        foreach (var parameter in parameters)
        {
            if (++index < parameters.Count && parameter.IsSplat)
                Report(ValidationDescriptors.SplatNotLast, parameter, parameter.VariableName);
        }
    }

    private void CheckNoSplat(SeparatedSyntaxList<ParameterSyntax> parameters, string owner)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.IsSplat)
                Report(ValidationDescriptors.SplatNotSupported, parameter, parameter.VariableName, $"a {owner}");
        }
    }

    private void CheckUnique(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        var index = 0;
        foreach (var parameter in parameters)
        {
            if (IsDeclaredBefore(parameters, index++, parameter.Name.AsSpan()))
                Report(ValidationDescriptors.DuplicateParameter, parameter, parameter.VariableName);
        }
    }

    private static bool IsDeclaredBefore(SeparatedSyntaxList<ParameterSyntax> parameters, int index, ReadOnlySpan<char> name)
    {
        foreach (var earlier in parameters)
        {
            if (index-- == 0)
                return false;
            if (earlier.Name.AsSpan().SequenceEqual(name))
                return true;
        }
        return false;
    }

    private void CheckNotReserved(SeparatedSyntaxList<ParameterSyntax> parameters, string owner)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Name.AsSpan() is "$name" or "$title")
                Report(ValidationDescriptors.ReservedParameter, parameter, parameter.VariableName, owner);
        }
    }
}
