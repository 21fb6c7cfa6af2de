namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private readonly ModuleFile? _file = ModuleFile.Find(tree.Text.Path, options.ModulePath);

    /// <summary>A module's file is read only when something that it should define is asked for.</summary>
    private void CheckLocation(ExpressionSyntax definition, string name)
    {
        if (_file is not { } file)
            return;
        if (file.Namespace is null)
            Report(ValidationDescriptors.IllegalLocation, definition, name, "a module's definitions are looked for in its manifests, functions, types and plans");
        else if (!name.StartsWith(file.Namespace, StringComparison.OrdinalIgnoreCase))
            Report(ValidationDescriptors.IllegalLocation, definition, name, $"what is defined here must be called '{file.Namespace}', or begin with '{file.Namespace}::'");
    }

    private void CheckTopConstructs()
    {
        if (_file is null)
            return;
        foreach (var statement in tree.Root.Statements)
        {
            if (statement is UntitledResourceSyntax untitled && tree.Root.Statements.Count == 1)
            {
                ReportTopConstruct(untitled.Type, PuppetSpans.Of(untitled.Type));
                ReportTopConstruct(untitled, Text.TextSpan.FromBounds(untitled.OpenBraceToken.Span.Start, untitled.Span.End));
            }
            else if (statement is not (ClassDefinitionSyntax or DefineDefinitionSyntax or FunctionDefinitionSyntax or PlanDefinitionSyntax
                or TypeAliasSyntax or TypeMappingSyntax or TypeDefinitionSyntax))
            {
                ReportTopConstruct(statement, PuppetSpans.Of(statement));
            }
        }
    }

    private void ReportTopConstruct(SyntaxNode statement, Text.TextSpan span) =>
        Report(ValidationDescriptors.IllegalTopConstruct, span, Labels.Of(statement));
}
