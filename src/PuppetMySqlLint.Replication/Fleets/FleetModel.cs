using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>A repository compiled whole: every living node's catalog, and the fleet that they form. Immutable.</summary>
/// <param name="Fleet">The fleet.</param>
/// <param name="Catalogs">The catalogs of the living nodes, by certname; reduced unless they were to be kept.</param>
/// <param name="Diagnostics">What was found that concerns the repository rather than one node.</param>
public sealed record FleetModel(Fleet Fleet, ImmutableArray<Catalog> Catalogs, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything but data files names nodes, so that a dead node can be told from a living one.</summary>
    public bool TellsLivingFromDead { get; init; }

    /// <summary>The compiler, with all files that it has read: what else is asked of the repository need not parse them again.</summary>
    public required CatalogCompiler Compiler { get; init; }

    /// <summary>
    /// Compiles all nodes and joins them into a fleet. Each catalog is reduced as soon as the recognizers and <paramref name="onCatalog"/>
    /// have had it, so that memory does not grow with the size of catalogs.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="recognizers">What to look for.</param>
    /// <param name="declarations">What the user says about the fleet beyond what the catalogs do.</param>
    /// <param name="jobs">How many nodes to compile at once; 0 for as many as there are processors. The result does not depend on it.</param>
    /// <param name="progress">Is told how far the work is; null if nobody wants to know.</param>
    /// <param name="onCatalog">Is called once for each node's whole catalog, from several threads at once; null if nobody wants to see them.</param>
    /// <param name="keepCatalogs">Whether catalogs are kept whole.</param>
    /// <param name="compilerOptions">Functions of your own; null for nothing beyond the repository.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task<FleetModel> BuildAsync(
        ControlRepository repository, ImmutableArray<IReplicationRecognizer> recognizers, FleetDeclarations declarations,
        int jobs = 0, IProgress<FleetProgress>? progress = null, Action<Catalog>? onCatalog = null, bool keepCatalogs = false, CompilerOptions? compilerOptions = null,
        CancellationToken cancellationToken = default) =>
        BuildAsync(repository, recognizers, declarations, earlier: null, jobs, progress, onCatalog, keepCatalogs, compilerOptions, cancellationToken);

    /// <summary>The same, with what an earlier state of the repository was compiled to: of it the nodes are taken that read nothing that changed.</summary>
    internal static async Task<FleetModel> BuildAsync(
        ControlRepository repository, ImmutableArray<IReplicationRecognizer> recognizers, FleetDeclarations declarations, FleetState? earlier,
        int jobs, IProgress<FleetProgress>? progress, Action<Catalog>? onCatalog, bool keepCatalogs, CompilerOptions? compilerOptions, CancellationToken cancellationToken)
    {
        if (earlier?.Compilation.IsOf(repository) == false)
            earlier = null;
        var compiler = new CatalogCompiler(repository, compilerOptions ?? CompilerOptions.Default, earlier?.Compilation);
        var nodes = earlier is null ? NodeRoster.Read(compiler) : earlier.Compilation.RosterOf(compiler);
        var roster = nodes.Value;
        var changes = earlier?.Compilation.ChangesTo(compiler, roster);
        ImmutableArray<NodeInput> inputs = changes is not null
            ? [.. earlier!.Nodes.Select(static n => n.Value.Node)]
            : [.. roster.Nodes.Where(static n => n.Existence > NodeExistence.DataOnly).Select(n => NodeInputs.Create(repository, n.Certname, n.Existence))];
        var counter = progress is null ? null : new CompiledCounter(inputs.Length, progress);
        var builder = new FleetBuilder(repository, recognizers);
        var compilation = new FleetCompilation<RecognitionContext>(compiler, inputs, Recognize, jobs, counter, cancellationToken) { Earlier = changes is null ? [] : earlier!.Nodes, Changes = changes?.ToReads() };
        var compiled = await Task.Run(compilation.Run, cancellationToken).ConfigureAwait(false);
        compiled = [.. compiled.Select(n => n.IsKept ? n with { Value = n.Value.For(repository) } : n)];
        ImmutableArray<RecognitionContext> recognized = [.. compiled.Select(static n => n.Value)];
        var fleet = FleetBuilder.Build(Nodes(roster, compiled, changes is null ? null : earlier!.Fleet), recognized, declarations, changes is null ? null : earlier!.Fleet);
        if (changes is not null)
            earlier!.Compilation.SayParseErrors(compiler, compiled.Where(static n => n.IsKept).SelectMany(static n => n.Reads));
        var (diagnostics, checks) = new RepositoryChecks(compiler.Context, changes is null ? null : earlier!.Compilation.Checks, changes).Run(cancellationToken);
        return new FleetModel(fleet, [.. recognized.Select(static c => c.Catalog)], diagnostics)
        {
            TellsLivingFromDead = roster.TellsLivingFromDead,
            Compiler = compiler,
            State = new FleetState(CompilationState.After(compiler, nodes, checks, earlier?.Compilation), compiled, fleet),
        };

        RecognitionContext Recognize(NodeInput node, Catalog catalog)
        {
            var context = builder.Recognize(node, catalog);
            onCatalog?.Invoke(catalog);
            if (!keepCatalogs)
                context.Release();
            return context;
        }
    }

    /// <summary>What the compilation of a later state of the repository begins with.</summary>
    internal FleetState? State { get; private init; }

    /// <summary>All nodes; those of which nothing changed are the same objects as before.</summary>
    private static ImmutableArray<FleetNode> Nodes(NodeRoster roster, ImmutableArray<CompiledNode<RecognitionContext>> compiled, Fleet? earlier)
    {
        var states = compiled.ToDictionary(static c => c.Value.Node.Certname, static c => c.Value, StringComparer.Ordinal);
        // The roster has the same nodes, otherwise nothing is kept.
        return [.. roster.Nodes.Select((n, i) => Node(n, states.GetValueOrDefault(n.Certname), earlier?.Nodes[i]))];
    }

    private static FleetNode Node(RosterNode node, RecognitionContext? compiled, FleetNode? earlier)
    {
        // Facts are the same wherever an earlier fleet counts.
        var names = earlier?.Names ?? HostNames.Of(node.Certname, compiled?.Node.Facts);
        var state = compiled?.Catalog.State;
        return earlier is not null && earlier.Location == node.Location && earlier.Evidence == node.Evidence && earlier.Catalog == state
            ? earlier
            : new FleetNode(node.Certname, node.Existence) { Names = names, Location = node.Location, Evidence = node.Evidence, Catalog = state };
    }

    private sealed class CompiledCounter(int total, IProgress<FleetProgress> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new FleetProgress(value, total));
    }
}

/// <summary>How far the compilation of a fleet is.</summary>
/// <param name="Compiled">Number of catalogs that are done in this pass.</param>
/// <param name="Total">Number of nodes.</param>
public readonly record struct FleetProgress(int Compiled, int Total);
