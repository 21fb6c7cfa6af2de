using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Runs analyzers side by side, so that neither their order nor the number of threads shows in what they report.</summary>
internal sealed class AnalyzerDriver
{
    private readonly List<(ReplicationAnalyzer Analyzer, AnalysisContext Context)> _analyzers = [];
    private readonly List<Diagnostic> _failures = [];
    private readonly ConcurrentDictionary<string, ImmutableArray<(Work Work, Diagnostic? Failure)>> _seen = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;
    private readonly bool _looksAtCatalogs;

    public AnalyzerDriver(ImmutableArray<ReplicationAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        foreach (var analyzer in analyzers)
        {
            var context = new AnalysisContext();
            if (Guard(analyzer, () => analyzer.Initialize(context), cancellationToken) is { } failure)
                _failures.Add(failure);
            _analyzers.Add((analyzer, context));
        }
        _looksAtCatalogs = _analyzers.Exists(static a => a.Context.CatalogActions.Count > 0);
    }

    /// <summary>Shows a catalog to the analyzers that want it, while it is there. Safe to call from many threads.</summary>
    public void Look(ControlRepository repository, Catalog catalog)
    {
        if (!_looksAtCatalogs)
            return;
        var done = ImmutableArray.CreateBuilder<(Work, Diagnostic?)>();
        foreach (var (analyzer, context) in _analyzers)
        {
            foreach (var action in context.CatalogActions)
            {
                var work = Work.Of(analyzer, sink => action(new CatalogAnalysisContext(repository, catalog, sink, _cancellationToken)));
                done.Add((work with { Run = static () => { } }, Guard(analyzer, work.Run, _cancellationToken)));
            }
        }
        _seen[catalog.Node] = done.ToImmutable();
    }

    /// <summary>Runs what looks at servers and at the fleet, and gathers what all have found.</summary>
    public AnalysisSink Run(AnalysisInput input, int jobs, CancellationToken cancellationToken)
    {
        var total = new AnalysisSink();
        total.Diagnostics.AddRange(_failures);
        var work = _analyzers.SelectMany(a => Plan(input, a.Analyzer, a.Context, cancellationToken)).ToList();
        var failures = new Diagnostic?[work.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Parallel.For(0, work.Count, options, i => failures[i] = Guard(work[i].Analyzer, work[i].Run, cancellationToken));
        var all = _seen.OrderBy(static s => s.Key, StringComparer.Ordinal).SelectMany(static s => s.Value).Concat(work.Zip(failures)).ToList();
        foreach (var (item, _) in all)
        {
            total.Diagnostics.AddRange(item.Sink.Diagnostics);
            total.Undecided.AddRange(item.Sink.Undecided);
        }
        // However often an analyzer fails, it is one cause.
        total.Diagnostics.AddRange(all.Where(static p => p.Item2 is not null).DistinctBy(static p => p.Item1.Analyzer).Select(static p => p.Item2!));
        return total;
    }

    private static IEnumerable<Work> Plan(AnalysisInput input, ReplicationAnalyzer analyzer, AnalysisContext context, CancellationToken cancellationToken)
    {
        foreach (var instance in input.Fleet.Instances)
        {
            foreach (var action in context.InstanceActions)
                yield return Work.Of(analyzer, sink => action(new InstanceAnalysisContext(input.Repository, input.Fleet, instance, sink, cancellationToken)));
        }
        foreach (var action in context.FleetActions)
            yield return Work.Of(analyzer, sink => action(new FleetAnalysisContext(input.Repository, input.Fleet, sink, cancellationToken)));
    }

    private static Diagnostic? Guard(ReplicationAnalyzer analyzer, Action action, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            action();
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) // Whatever one analyzer does wrong must not cost the others' findings.
        {
            // The exception's message may hold a value, and a value may be a secret.
            return new Diagnostic(AnalysisDescriptors.AnalyzerFailed, null, analyzer.Name, exception.GetType().Name, PlaceOf(exception));
        }
    }

    private static string PlaceOf(Exception exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false).ToString();
        return trace.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } first ? $" {first}" : "";
    }

    private sealed record Work(ReplicationAnalyzer Analyzer, AnalysisSink Sink, Action Run)
    {
        public static Work Of(ReplicationAnalyzer analyzer, Action<AnalysisSink> action)
        {
            var sink = new AnalysisSink();
            return new Work(analyzer, sink, () => action(sink));
        }
    }
}
