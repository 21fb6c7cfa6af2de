using System.Collections.Immutable;
using System.Diagnostics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Runs analyzers side by side, so that neither their order nor the number of threads shows in what they report.</summary>
internal static class AnalyzerDriver
{
    public static AnalysisSink Run(AnalysisInput input, ImmutableArray<ReplicationAnalyzer> analyzers, int jobs, CancellationToken cancellationToken)
    {
        var total = new AnalysisSink();
        var work = new List<Work>();
        foreach (var analyzer in analyzers)
        {
            var context = new AnalysisContext();
            if (Guard(analyzer, () => analyzer.Initialize(context), cancellationToken) is { } failure)
                total.Diagnostics.Add(failure);
            work.AddRange(Plan(input, analyzer, context, cancellationToken));
        }
        var failures = new Diagnostic?[work.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellationToken };
        Parallel.For(0, work.Count, options, i => failures[i] = Guard(work[i].Analyzer, work[i].Run, cancellationToken));
        foreach (var item in work)
        {
            total.Diagnostics.AddRange(item.Sink.Diagnostics);
            total.Undecided.AddRange(item.Sink.Undecided);
        }
        // However often an analyzer fails, it is one cause.
        total.Diagnostics.AddRange(work.Zip(failures).Where(static p => p.Second is not null).DistinctBy(static p => p.First.Analyzer).Select(static p => p.Second!));
        return total;
    }

    private static IEnumerable<Work> Plan(AnalysisInput input, ReplicationAnalyzer analyzer, AnalysisContext context, CancellationToken cancellationToken)
    {
        foreach (var catalog in input.Catalogs)
        {
            foreach (var action in context.CatalogActions)
                yield return Work.Of(analyzer, sink => action(new CatalogAnalysisContext(input.Repository, catalog, sink, cancellationToken)));
        }
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
