using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PuppetMySqlLint;

/// <summary>
/// Under which names a run shows in traces and metrics of the program that embeds the linter, for OpenTelemetry and <c>dotnet-counters</c>.
/// No secret and no value of the repository is in them.
/// </summary>
public static class LinterInstrumentation
{
    /// <summary>
    /// Name of the <see cref="ActivitySource"/> (activities <c>lint</c>, <c>compile</c> and <c>judge</c>) and of the <see cref="Meter"/>
    /// (counters <c>puppetmysqllint.nodes</c> and <c>puppetmysqllint.findings</c> by rule, histograms <c>puppetmysqllint.run.duration</c> and, by
    /// analyzer, <c>puppetmysqllint.analyzer.duration</c>, in seconds).
    /// </summary>
    public const string Name = "PuppetMySqlLint";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Nodes = Meter.CreateCounter<long>("puppetmysqllint.nodes", "{node}", "Catalogs that were compiled.");
    private static readonly Counter<long> FindingCount = Meter.CreateCounter<long>("puppetmysqllint.findings", "{finding}", "Findings, by rule and severity.");
    private static readonly Histogram<double> RunTime = Meter.CreateHistogram<double>("puppetmysqllint.run.duration", "s", "Time of a whole run.");
    private static readonly Histogram<double> AnalyzerTime = Meter.CreateHistogram<double>("puppetmysqllint.analyzer.duration", "s", "Time of one analyzer over all its calls in a run.");

    internal static Activity? Start(string name) => Source.StartActivity(name);

    internal static void Record(LintResult result, TimeSpan time)
    {
        RunTime.Record(time.TotalSeconds);
        Nodes.Add(result.Catalogs.Length);
        foreach (var group in result.Diagnostics.GroupBy(static d => (d.Id, d.Severity)))
        {
            var severity = group.Key.Severity.ToString().ToLowerInvariant();
            FindingCount.Add(group.Count(), new KeyValuePair<string, object?>("rule", group.Key.Id), new KeyValuePair<string, object?>("severity", severity));
        }
        foreach (var (analyzer, duration) in result.AnalyzerTimes)
            AnalyzerTime.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("analyzer", analyzer));
    }
}
