using System.Management.Automation;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.PowerShell;

/// <summary>How far a run is. Written by the run's threads, read by the pipeline's.</summary>
internal sealed class CommandProgress(string activity)
{
    private const int ActivityId = 0x504D;

    private volatile State _state = new("reading manifests and data", 0, 0);

    public bool IsShown { get; private set; }

    /// <summary>What the linter tells its progress to.</summary>
    public IProgress<LintProgress> OfLinter() => new Direct<LintProgress>(p => _state = new State(p.Stage, p.Done, p.Total));

    /// <summary>What a compilation of some nodes tells its progress to.</summary>
    public IProgress<int> OfCompiler(int total) => new Direct<int>(done => _state = new State("compiling catalogs", done, total));

    /// <summary>What the building of a model tells its progress to.</summary>
    public IProgress<FleetProgress> OfFleet() => new Direct<FleetProgress>(p => _state = new State("compiling catalogs", p.Compiled, p.Total));

    public ProgressRecord ToRecord()
    {
        IsShown = true;
        var state = _state;
        return new ProgressRecord(ActivityId, activity, state.Total == 0 ? state.Stage : $"{state.Stage}: {state.Done} of {state.Total}")
        {
            PercentComplete = state.Total == 0 ? -1 : Math.Min(100, state.Done * 100 / state.Total),
        };
    }

    public ProgressRecord ToFinalRecord() => new(ActivityId, activity, "done") { RecordType = ProgressRecordType.Completed };

    private sealed record State(string Stage, int Done, int Total);

    /// <summary>Calls back at once: <see cref="Progress{T}"/> would do so later, on another thread.</summary>
    private sealed class Direct<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
