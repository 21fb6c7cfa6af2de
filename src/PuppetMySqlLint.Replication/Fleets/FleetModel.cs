using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>A repository compiled whole: every living node's catalog, and the fleet that they form. Immutable.</summary>
/// <param name="Fleet">The fleet.</param>
/// <param name="Catalogs">The catalogs of the living nodes, by certname.</param>
/// <param name="Diagnostics">What was found that concerns the repository rather than one node.</param>
public sealed record FleetModel(Fleet Fleet, ImmutableArray<Catalog> Catalogs, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether anything but data files names nodes, so that a dead node can be told from a living one.</summary>
    public bool TellsLivingFromDead { get; init; }

    /// <summary>Compiles all nodes and joins them into a fleet.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="recognizers">What to look for.</param>
    /// <param name="inventory">What the user says about hosts beyond the repository.</param>
    /// <param name="jobs">How many nodes to compile at once; 0 for as many as there are processors. The result does not depend on it.</param>
    /// <param name="progress">Is told how far the work is; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<FleetModel> BuildAsync(
        ControlRepository repository, ImmutableArray<IReplicationRecognizer> recognizers, HostInventory inventory,
        int jobs = 0, IProgress<FleetProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var compiler = new CatalogCompiler(repository);
        var roster = NodeRoster.Of(compiler);
        ImmutableArray<NodeInput> inputs = [.. roster.Nodes.Where(static n => n.Existence > NodeExistence.DataOnly).Select(n => NodeInputs.Create(repository, n.Certname, n.Existence))];
        var counter = progress is null ? null : new CompiledCounter(inputs.Length, progress);
        var catalogs = await FleetCompiler.CompileAsync(compiler, inputs, jobs, counter, cancellationToken).ConfigureAwait(false);
        var builder = new FleetBuilder(repository, recognizers);
        var recognized = inputs.Zip(catalogs).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(pair => builder.Recognize(pair.First, pair.Second)).ToList();
        var states = inputs.Zip(catalogs).ToDictionary(static p => p.First.Certname, static p => p, StringComparer.Ordinal);
        ImmutableArray<FleetNode> nodes = [.. roster.Nodes.Select(n => Node(n, states.TryGetValue(n.Certname, out var compiled) ? compiled : null))];
        return new FleetModel(FleetBuilder.Build(nodes, recognized, inventory), catalogs, [.. compiler.CheckAllFiles(cancellationToken)]) { TellsLivingFromDead = roster.TellsLivingFromDead };
    }

    private static FleetNode Node(RosterNode node, (NodeInput Input, Catalog Catalog)? compiled) => new(node.Certname, node.Existence)
    {
        Names = HostNames.Of(node.Certname, compiled?.Input.Facts),
        Location = node.Location,
        Evidence = node.Evidence,
        Catalog = compiled?.Catalog.State,
    };

    private sealed class CompiledCounter(int total, IProgress<FleetProgress> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new FleetProgress(value, total));
    }
}

/// <summary>How far the compilation of a fleet is.</summary>
/// <param name="Compiled">Number of catalogs that are done in this pass.</param>
/// <param name="Total">Number of nodes.</param>
public readonly record struct FleetProgress(int Compiled, int Total);
