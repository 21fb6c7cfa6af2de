using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Finds the variable that a name means where it stands, by Puppet's rules of scope.</summary>
internal sealed class VariableResolver(SymbolTable table, SourceUnit unit, UnitDeclarations declarations)
{
    private readonly Dictionary<string, PuppetSymbol> _site = table.SiteVariables.ToDictionary(static v => v.Name, StringComparer.Ordinal);

    /// <summary>Resolves one occurrence.</summary>
    public SymbolInfo Resolve(VariableSyntax node)
    {
        var isTop = node.Name.StartsWith("::", StringComparison.Ordinal);
        var name = isTop ? node.Name[2..] : node.Name;
        if (name.Length == 0)
            return SymbolInfo.None;
        if (char.IsAsciiDigit(name[0]))
            return new SymbolInfo(table.Named(SymbolKind.BuiltInVariable, name));
        if (name.LastIndexOf("::", StringComparison.Ordinal) is >= 0 and var separator)
            return ResolveQualified(CatalogNames.ClassName(name[..separator]), name[(separator + 2)..]);
        return (isTop ? null : ResolveLocal(node, name)) ?? ResolveTop(name);
    }

    /// <summary>The variables that can be read at a place, nearest first; none hides another of its name.</summary>
    public IEnumerable<PuppetSymbol> VisibleFrom(SyntaxNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ScopesAround(node).SelectMany(static s => s.Values).Concat(table.SiteVariables)
            .Concat(BuiltIns(node).Select(n => table.Named(SymbolKind.BuiltInVariable, n))).Concat(table.Facts.Select(f => table.Named(SymbolKind.Fact, f)))
            .Where(v => seen.Add(v.Name));
    }

    private SymbolInfo ResolveQualified(string className, string name)
    {
        if (className == "settings")
            return new SymbolInfo(table.Named(SymbolKind.BuiltInVariable, $"settings::{name}"));
        if (table.Find(SymbolKind.Class, className) is not { } symbol)
            return SymbolInfo.Missing($"there is no class {className} on the module path");
        foreach (var ancestor in table.LineOf(symbol))
        {
            if (table.MemberOf(ancestor, name) is { } member)
                return new SymbolInfo(member);
            if (ancestor.ParentName is { } parent && table.Find(SymbolKind.Class, parent) is null)
                return SymbolInfo.Missing($"the class {parent}, from which {className} inherits, is not on the module path");
        }
        return name is "title" or "name" or "module_name" or "caller_module_name"
            ? new SymbolInfo(table.Named(SymbolKind.BuiltInVariable, name))
            : SymbolInfo.Missing($"the class {className} sets no ${name}");
    }

    private SymbolInfo? ResolveLocal(SyntaxNode node, string name)
    {
        foreach (var scope in ScopesAround(node))
        {
            if (scope.TryGetValue(name, out var symbol))
                return new SymbolInfo(symbol);
        }
        if (BuiltIns(node).Contains(name, StringComparer.Ordinal))
            return new SymbolInfo(table.Named(SymbolKind.BuiltInVariable, name));
        var nodes = DefinitionAround(node) is FunctionDefinitionSyntax or NodeDefinitionSyntax ? [] : table.NodeVariables[name].ToImmutableArray();
        return nodes switch
        {
            [] => null,
            [var only] when !_site.ContainsKey(name) => new SymbolInfo(only),
            _ => SymbolInfo.Missing($"it depends on the node which definition sets ${name}") with { Candidates = _site.TryGetValue(name, out var top) ? nodes.Add(top) : nodes },
        };
    }

    private SymbolInfo ResolveTop(string name)
    {
        if (_site.TryGetValue(name, out var symbol))
            return new SymbolInfo(symbol);
        if (name is "facts" or "trusted" or "server_facts" or "environment" or "servername" or "serverip" or "serverip6" or "serverversion")
            return new SymbolInfo(table.Named(SymbolKind.BuiltInVariable, name));
        if (table.Facts.Contains(name) || name.StartsWith("ipaddress_", StringComparison.Ordinal) || name.StartsWith("macaddress_", StringComparison.Ordinal))
            return new SymbolInfo(table.Named(SymbolKind.Fact, name));
        return SymbolInfo.Missing(unit.IsTemplate
            ? $"the template takes ${name} from where it is rendered"
            : $"no manifest sets ${name}: it may be a fact or a parameter of the node");
    }

    /// <summary>The variables of the blocks and the definition around a node, and of the classes that it inherits from.</summary>
    private IEnumerable<IReadOnlyDictionary<string, PuppetSymbol>> ScopesAround(SyntaxNode node)
    {
        var scope = node;
        do
        {
            scope = UnitDeclarations.ScopeOf(scope);
            yield return declarations.VariablesOf(scope);
        }
        while (!UnitDeclarations.IsDefinition(scope));
        if (scope is ClassDefinitionSyntax && declarations.Declared.GetValueOrDefault(scope) is { } symbol)
        {
            foreach (var ancestor in table.LineOf(symbol).Skip(1))
                yield return table.MembersOf(ancestor);
        }
    }

    private static SyntaxNode DefinitionAround(SyntaxNode node)
    {
        var scope = UnitDeclarations.ScopeOf(node);
        while (!UnitDeclarations.IsDefinition(scope))
            scope = UnitDeclarations.ScopeOf(scope);
        return scope;
    }

    private string[] BuiltIns(SyntaxNode node) => DefinitionAround(node) switch
    {
        ClassDefinitionSyntax or DefineDefinitionSyntax => ["title", "name", "module_name", "caller_module_name"],
        NodeDefinitionSyntax => ["title", "name", "module_name"],
        _ when unit.IsTemplate => ["title", "name", "module_name", "caller_module_name"],
        _ => ["module_name"],
    };
}
