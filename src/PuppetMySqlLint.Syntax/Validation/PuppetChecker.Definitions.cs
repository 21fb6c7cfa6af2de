namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckClass(ClassDefinitionSyntax definition)
    {
        if (_isPlan)
        {
            Report(ValidationDescriptors.NotInPlan, definition, Labels.Of(definition));
            return;
        }
        CheckNamed(definition, definition.Name, isNested: true, "a class");
        CheckNamedParameters(definition.Parameters, "class");
        CheckEndsWithEffect(definition.Body, "a class");
    }

    private void CheckDefine(DefineDefinitionSyntax definition)
    {
        if (_isPlan)
        {
            Report(ValidationDescriptors.NotInPlan, definition, Labels.Of(definition));
            return;
        }
        CheckNamed(definition, definition.Name, isNested: true, "a define");
        CheckNamedParameters(definition.Parameters, "define");
        CheckEndsWithEffect(definition.Body, "a define");
    }

    private void CheckFunction(FunctionDefinitionSyntax definition)
    {
        CheckNamed(definition, definition.Name, isNested: false, "a function");
        CheckReturnType(definition.ReturnType);
        if (definition.Parameters is { } list)
            CheckUnique(list.Parameters);
    }

    private void CheckPlan(PlanDefinitionSyntax definition)
    {
        CheckNamed(definition, definition.Name, isNested: true, "a plan");
        if (definition.Parameters is { } list)
            CheckUnique(list.Parameters);
    }

    private void CheckNamedParameters(ParameterListSyntax? list, string owner)
    {
        if (list is null)
            return;
        CheckNoSplat(list.Parameters, owner);
        CheckUnique(list.Parameters);
        CheckNotReserved(list.Parameters, owner);
    }

    /// <summary>Checks place and name of a class, define, function or plan.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="token">Its name as written.</param>
    /// <param name="isNested">Whether the names of the classes around it are part of its own.</param>
    /// <param name="label">What it is, in words.</param>
    private void CheckNamed(ExpressionSyntax definition, SyntaxToken token, bool isNested, string label)
    {
        CheckTop(definition);
        var name = token.AsSpan();
        var isInside = isNested && IsInsideClass(definition);
        if (isInside || options.ModulePath.Length > 0 || !Names.IsDefinition(name))
        {
            var full = isNested ? Qualify(definition, token.Text) : token.Text;
            if (!Names.IsDefinition(full))
                Report(ValidationDescriptors.IllegalDefinitionName, definition, full, label, "every segment starts with a lower-case letter and holds letters, digits and '_'");
            CheckLocation(definition, full);
        }
        if (!isInside && Names.IsReservedType(name))
            Report(ValidationDescriptors.ReservedTypeName, definition, token.Text, label);
        if (!isInside && name is "plan")
            Report(ValidationDescriptors.FutureReservedWord, definition, "plan");
    }

    private static bool IsInsideClass(SyntaxNode definition)
    {
        for (var parent = definition.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ClassDefinitionSyntax or PlanDefinitionSyntax)
                return true;
        }
        return false;
    }

    /// <summary>The name with those of the classes and plans around it. As in Puppet the result loses its first <c>::</c>, not each part.</summary>
    private static string Qualify(SyntaxNode definition, string name)
    {
        var full = name;
        for (var parent = definition.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ClassDefinitionSyntax outer)
                full = outer.Name.Text + "::" + full;
            else if (parent is PlanDefinitionSyntax plan)
                full = plan.Name.Text + "::" + full;
        }
        return ReferenceEquals(full, name) || !full.StartsWith("::", StringComparison.Ordinal) ? full : full[2..];
    }

    /// <summary>A definition stands at the top level or in a class, and some kinds at the top level only.</summary>
    private void CheckTop(ExpressionSyntax definition)
    {
        for (var parent = definition.Parent; ; parent = parent.Parent)
        {
            switch (parent)
            {
                case null or ManifestSyntax or ClassDefinitionSyntax or ApplyExpressionSyntax:
                    return;
                case BlockSyntax or EppTemplateSyntax when definition is FunctionDefinitionSyntax or PlanDefinitionSyntax or TypeAliasSyntax
                    or TypeDefinitionSyntax && IsPuppetBlock(parent):
                    Report(ValidationDescriptors.NotAbsoluteTopLevel, definition, Labels.Of(definition), Labels.OfOwner(parent));
                    return;
                case BlockSyntax:
                    break;
                default:
                    var orClass = definition is ClassDefinitionSyntax or DefineDefinitionSyntax or NodeDefinitionSyntax ? " or directly into a class" : "";
                    Report(ValidationDescriptors.NotTopLevel, definition, Labels.Of(definition), Labels.OfOwner(parent), orClass);
                    return;
            }
        }
    }

    /// <summary>Puppet takes a single statement of a condition for the branch itself.</summary>
    private static bool IsPuppetBlock(SyntaxNode owner) =>
        owner is not BlockSyntax { Statements.Count: 1, Parent: IfExpressionSyntax or UnlessExpressionSyntax or ElsifClauseSyntax or ElseClauseSyntax or EppExpressionTagSyntax };
}
