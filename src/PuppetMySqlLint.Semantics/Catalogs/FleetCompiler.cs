using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Compiles the catalogs of many nodes in parallel, twice where nodes collect what others export: what the first pass exports is what the
/// second pass collects.
/// </summary>
public static class FleetCompiler
{
    /// <summary>Compiles the nodes' catalogs.</summary>
    /// <param name="compiler">The compiler of their repository.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="jobs">How many to compile at once; 0 for as many as there are processors.</param>
    /// <param name="progress">Is told how many catalogs of the pass are done; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    /// <returns>The catalogs in the order of the nodes.</returns>
    public static Task<ImmutableArray<Catalog>> CompileAsync(
        CatalogCompiler compiler, ImmutableArray<NodeInput> nodes, int jobs, IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Compile(compiler, nodes, jobs, progress, cancellationToken), cancellationToken);

    private static ImmutableArray<Catalog> Compile(CatalogCompiler compiler, ImmutableArray<NodeInput> nodes, int jobs, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var catalogs = new Catalog[nodes.Length];
        CompileAll(Enumerable.Range(0, nodes.Length), ExportSet.Empty);
        var exports = new ExportSet(catalogs);
        if (!exports.IsEmpty)
            CompileAll(Enumerable.Range(0, nodes.Length).Where(i => catalogs[i].CollectsExports), exports);
        return ImmutableArray.Create(catalogs);

        void CompileAll(IEnumerable<int> indexes, ExportSet given)
        {
            var done = 0;
            Parallel.ForEach(indexes, new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : -1, CancellationToken = cancellationToken }, i =>
            {
                catalogs[i] = compiler.Compile(nodes[i], given, cancellationToken);
                progress?.Report(Interlocked.Increment(ref done));
            });
        }
    }
}
