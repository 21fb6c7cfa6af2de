using System.Diagnostics;
using System.Diagnostics.Metrics;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>Findings one by one, and what a run tells the program that embeds it.</summary>
public class StreamTests
{
    [Fact]
    public async Task The_stream_has_the_findings_of_the_whole_run()
    {
        var repository = await OpenAsync();
        var streamed = new List<Diagnostic>();
        await foreach (var diagnostic in Linter.Create().StreamAsync(repository))
            streamed.Add(diagnostic);

        var whole = await Linter.Create().LintAsync(repository);

        Assert.Equal(whole.Diagnostics.Select(static d => d.ToString()).Order(StringComparer.Ordinal), streamed.Select(static d => d.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_finding_comes_before_slower_analyzers_are_through()
    {
        using var gate = new ManualResetEventSlim();
        var linter = Linter.Create(o => o.AddAnalyzer(new Waiting(gate)));
        await foreach (var diagnostic in linter.StreamAsync(await OpenAsync()))
        {
            if (diagnostic.Id == "PML4001")
                gate.Set();
            if (diagnostic.Id == "ACME0001")
                return;
        }
        Assert.Fail("the finding of the analyzer that waits did not come");
    }

    [Fact]
    public async Task Leaving_the_loop_stops_the_run()
    {
        var linter = Linter.Create(static o => o.AddAnalyzer<Endless>());
        await foreach (var diagnostic in linter.StreamAsync(await OpenAsync()))
        {
            if (diagnostic.Id == "PML4001")
                break;
        }
    }

    [Fact]
    public async Task A_run_shows_in_traces_and_metrics()
    {
        var activities = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static s => s.Name == LinterInstrumentation.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                lock (activities)
                    activities.Add(a.OperationName);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var measured = new HashSet<string>(StringComparer.Ordinal);
        using var meters = new MeterListener { InstrumentPublished = static (i, l) => { if (i.Meter.Name == LinterInstrumentation.Name) l.EnableMeasurementEvents(i); } };
        meters.SetMeasurementEventCallback<long>((i, _, _, _) => Note(i.Name));
        meters.SetMeasurementEventCallback<double>((i, _, _, _) => Note(i.Name));
        meters.Start();

        var result = await Linter.Create().LintAsync(await OpenAsync());

        Assert.Superset(new HashSet<string> { "lint", "compile", "judge" }, activities.ToHashSet(StringComparer.Ordinal));
        Assert.Superset(new HashSet<string> { "puppetmysqllint.nodes", "puppetmysqllint.findings", "puppetmysqllint.run.duration", "puppetmysqllint.analyzer.duration" }, measured);
        Assert.Contains("SemiSyncWaitsForMissingReplicaAnalyzer", result.AnalyzerTimes.Keys);

        void Note(string name)
        {
            lock (measured)
                measured.Add(name);
        }
    }

    private static Task<ControlRepository> OpenAsync() => ControlRepository.OpenAsync(Repository.PathTo("samples", "incident"));

    private sealed class Waiting(ManualResetEventSlim gate) : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("ACME0001", "waited", Severity.Info, "{0} was waited for");

        public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(c =>
        {
            if (gate.Wait(TimeSpan.FromMinutes(5), c.CancellationToken))
                c.Report(Rule, location: null, "it");
        });
    }

    private sealed class Endless : ReplicationAnalyzer
    {
        public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => c.CancellationToken.WaitHandle.WaitOne());
    }
}
