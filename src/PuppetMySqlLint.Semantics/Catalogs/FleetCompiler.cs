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
        return Task.Run(
            () => ImmutableArray.CreateRange(new FleetCompilation<T>(compiler, nodes, use, jobs, progress, cancellationToken).Run().Select(static n => n.Value)), cancellationToken);
    }

    /// <summary>Compiles the catalogs of some nodes. The other living nodes are compiled too only where one of these collects what others export.</summary>
    /// <param name="compiler">The compiler of their repository.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="jobs">How many to compile at once; 0 for as many as there are processors.</param>
    /// <param name="progress">Is told how many catalogs of the pass are done; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    /// <returns>The catalogs of these nodes, in their order.</returns>
    public static async Task<ImmutableArray<Catalog>> CompileSomeAsync(
        CatalogCompiler compiler, ImmutableArray<NodeInput> nodes, int jobs, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var alone = await CompileAsync(compiler, nodes, jobs, progress, cancellationToken).ConfigureAwait(false);
        if (!alone.Any(static c => c.CollectsExports))
            return alone;
        var names = nodes.Select(static n => n.Certname).ToHashSet(StringComparer.Ordinal);
        var others = NodeRoster.Of(compiler).Nodes.Where(n => n.Existence > NodeExistence.DataOnly && !names.Contains(n.Certname))
            .Select(n => NodeInputs.Create(compiler.Repository, n.Certname, n.Existence));
        var catalogs = await CompileAsync(compiler, [.. nodes, .. others], jobs, progress, cancellationToken).ConfigureAwait(false);
        return [.. catalogs.Take(nodes.Length)];
    }
}
