using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Compiles the catalogs of many nodes in parallel, twice where nodes collect what others export: what the first pass exports is what the
/// second pass collects.
/// </summary>
public static class FleetCompiler
{
    /// <summary>Compiles the nodes' catalogs and keeps them all.</summary>
    /// <param name="compiler">The compiler of their repository.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="jobs">How many to compile at once; 0 for as many as there are processors.</param>
    /// <param name="progress">Is told how many catalogs of the pass are done; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    /// <returns>The catalogs in the order of the nodes.</returns>
    public static Task<ImmutableArray<Catalog>> CompileAsync(
        CatalogCompiler compiler, ImmutableArray<NodeInput> nodes, int jobs, IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        CompileAsync(compiler, nodes, static (_, catalog) => catalog, jobs, progress, cancellationToken);

    /// <summary>
    /// Compiles the nodes' catalogs and keeps of each only what a function makes of it, so that memory does not grow with the size of
    /// catalogs.
    /// </summary>
    /// <typeparam name="T">What is kept.</typeparam>
    /// <param name="compiler">The compiler of their repository.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="use">Is called once for each node with its final catalog, from several threads at once.</param>
    /// <param name="jobs">How many to compile at once; 0 for as many as there are processors.</param>
    /// <param name="progress">Is told how many catalogs of the pass are done; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    /// <returns>What is kept, in the order of the nodes.</returns>
    public static Task<ImmutableArray<T>> CompileAsync<T>(
        CatalogCompiler compiler, ImmutableArray<NodeInput> nodes, Func<NodeInput, Catalog, T> use, int jobs, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compiler);
        ArgumentNullException.ThrowIfNull(use);
        return Task.Run(() => Compile(compiler, nodes, use, jobs, progress, cancellationToken), cancellationToken);
    }

    private static ImmutableArray<T> Compile<T>(
        CatalogCompiler compiler, ImmutableArray<NodeInput> nodes, Func<NodeInput, Catalog, T> use, int jobs, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var results = new T[nodes.Length];
        var exports = new ConcurrentDictionary<int, ImmutableArray<CatalogResource>>();
        var collecting = new ConcurrentBag<int>();
        ForEach([.. Enumerable.Range(0, nodes.Length)], i =>
        {
            var catalog = compiler.Compile(nodes[i], ExportSet.Empty, cancellationToken);
            if (catalog.Resources.Any(static r => r.IsExported))
                exports[i] = [.. catalog.Resources.Where(static r => r.IsExported)];
            // What it collects is known once all nodes are compiled.
            if (catalog.CollectsExports)
                collecting.Add(i);
            else
                results[i] = use(nodes[i], catalog);
        });
        var given = new ExportSet(exports.OrderBy(static e => e.Key).Select(e => (nodes[e.Key].Certname, e.Value)));
        ForEach([.. collecting.Order()], i => results[i] = use(nodes[i], compiler.Compile(nodes[i], given, cancellationToken)));
        return ImmutableArray.Create(results);

        void ForEach(ImmutableArray<int> indexes, Action<int> action)
        {
            var done = 0;
            Parallel.ForEach(indexes, new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : -1, CancellationToken = cancellationToken }, i =>
            {
                action(i);
                progress?.Report(Interlocked.Increment(ref done));
            });
        }
    }
}
