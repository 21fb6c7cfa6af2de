using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Compiles the catalogs of a repository's nodes as Puppet would, without running anything. Files are parsed once for all nodes. Safe to
/// use from many threads.
/// </summary>
public sealed class CatalogCompiler
{
    private readonly CompilationContext _context;

    /// <summary>A compiler for a repository with its own Hiera data.</summary>
    /// <param name="repository">The repository.</param>
    public CatalogCompiler(ControlRepository repository)
        : this(repository, HieraLookup.Create(repository))
    {
    }

    /// <summary>A compiler for a repository with its own Hiera data, read by your own backends too.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="options">Functions and backends of your own.</param>
    public CatalogCompiler(ControlRepository repository, CompilerOptions options)
        : this(repository, HieraLookup.Create(repository, options.HieraBackends), options)
    {
    }

    /// <summary>A compiler for a repository.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="hiera">Its data.</param>
    /// <param name="options">Functions of your own; null for nothing beyond the repository. Its backends are not looked at: the data are there.</param>
    public CatalogCompiler(ControlRepository repository, HieraLookup hiera, CompilerOptions? options = null)
        : this(repository, hiera, options, new FileCache())
    {
    }

    /// <summary>A compiler that does not read again what one of an earlier state of the repository has read.</summary>
    internal CatalogCompiler(ControlRepository repository, CompilerOptions options, CompilationState? earlier)
        : this(repository, HieraLookup.Create(repository, options.HieraBackends, earlier?.DataFiles), options, earlier?.Files ?? new FileCache())
    {
    }

    private CatalogCompiler(ControlRepository repository, HieraLookup hiera, CompilerOptions? options, FileCache files)
    {
        Repository = repository;
        Hiera = hiera;
        var functions = StandardFunctions.CreateTable();
        foreach (var function in options?.Functions ?? [])
            functions.Add(PluggedFunction.Describe(function));
        _context = new CompilationContext(repository, hiera, functions, files) { PrefersRuby = options?.PrefersRuby == true, PrefersLegacyRuby = options?.PrefersLegacyRuby == true };
    }

    /// <summary>The repository.</summary>
    public ControlRepository Repository { get; }

    internal CompilationContext Context => _context;

    /// <summary>The repository's data.</summary>
    public HieraLookup Hiera { get; }

    /// <summary>What was found while compiling that concerns the repository rather than one node: missing modules, files that cannot be parsed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _context.Diagnostics;

    /// <summary>
    /// Reads what no node needed: the manifests of the modules inside the repository and all data files that the hierarchy can reach.
    /// </summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see cref="Diagnostics"/>, with what is wrong in those files and with data that no class takes.</returns>
    public ImmutableArray<Diagnostic> CheckAllFiles(CancellationToken cancellationToken = default) => new RepositoryChecks(_context).Run(cancellationToken).Diagnostics;

    /// <summary>The node definitions that name a node, each name once; regular expressions and <c>default</c> are left out.</summary>
    public ImmutableArray<(string Certname, Location? Location)> LiteralNodes =>
        [.. _context.Symbols.Nodes.Where(static n => n.NodePattern is null && n.Name != "default").DistinctBy(static n => n.Name, StringComparer.Ordinal).Select(static n => (n.Name, n.Location))];

    /// <summary>Compiles a node's catalog.</summary>
    /// <param name="node">The node.</param>
    /// <param name="exports">What other nodes export.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    /// <returns>The catalog. What Puppet would refuse is said in it; it is never thrown.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Catalog Compile(NodeInput node, ExportSet? exports = null, CancellationToken cancellationToken = default) =>
        CatalogReads.Compile(_context, node, exports ?? ExportSet.Empty, cancellationToken);

    /// <summary>What a lookup of Hiera sees on a node: facts, <c>$trusted</c> and what the site manifests set at top scope.</summary>
    /// <param name="node">The node.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    public IHieraScope CreateScope(NodeInput node, CancellationToken cancellationToken = default) =>
        new Evaluator(_context, node, ExportSet.Empty, cancellationToken).CreateLookupScope();
}
