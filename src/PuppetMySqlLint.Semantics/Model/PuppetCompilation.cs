using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Model;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// All names of a control repo and of its modules, for editors and analyzers: which symbols there are, where each is used, and a
/// <see cref="SemanticModel"/> for each file. Immutable; safe to use from many threads; files are read when a question first needs them.
/// To look at a text that is not saved, open the repository over an <see cref="IFileSource"/> that holds it.
/// </summary>
public sealed class PuppetCompilation
{
    private readonly CatalogCompiler _compiler;
    private readonly ExportSet _exports;
    private readonly Lazy<SymbolTable> _table;
    private readonly Lazy<Dictionary<SourceText, SyntaxTree>> _trees;
    private readonly Lazy<ILookup<PuppetSymbol, SymbolReference>> _references;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<string, PuppetSymbol> _hieraKeys = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<NodeInput, ConcurrentDictionary<SourceText, EvaluationTrace>> _traces = [];

    /// <summary>The names of a repository.</summary>
    /// <param name="repository">The repository.</param>
    public PuppetCompilation(ControlRepository repository)
        : this(new CatalogCompiler(repository))
    {
    }

    /// <summary>The names of a repository whose catalogs a compiler compiles.</summary>
    /// <param name="compiler">The compiler.</param>
    /// <param name="exports">What other nodes export, for <see cref="SemanticModel.GetValue"/>; null for nothing.</param>
    public PuppetCompilation(CatalogCompiler compiler, ExportSet? exports = null)
    {
        ArgumentNullException.ThrowIfNull(compiler);
        _compiler = compiler;
        _exports = exports ?? ExportSet.Empty;
        _table = new Lazy<SymbolTable>(() => new SymbolTable(Context, CancellationToken.None));
        _trees = new Lazy<Dictionary<SourceText, SyntaxTree>>(() => Table.Trees.ToDictionary(static t => t.Text));
        _references = new Lazy<ILookup<PuppetSymbol, SymbolReference>>(ReadReferences);
    }

    /// <summary>The repository.</summary>
    public ControlRepository Repository => _compiler.Repository;

    /// <summary>
    /// The trees of the site manifests, of the environment's own functions and types, and of the manifests and EPP templates of all
    /// modules on the module path. Asking for them reads and parses all of them.
    /// </summary>
    public ImmutableArray<SyntaxTree> Trees => Table.Trees;

    /// <summary>
    /// The classes, defines, nodes, functions, plans, types and resource types that the repository, Puppet and the functions known here
    /// bring, by name. Neither variables nor keys of Hiera are among them.
    /// </summary>
    public ImmutableArray<PuppetSymbol> Symbols => Table.Symbols;

    internal CompilationContext Context => _compiler.Context;

    internal SymbolTable Table => _table.Value;

    /// <summary>Reads the data files that the levels of any layer of Hiera can reach: the global one's, the environment's and those of all modules.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IEnumerable<HieraDataFile> ReadDataFiles(CancellationToken cancellationToken = default) =>
        _compiler.Hiera.ReadAllDataFiles(Repository.Modules.Select(static m => m.Name), cancellationToken);

    /// <summary>The tree of a file.</summary>
    /// <param name="path">Its path as reports show it: <c>manifests/site.pp</c>.</param>
    /// <returns>The tree; null if there is no such manifest or EPP template.</returns>
    public SyntaxTree? FindTree(string path) => Trees.FirstOrDefault(t => string.Equals(t.Text.Path, path, StringComparison.Ordinal));

    /// <summary>What a file means.</summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    /// <returns>Its model, always the same object.</returns>
    /// <exception cref="ArgumentException">It is none of <see cref="Trees"/>.</exception>
    public SemanticModel GetSemanticModel(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (Table.Find(tree) is null)
            throw new ArgumentException("The tree is none of the repository's.", nameof(tree));
        return _models.GetOrAdd(tree, static (t, compilation) => new SemanticModel(compilation, t), this);
    }

    /// <summary>Finds a symbol by its name.</summary>
    /// <param name="kind">Its kind; not a variable or parameter, which are found through their container or a model.</param>
    /// <param name="name">Its name as <see cref="PuppetSymbol.Name"/> has it.</param>
    /// <returns>The symbol; null if there is none. A key of Hiera is there if a data file holds it or code looks it up.</returns>
    public PuppetSymbol? FindSymbol(SymbolKind kind, string name)
    {
        if (kind != SymbolKind.HieraKey)
            return Table.Find(kind, name);
        _ = _references.Value;
        return _hieraKeys.GetValueOrDefault(name);
    }

    /// <summary>The parameters and variables of a class or define, by name; empty for all else.</summary>
    /// <param name="container">The class or define.</param>
    public ImmutableArray<PuppetSymbol> GetMembers(PuppetSymbol container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return [.. Table.MembersOf(container).Values.OrderBy(static m => m.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Finds every place that names a symbol: in manifests and EPP templates, and, for a key of Hiera or a class's parameter, in data
    /// files. Names that are only known when a catalog is compiled, such as <c>include "role::${role}"</c>, are not among them.
    /// </summary>
    /// <param name="symbol">The symbol, one of this compilation.</param>
    /// <returns>The places, declarations among them, by path and position. Empty where there are none.</returns>
    public ImmutableArray<SymbolReference> FindReferences(PuppetSymbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return [.. _references.Value[symbol]];
    }

    internal PuppetSymbol HieraKey(string name) => _hieraKeys.GetOrAdd(name, static n => new PuppetSymbol(SymbolKind.HieraKey, n));

    internal SyntaxTree? FindTree(SourceText text) => _trees.Value.GetValueOrDefault(text);

    internal PuppetValue? EvaluateConstant(BoundNode node)
    {
        try
        {
            var nothing = new HashValue([], new Origin(OriginKind.Computed, "nothing"));
            var nobody = new NodeInput("", NodeExistence.DataOnly) { Facts = nothing, Trusted = nothing };
            var evaluator = new Evaluator(Context, nobody, ExportSet.Empty, CancellationToken.None);
            var value = evaluator.Evaluate(node, evaluator.TopScope);
            return value.IsKnown ? value : null;
        }
        catch (Exception exception) when (exception is EvaluationException or PuppetError)
        {
            return null;
        }
    }

    internal EvaluationTrace Trace(SourceText file, NodeInput node, CancellationToken cancellationToken)
    {
        var traces = _traces.GetOrCreateValue(node);
        if (traces.TryGetValue(file, out var known))
            return known;
        var trace = new EvaluationTrace(file);
        new Evaluator(Context, node, _exports, cancellationToken) { Watch = trace }.Compile();
        return traces.GetOrAdd(file, trace);
    }

    private ILookup<PuppetSymbol, SymbolReference> ReadReferences()
    {
        var inData = HieraReferences.Read(_compiler.Hiera, Repository.Modules.Select(static m => m.Name), Table, HieraKey, CancellationToken.None);
        var all = Trees.SelectMany(t => GetSemanticModel(t).References).Concat(inData)
            .OrderBy(static r => r.Location.Path, StringComparer.Ordinal).ThenBy(static r => r.Location.Span.Start).ToList();
        foreach (var key in all.Where(static r => r is { Symbol.Kind: SymbolKind.HieraKey, Kind: ReferenceKind.Declaration }).GroupBy(static r => r.Symbol))
            key.Key.Declarations = [.. key.Select(static r => r.Location)];
        return all.ToLookup(static r => r.Symbol);
    }
}
