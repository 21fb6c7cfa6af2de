using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// One compilation of many nodes. Where an earlier state of the repository was compiled, only the nodes are compiled that read what
/// changed, and those that collect what such nodes export.
/// </summary>
/// <typeparam name="T">What is kept of a node.</typeparam>
internal sealed class FleetCompilation<T>(
    CatalogCompiler compiler, ImmutableArray<NodeInput> nodes, Func<NodeInput, Catalog, T> use, int jobs, IProgress<int>? progress, CancellationToken cancellationToken)
{
    private readonly CompiledNode<T>?[] _results = new CompiledNode<T>?[nodes.Length];

    /// <summary>The nodes as they were compiled for an earlier state, in the order of the nodes; empty if there was none.</summary>
    public ImmutableArray<CompiledNode<T>> Earlier { get; init; } = [];

    /// <summary>What changed since then.</summary>
    public ReadChanges? Changes { get; init; }

    /// <summary>Compiles what has to be compiled.</summary>
    /// <returns>All nodes, in order.</returns>
    public ImmutableArray<CompiledNode<T>> Run()
    {
        var all = Enumerable.Range(0, nodes.Length);
        ImmutableArray<int> first = [.. all.Where(i => Earlier.IsEmpty || Changes!.Touch(Earlier[i].Reads))];
        var compiled = first.ToHashSet();
        ForEach(first, i => _results[i] = CompileFirst(i));
        var changedTypes = Earlier.IsEmpty ? [] : first.SelectMany(i => Earlier[i].First.Exports.Concat(_results[i]!.First.Exports)).Select(static r => r.Type).ToHashSet(StringComparer.Ordinal);
        foreach (var i in all.Where(i => !compiled.Contains(i)))
        {
            var earlier = Earlier[i];
            var isTouched = earlier.Final is not null && changedTypes.Count > 0 && earlier.Reads.Any(r => r.Collects(changedTypes));
            _results[i] = isTouched ? earlier with { Final = null, IsKept = false } : earlier with { IsKept = true };
            compiler.Context.Say(earlier.First.Notes);
            if (!isTouched && earlier.Final is { } final)
                compiler.Context.Say(final.Notes);
        }
        // What it collects is known once all nodes are compiled.
        ImmutableArray<int> collecting = [.. all.Where(i => _results[i] is { First.Collects: true, IsKept: false })];
        if (collecting.Length > 0)
        {
            var given = new ExportSet(_results.Select((n, i) => (nodes[i].Certname, n!.First.Exports)).Where(static e => !e.Exports.IsEmpty));
            ForEach(collecting, i => _results[i] = CompileAgain(i, given));
        }
        return ImmutableArray.CreateRange(_results.Select(static n => n!));
    }

    private CompiledNode<T> CompileFirst(int index)
    {
        var (pass, value) = Compile(index, ExportSet.Empty, static catalog => !catalog.CollectsExports);
        return new CompiledNode<T>(pass, value);
    }

    private CompiledNode<T> CompileAgain(int index, ExportSet given)
    {
        var (pass, value) = Compile(index, given, static _ => true);
        return new CompiledNode<T>(_results[index]!.First, value) { Final = pass with { Exports = [] } };
    }

    private (CompiledPass Pass, T Value) Compile(int index, ExportSet exports, Func<Catalog, bool> isFinal)
    {
        var ((catalog, value, unit), notes) = NodeNotes.Record(() =>
        {
            var compiled = compiler.Compile(nodes[index], exports, cancellationToken);
            // Whoever looks at the catalog may read files too.
            var (used, reads) = ReadRecorder.Record(() => isFinal(compiled) ? use(nodes[index], compiled) : default);
            return (compiled, used, reads);
        });
        return (new CompiledPass([catalog.ReadSet.Unit, unit], notes) { Exports = [.. catalog.Resources.Where(static r => r.IsExported)], Collects = catalog.CollectsExports }, value!);
    }

    private void ForEach(ImmutableArray<int> indexes, Action<int> action)
    {
        var done = 0;
        Parallel.ForEach(indexes, new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : -1, CancellationToken = cancellationToken }, i =>
        {
            action(i);
            progress?.Report(Interlocked.Increment(ref done));
        });
    }
}

/// <summary>One pass of a node's compilation.</summary>
/// <param name="Reads">What was read for it.</param>
/// <param name="Notes">What it said of the repository as a whole.</param>
internal sealed record CompiledPass(ImmutableArray<ReadUnit> Reads, NodeNotes Notes)
{
    /// <summary>What the node exports.</summary>
    public ImmutableArray<CatalogResource> Exports { get; init; } = [];

    /// <summary>Whether it collects what others export.</summary>
    public bool Collects { get; init; }
}

/// <summary>What is kept of a node that was compiled.</summary>
/// <typeparam name="T">What its user made of it.</typeparam>
/// <param name="First">The compilation without what others export.</param>
/// <param name="Value">What its user made of the catalog.</param>
internal sealed record CompiledNode<T>(CompiledPass First, T Value)
{
    /// <summary>The compilation with what others export; null if it collects nothing.</summary>
    public CompiledPass? Final { get; init; }

    /// <summary>Whether it is that of an earlier state.</summary>
    public bool IsKept { get; init; }

    /// <summary>All that was read for it.</summary>
    public IEnumerable<ReadUnit> Reads => Final is null ? First.Reads : First.Reads.Concat(Final.Reads);
}
