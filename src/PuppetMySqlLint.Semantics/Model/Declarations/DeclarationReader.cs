using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Reads what one file declares.</summary>
internal sealed class DeclarationReader
{
    private readonly SourceUnit _unit;
    private readonly Func<SymbolKind, string, PuppetSymbol> _intern;
    private readonly Dictionary<SyntaxNode, PuppetSymbol> _declared = [];
    private readonly Dictionary<SyntaxNode, Dictionary<string, PuppetSymbol>> _variables = [];
    private readonly List<PuppetSymbol> _definitions = [];

    private DeclarationReader(SourceUnit unit, Func<SymbolKind, string, PuppetSymbol> intern)
    {
        _unit = unit;
        _intern = intern;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="unit">The file.</param>
    /// <param name="intern">Gives the symbol of a definition, the same for a name that is defined twice.</param>
    public static UnitDeclarations Read(SourceUnit unit, Func<SymbolKind, string, PuppetSymbol> intern)
    {
        var reader = new DeclarationReader(unit, intern);
        foreach (var node in unit.Tree.Root.DescendantNodes())
            reader.Visit(node);
        return new UnitDeclarations { Declared = reader._declared, Variables = reader._variables, Definitions = reader._definitions };
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case ClassDefinitionSyntax n:
                Define(n, SymbolKind.Class, CatalogNames.ClassName(n.QualifiedName), n.Name.GetLocation()).ParentName = n.Inherits is { } parent ? CatalogNames.ClassName(parent.Name.Text) : null;
                break;
            case DefineDefinitionSyntax n:
                Define(n, SymbolKind.Define, CatalogNames.ClassName(n.QualifiedName), n.Name.GetLocation());
                break;
            case NodeDefinitionSyntax n:
                Define(n, SymbolKind.Node, string.Join(", ", n.Matches.Select(static m => m.ToString().Trim('\'', '"'))), n.Matches.Count > 0 ? n.Matches[0].GetLocation() : n.GetLocation());
                break;
            case FunctionDefinitionSyntax n:
                Define(n, SymbolKind.Function, CatalogNames.ClassName(n.Name.Text), n.Name.GetLocation());
                break;
            case PlanDefinitionSyntax n:
                Define(n, SymbolKind.Plan, CatalogNames.ClassName(n.QualifiedName), n.Name.GetLocation());
                break;
            case TypeAliasSyntax { Type: TypeNameSyntax name } n:
                Define(n, SymbolKind.TypeAlias, name.Value.TrimStart(':'), name.GetLocation());
                break;
            case ParameterSyntax n:
                DeclareParameter(n);
                break;
            case AssignmentExpressionSyntax n:
                DeclareTargets(n, n.Target);
                break;
        }
    }

    private PuppetSymbol Define(ExpressionSyntax node, SymbolKind kind, string name, Location place)
    {
        var symbol = _intern(kind, name);
        symbol.Declarations = symbol.Declarations.Add(place);
        if (symbol.Documentation.Length == 0)
            symbol.Documentation = DocumentationComment.Above(node);
        _declared[node] = symbol;
        _definitions.Add(symbol);
        return symbol;
    }

    private void DeclareParameter(ParameterSyntax node)
    {
        if (node.VariableName.Length == 0)
            return;
        var scope = UnitDeclarations.ScopeOf(node);
        var symbol = Variable(scope, SymbolKind.Parameter, node.VariableName, node.Name.GetLocation());
        _declared[node] = symbol;
        symbol.Documentation = DocumentationComment.Above(node);
        if (symbol.Container is { } container && _declared.GetValueOrDefault(scope) == container && container.Declarations.Length == 1)
            container.Parameters = container.Parameters.Add(symbol);
    }

    private void DeclareTargets(AssignmentExpressionSyntax assignment, ExpressionSyntax target)
    {
        switch (target)
        {
            case VariableSyntax { Name: var name } variable when !name.Contains("::", StringComparison.Ordinal):
                _declared[variable] = Variable(UnitDeclarations.ScopeOf(assignment), SymbolKind.Variable, name, variable.GetLocation());
                break;
            case ArraySyntax array:
                foreach (var element in array.Elements)
                    DeclareTargets(assignment, element);
                break;
            case HashSyntax hash:
                foreach (var entry in hash.Entries)
                    DeclareTargets(assignment, entry.Key);
                break;
        }
    }

    private PuppetSymbol Variable(SyntaxNode scope, SymbolKind kind, string name, Location place)
    {
        if (!_variables.TryGetValue(scope, out var variables))
            _variables[scope] = variables = new Dictionary<string, PuppetSymbol>(StringComparer.Ordinal);
        if (!variables.TryGetValue(name, out var symbol))
        {
            variables[name] = symbol = new PuppetSymbol(kind, name, _unit.ModuleName)
            {
                Container = scope.AncestorsAndSelf().Select(_declared.GetValueOrDefault).FirstOrDefault(static s => s is not null),
            };
        }
        symbol.Declarations = symbol.Declarations.Add(place);
        return symbol;
    }
}
