using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Every name of a repository: what its files declare, and what Puppet and Ruby bring. Filled once, then only read.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<(SymbolKind Kind, string Name), PuppetSymbol> _symbols = [];
    private readonly ConcurrentDictionary<(SymbolKind Kind, string Name), PuppetSymbol> _named = new();
    private readonly Dictionary<SyntaxTree, (SourceUnit Unit, UnitDeclarations Declarations)> _units = [];

    private static readonly Dictionary<string, PuppetSymbol> NoMembers = [];
    private readonly Lazy<Dictionary<PuppetSymbol, Dictionary<string, PuppetSymbol>>> _members;

    public SymbolTable(CompilationContext context, CancellationToken cancellationToken)
    {
        _members = new Lazy<Dictionary<PuppetSymbol, Dictionary<string, PuppetSymbol>>>(ReadMembers);
        foreach (var unit in SourceUnit.Of(context.Repository))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _units[unit.Tree] = (unit, DeclarationReader.Read(unit, (kind, name) => Intern(kind, name, unit.ModuleName)));
        }
        AddFunctions(context);
        AddResourceTypes(context.Repository);
        SiteVariables = [.. _units.Values.Where(static u => u.Unit.IsSite).SelectMany(static u => u.Declarations.VariablesOf(u.Unit.Tree.Root).Values)
            .GroupBy(static v => v.Name, StringComparer.Ordinal).Select(Merge)];
        NodeVariables = _units.Values.SelectMany(static u => u.Declarations.Variables).Where(static v => v.Key is NodeDefinitionSyntax).SelectMany(static v => v.Value.Values)
            .ToLookup(static v => v.Name, StringComparer.Ordinal);
        foreach (var (name, module, place) in FactNames.InModules(context.Repository))
        {
            var fact = Named(SymbolKind.Fact, name, module);
            fact.Declarations = fact.Declarations.Add(place);
        }
        Facts = FactNames.Of(context.Repository).Concat(_named.Keys.Where(static k => k.Kind == SymbolKind.Fact).Select(static k => k.Name)).ToHashSet(StringComparer.Ordinal);
        Symbols = [.. _symbols.Values.OrderBy(static s => s.Name, StringComparer.Ordinal).ThenBy(static s => s.Kind)];
    }

    /// <summary>The files in order: the site's first.</summary>
    public ImmutableArray<SyntaxTree> Trees => [.. _units.Keys];

    /// <summary>What files declare and what Puppet and Ruby bring, by name; neither variables nor keys of Hiera.</summary>
    public ImmutableArray<PuppetSymbol> Symbols { get; }

    /// <summary>The variables at top scope, of several files of one name the symbol is one.</summary>
    public ImmutableArray<PuppetSymbol> SiteVariables { get; }

    /// <summary>The variables that node definitions set, by name.</summary>
    public ILookup<string, PuppetSymbol> NodeVariables { get; }

    /// <summary>Names of facts that nodes may have as variables at top scope.</summary>
    public IReadOnlySet<string> Facts { get; }

    public PuppetSymbol? Find(SymbolKind kind, string name) => _symbols.GetValueOrDefault(KeyOf(kind, name));

    public (SourceUnit Unit, UnitDeclarations Declarations)? Find(SyntaxTree tree) => _units.TryGetValue(tree, out var found) ? found : null;

    /// <summary>A symbol that no manifest declares: a fact, a variable of Puppet's, a data type.</summary>
    public PuppetSymbol Named(SymbolKind kind, string name, string module = "") =>
        _named.GetOrAdd((kind, name), static (key, module) => new PuppetSymbol(key.Kind, key.Name, module), module);

    /// <summary>The class, or define, and the classes that it inherits from, nearest first.</summary>
    public IEnumerable<PuppetSymbol> LineOf(PuppetSymbol container)
    {
        var seen = new HashSet<PuppetSymbol>();
        for (var symbol = container; symbol is not null && seen.Add(symbol); symbol = symbol.ParentName is { } parent ? Find(SymbolKind.Class, parent) : null)
            yield return symbol;
    }

    /// <summary>The parameters and variables of a class or define, by name.</summary>
    public IReadOnlyDictionary<string, PuppetSymbol> MembersOf(PuppetSymbol container) => _members.Value.GetValueOrDefault(container, NoMembers);

    /// <summary>A parameter or variable of a class or define.</summary>
    public PuppetSymbol? MemberOf(PuppetSymbol container, string name) => MembersOf(container).GetValueOrDefault(name);

    private Dictionary<PuppetSymbol, Dictionary<string, PuppetSymbol>> ReadMembers()
    {
        var members = new Dictionary<PuppetSymbol, Dictionary<string, PuppetSymbol>>();
        foreach (var (_, declarations) in _units.Values)
        {
            foreach (var (scope, variables) in declarations.Variables)
            {
                if (declarations.Declared.GetValueOrDefault(scope) is { } symbol)
                    members.TryAdd(symbol, variables);
            }
        }
        return members;
    }

    /// <summary>Puppet's loader finds type aliases in whatever case they are written.</summary>
    private static (SymbolKind Kind, string Name) KeyOf(SymbolKind kind, string name) => (kind, kind == SymbolKind.TypeAlias ? name.ToLowerInvariant() : name);

    private PuppetSymbol Intern(SymbolKind kind, string name, string moduleName)
    {
        if (!_symbols.TryGetValue(KeyOf(kind, name), out var symbol))
            _symbols[KeyOf(kind, name)] = symbol = new PuppetSymbol(kind, name, moduleName);
        return symbol;
    }

    private void AddFunctions(CompilationContext context)
    {
        foreach (var name in context.Functions.Functions.Select(static f => f.Name).Concat(CatalogFunctions.Names).Concat(BuiltInFunctions.All))
            Intern(SymbolKind.Function, name, "");
        foreach (var (module, path) in RubyFiles(context.Repository, "lib/puppet/functions/").Concat(RubyFiles(context.Repository, "lib/puppet/parser/functions/")))
            Intern(SymbolKind.Function, path.Replace("/", "::", StringComparison.Ordinal), module);
    }

    private void AddResourceTypes(ControlRepository repository)
    {
        foreach (var type in BuiltInResourceTypes.All)
            Intern(SymbolKind.ResourceType, type.Name, "");
        foreach (var (module, path) in RubyFiles(repository, "lib/puppet/type/"))
        {
            if (!path.Contains('/', StringComparison.Ordinal))
                Intern(SymbolKind.ResourceType, path, module);
        }
    }

    /// <summary>The Ruby files of the modules and of the environment below a folder, by what follows it, without <c>.rb</c>.</summary>
    private static IEnumerable<(string Module, string Path)> RubyFiles(ControlRepository repository, string folder)
    {
        var roots = repository.Modules.Select(static m => (m.Name, m.Files, m.Root)).Prepend(("", repository.Files, Text.RepoPath.Root));
        foreach (var (module, files, root) in roots)
        {
            foreach (var path in files.Files)
            {
                if (path.Extension == ".rb" && path.RelativeTo(root) is { } relative && relative.StartsWith(folder, StringComparison.Ordinal))
                    yield return (module, relative[folder.Length..^".rb".Length]);
            }
        }
    }

    private static PuppetSymbol Merge(IGrouping<string, PuppetSymbol> sameName)
    {
        var first = sameName.First();
        first.Declarations = [.. sameName.SelectMany(static v => v.Declarations)];
        return first;
    }
}
