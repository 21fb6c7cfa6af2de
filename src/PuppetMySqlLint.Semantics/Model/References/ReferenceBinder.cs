using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Finds what every name of one file leads to.</summary>
internal sealed partial class ReferenceBinder
{
    private readonly SymbolTable _table;
    private readonly Func<string, PuppetSymbol> _hieraKey;
    private readonly UnitDeclarations _declarations;
    private readonly VariableResolver _variables;
    private readonly Dictionary<SyntaxNode, SymbolInfo> _symbols = [];
    private readonly List<SymbolReference> _references = [];

    private ReferenceBinder(SymbolTable table, SourceUnit unit, UnitDeclarations declarations, Func<string, PuppetSymbol> hieraKey)
    {
        _table = table;
        _hieraKey = hieraKey;
        _declarations = declarations;
        _variables = new VariableResolver(table, unit, declarations);
    }

    /// <summary>Binds a file.</summary>
    /// <param name="table">The repository's names.</param>
    /// <param name="tree">The file's tree, one of the table's.</param>
    /// <param name="hieraKey">Gives the symbol of a key of Hiera's data.</param>
    public static UnitBinding Bind(SymbolTable table, SyntaxTree tree, Func<string, PuppetSymbol> hieraKey)
    {
        var (unit, declarations) = table.Find(tree)!.Value;
        var binder = new ReferenceBinder(table, unit, declarations, hieraKey);
        foreach (var node in tree.Root.DescendantNodes())
            binder.Visit(node);
        return new UnitBinding(binder._symbols, [.. binder._references.OrderBy(static r => r.Location.Span.Start)]);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case VariableSyntax n:
                BindVariable(n);
                break;
            case ParameterSyntax n when _declarations.Declared.GetValueOrDefault(n) is { } symbol:
                BindParameter(n, symbol);
                break;
            case ClassDefinitionSyntax n:
                Declare(n, n.Name);
                if (n.Inherits is { } parent)
                    Use(parent, parent.Name.GetLocation(), Class(parent.Name.Text));
                break;
            case DefineDefinitionSyntax n:
                Declare(n, n.Name);
                break;
            case FunctionDefinitionSyntax n:
                Declare(n, n.Name);
                break;
            case PlanDefinitionSyntax n:
                Declare(n, n.Name);
                break;
            case NodeDefinitionSyntax n when n.Matches.Count > 0:
                Add(n, n.Matches[0].GetLocation(), _declarations.Declared[n], ReferenceKind.Declaration);
                break;
            case TypeAliasSyntax { Type: TypeNameSyntax } n:
                Add(n, n.Type.GetLocation(), _declarations.Declared[n], ReferenceKind.Declaration);
                _symbols[n.Type] = _symbols[n];
                break;
            case TypeNameSyntax n when !_symbols.ContainsKey(n):
                Use(n, n.GetLocation(), Type(n.Value));
                break;
            case CallExpressionSyntax n:
                BindCall(n);
                break;
            case MethodCallExpressionSyntax n:
                Use(n, n.Name.GetLocation(), Function(n.Name.Text));
                BindArguments(n.Name.Text, [n.Target, .. n.Arguments]);
                break;
            case AccessExpressionSyntax { Target: TypeNameSyntax { Value: "Class" or "::Class" } } n:
                foreach (var key in n.Keys)
                    BindClassName(key);
                break;
            case ResourceExpressionSyntax n:
                BindResource(n);
                break;
            case ResourceDefaultsSyntax { Type: TypeNameSyntax name } n:
                BindAttributes(Type(name.Value).Symbol, n.Attributes);
                break;
            case CollectorSyntax { Type: TypeNameSyntax name } n:
                BindAttributes(Type(name.Value).Symbol, n.Attributes);
                break;
            case ResourceOverrideSyntax { Resources: AccessExpressionSyntax { Target: TypeNameSyntax name } access } n:
                BindAttributes(name.Value is "Class" && access.Keys is [var title] && TextOf(title) is { } className ? Class(className).Symbol : Type(name.Value).Symbol, n.Attributes);
                break;
        }
    }

    private void BindVariable(VariableSyntax node)
    {
        if (_declarations.Declared.GetValueOrDefault(node) is { } declared)
        {
            Add(node, node.GetLocation(), declared, ReferenceKind.Declaration);
            return;
        }
        // The name of an attribute or key within ${…} is never a variable; what the parser made one is.
        var info = _variables.Resolve(node);
        Use(node, node.GetLocation(), info);
    }

    private void BindParameter(ParameterSyntax node, PuppetSymbol symbol)
    {
        Add(node, node.Name.GetLocation(), symbol, ReferenceKind.Declaration);
        if (symbol.Container is { Kind: SymbolKind.Class } container && node.Parent is ParameterListSyntax { Parent: ClassDefinitionSyntax })
            _references.Add(new SymbolReference(_hieraKey($"{container.Name}::{symbol.Name}"), node.Name.GetLocation(), ReferenceKind.Use));
    }

    private void Declare(SyntaxNode node, SyntaxToken name) => Add(node, name.GetLocation(), _declarations.Declared[node], ReferenceKind.Declaration);

    private void Add(SyntaxNode node, Location location, PuppetSymbol symbol, ReferenceKind kind)
    {
        _symbols[node] = new SymbolInfo(symbol);
        _references.Add(new SymbolReference(symbol, location, kind));
    }

    private void Use(SyntaxNode node, Location location, SymbolInfo info, ReferenceKind kind = ReferenceKind.Use)
    {
        _symbols[node] = info;
        if (info.Symbol is { } symbol)
            _references.Add(new SymbolReference(symbol, location, kind));
    }

    private SymbolInfo Class(string written)
    {
        var name = CatalogNames.ClassName(written);
        return _table.Find(SymbolKind.Class, name) is { } symbol ? new SymbolInfo(symbol) : SymbolInfo.Missing($"there is no class {name} on the module path");
    }

    private SymbolInfo Function(string written)
    {
        var name = written.StartsWith("::", StringComparison.Ordinal) ? written[2..] : written;
        return _table.Find(SymbolKind.Function, name) is { } symbol ? new SymbolInfo(symbol) : SymbolInfo.Missing($"there is no function {name} on the module path");
    }

    /// <summary>What a capitalised name means: a data type, an alias, a resource type.</summary>
    private SymbolInfo Type(string written)
    {
        var name = written.StartsWith("::", StringComparison.Ordinal) ? written[2..] : written;
        if (TypeFactory.FromName(name) is not null || name is "Class" or "Resource")
            return new SymbolInfo(_table.Named(SymbolKind.DataType, name));
        return _table.Find(SymbolKind.TypeAlias, name) is { } alias ? new SymbolInfo(alias) : ResourceType(name);
    }

    private SymbolInfo ResourceType(string written)
    {
        var name = CatalogNames.ClassName(written);
        var symbol = _table.Find(SymbolKind.Define, name) ?? _table.Find(SymbolKind.ResourceType, name);
        return symbol is not null ? new SymbolInfo(symbol) : SymbolInfo.Missing($"there is no resource type {name} on the module path");
    }
}
