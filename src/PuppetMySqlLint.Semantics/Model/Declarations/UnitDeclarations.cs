using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>What one file declares: definitions with their parameters, and the variables of each scope.</summary>
internal sealed class UnitDeclarations
{
    private static readonly Dictionary<string, PuppetSymbol> NoVariables = [];

    /// <summary>The symbol of each node that declares one.</summary>
    public required IReadOnlyDictionary<SyntaxNode, PuppetSymbol> Declared { get; init; }

    /// <summary>The variables of each definition, lambda and of the file itself, by name.</summary>
    public required IReadOnlyDictionary<SyntaxNode, Dictionary<string, PuppetSymbol>> Variables { get; init; }

    /// <summary>The definitions in order: classes, defines, nodes, functions, plans, type aliases.</summary>
    public required IReadOnlyList<PuppetSymbol> Definitions { get; init; }

    public IReadOnlyDictionary<string, PuppetSymbol> VariablesOf(SyntaxNode scope) => Variables.GetValueOrDefault(scope, NoVariables);

    /// <summary>The nearest node around another one that has variables of its own.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode node)
    {
        var scope = node;
        while (scope.Parent is { } parent)
        {
            scope = parent;
            if (IsScope(scope))
                return scope;
        }
        return scope;
    }

    /// <summary>Whether a node has variables of its own.</summary>
    public static bool IsScope(SyntaxNode node) => node is LambdaSyntax || IsDefinition(node);

    /// <summary>Whether a node is a definition, from within which variables of the text around it are not seen.</summary>
    public static bool IsDefinition(SyntaxNode node) =>
        node is ClassDefinitionSyntax or DefineDefinitionSyntax or NodeDefinitionSyntax or FunctionDefinitionSyntax or PlanDefinitionSyntax or RootSyntax;
}
