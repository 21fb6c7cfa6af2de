using System.Diagnostics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>One call of one action that an analyzer registered, and what came of it. What it throws must not cost the others' findings.</summary>
/// <param name="analyzer">The analyzer.</param>
/// <param name="subject">What it is called for: a catalog's node, a server, a file, the fleet.</param>
/// <param name="action">The call.</param>
/// <param name="number">Which of the analyzer's calls for this subject it is.</param>
internal sealed class AnalyzerWork(ReplicationAnalyzer analyzer, object subject, Action<AnalysisSink> action, int number = 0)
{
    // It holds what the action looks at; what was found is kept longer.
    private Action<AnalysisSink>? _action = action;

    public ReplicationAnalyzer Analyzer { get; } = analyzer;

    public object Subject { get; } = subject;

    public int Number { get; } = number;

    public AnalysisSink Sink { get; private init; } = new();

    /// <summary>That the analyzer threw; null if it did not.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>Whether it need not be done any more.</summary>
    public bool IsDone => _action is null;

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
        var kept = new AnalyzerWork(Analyzer, Subject, static _ => { }, Number) { Failure = Failure, Sink = Sink };
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
