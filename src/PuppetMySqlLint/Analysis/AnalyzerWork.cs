using System.Diagnostics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>One call of one action that an analyzer registered, and what came of it. What it throws must not cost the others' findings.</summary>
internal sealed class AnalyzerWork(ReplicationAnalyzer analyzer, Action<AnalysisSink> action)
{
    // It holds what the action looks at; what was found is kept longer.
    private Action<AnalysisSink>? _action = action;

    public ReplicationAnalyzer Analyzer { get; } = analyzer;

    public AnalysisSink Sink { get; private init; } = new();

    /// <summary>That the analyzer threw; null if it did not.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Time { get; private set; }

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var call = _action!;
        _action = null;
        Failure = Guard(Analyzer, () => call(Sink), cancellationToken);
        Time = Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The same findings, which took no time in this run.</summary>
    public AnalyzerWork Kept()
    {
        var kept = new AnalyzerWork(Analyzer, static _ => { }) { Failure = Failure, Sink = Sink };
        kept._action = null;
        return kept;
    }

    /// <summary>Calls something of an analyzer's.</summary>
    /// <returns>That it threw; null if it did not.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Diagnostic? Guard(ReplicationAnalyzer analyzer, Action action, CancellationToken cancellationToken)
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
            return new Diagnostic(AnalysisDescriptors.AnalyzerFailed, null, NameOf(analyzer), exception.GetType().Name, PlaceOf(exception));
        }
    }

    /// <summary>The analyzer's name, also where it throws even at that.</summary>
    public static string NameOf(ReplicationAnalyzer analyzer)
    {
        try
        {
            return analyzer.Name;
        }
        catch (Exception) // See Guard.
        {
            return analyzer.GetType().Name;
        }
    }

    private static string PlaceOf(Exception exception)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: false).ToString();
        return trace.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() is { } first ? $" {first}" : "";
    }
}
