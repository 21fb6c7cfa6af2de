using System.Collections.Immutable;
using System.Diagnostics;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds what is wrong with the MySQL replication that a control repo declares. Immutable; safe to use from many threads.</summary>
public sealed class Linter
{
    private readonly ImmutableArray<ReplicationAnalyzer> _analyzers;
    private readonly ImmutableArray<IReplicationRecognizer> _recognizers;
    private readonly CompilerOptions _compilerOptions;

    private Linter(LinterOptions options)
    {
        _analyzers = options.Analyzers;
        _recognizers = options.Recognizers;
        _compilerOptions = options.Compiler;
    }

    /// <summary>A linter, for programs that do without dependency injection.</summary>
    /// <param name="configure">Adds analyzers and recognizers; null for the built-in ones alone.</param>
    public static Linter Create(Action<LinterOptions>? configure = null)
    {
        var options = new LinterOptions();
        configure?.Invoke(options);
        return new Linter(options);
    }

    /// <summary>Lints a control repo: compiles the catalog of every node, puts the fleet together and judges it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="options">What to do; null for everything, with the repository's own configuration.</param>
    /// <param name="progress">Is told how far the run has come; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The findings and the model. What is wrong in the repository is never thrown.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<LintResult> LintAsync(
        ControlRepository repository, LintOptions? options = null, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return Task.Run(() => LintCoreAsync(repository, options ?? LintOptions.Default, progress, onFinding: null, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Works out what the fixes of a control repo's findings would make of it. Nothing is written; to do so is the caller's part. A fix stays
    /// out if the file could not be parsed afterwards, if its finding would still be there, or if a new finding would come.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="fixOptions">Which fixes to apply; null for the safe ones.</param>
    /// <param name="options">What to lint; null for everything, with the repository's own configuration.</param>
    /// <param name="progress">Is told how far the first run has come; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The files that change, what was applied and what was left, and the findings that remain.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<FixResult> FixAsync(
        ControlRepository repository, FixOptions? fixOptions = null, LintOptions? options = null, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var before = await LintAsync(repository, options, progress, cancellationToken).ConfigureAwait(false);
        return await new Fixer(this, repository, options ?? LintOptions.Default, fixOptions ?? FixOptions.Default, cancellationToken).RunAsync(before).ConfigureAwait(false);
    }

    /// <summary>
    /// Lints a control repo and gives each finding as soon as it is sure: first what concerns configuration and files, then what compiling the
    /// catalogs showed, then the findings of each analyzer when it is through, at last comments and baseline entries that are no longer needed.
    /// All findings together are those of <see cref="LintAsync"/>, and <see cref="LintStream.Result"/> has the rest once the loop is through.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="options">What to do; null for everything, with the repository's own configuration.</param>
    /// <param name="progress">Is told how far the run has come; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the run. So does leaving the loop.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintStream StreamAsync(
        ControlRepository repository, LintOptions? options = null, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return new LintStream((onFinding, token) => LintCoreAsync(repository, options ?? LintOptions.Default, progress, onFinding, token), cancellationToken);
    }

    private async Task<LintResult> LintCoreAsync(
        ControlRepository repository, LintOptions options, IProgress<LintProgress>? progress, Action<Diagnostic>? onFinding, CancellationToken cancellationToken)
    {
        using var run = LinterInstrumentation.Start("lint");
        var start = Stopwatch.GetTimestamp();
        var earlier = LintState.For(this, repository, options);
        var state = earlier?.State;
        var settings = state?.Settings ?? RunSettings.Of(repository, options, _analyzers);
        var files = earlier is { } known ? known.State.Files.After(known.Changed, repository.Files) : FileNotes.Of(repository.Files);
        progress?.Report(new LintProgress("reading manifests and data", 0, 0));
        // Catalogs are not kept: whoever looks at them does so while they are there.
        var driver = new AnalyzerDriver(settings.Analyzers, settings.Configuration, cancellationToken);
        var collected = new FindingCollection(new FindingSieve(repository.Files, files, settings.Configuration, options), onFinding);
        collected.Add(EarlyFindings(driver, repository, settings.Configuration).Concat(files.EncodingProblems));
        var model = await CompileAsync(repository, settings, driver, state?.Fleet, options, progress, cancellationToken).ConfigureAwait(false);
        foreach (var node in model.State!.Nodes.Where(static n => n.IsKept))
        {
            if (state!.Seen.TryGetValue(node.Value.Node.Certname, out var seen))
                driver.Keep(node.Value.Node.Certname, seen);
        }
        progress?.Report(new LintProgress("judging", 0, 0));
        var input = new AnalysisInput(repository, model.Catalogs, model.Fleet, settings.Configuration, model.Compiler)
        {
            TellsLivingFromDead = model.TellsLivingFromDead,
            Earlier = state is null ? null : new EarlierWorks(state.Works, ReferenceEquals(state.Fleet.Fleet, model.Fleet)),
        };
        collected.Relocation = new Relocation(repository, model.State.Compilation.Edited);
        var result = Judge(driver, input, model.Diagnostics, collected, options) with { State = new LintState(this, settings, model.State, files, driver.Seen, driver.Works) };
        LinterInstrumentation.Record(result, Stopwatch.GetElapsedTime(start));
        return result;
    }

    private static IEnumerable<Diagnostic> EarlyFindings(AnalyzerDriver driver, ControlRepository repository, LintConfiguration configuration) =>
        configuration.Diagnostics.Concat(RuleNameCheck.Run(configuration, [.. driver.Analyzers])).Concat(repository.Diagnostics);

    private async Task<FleetModel> CompileAsync(
        ControlRepository repository, RunSettings settings, AnalyzerDriver driver, FleetState? earlier, LintOptions options, IProgress<LintProgress>? progress,
        CancellationToken cancellationToken)
    {
        using var compiling = LinterInstrumentation.Start("compile");
        return await FleetModel.BuildAsync(
            repository, _recognizers, settings.Declarations, earlier, options.Jobs, progress is null ? null : new CompilationProgress(progress), catalog => driver.Look(repository, catalog), options.KeepCatalogs,
            _compilerOptions, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Judges a fleet that is already there, with its catalogs whole.</summary>
    internal LintResult Judge(AnalysisInput input, IEnumerable<Diagnostic> earlier, LintOptions options, CancellationToken cancellationToken)
    {
        var settings = RunSettings.Of(input.Repository, options with { Configuration = input.Configuration }, _analyzers);
        var driver = new AnalyzerDriver(settings.Analyzers, input.Configuration, cancellationToken);
        foreach (var catalog in input.Catalogs)
            driver.Look(input.Repository, catalog);
        var collected = new FindingCollection(new FindingSieve(input.Repository.Files, FileNotes.Of(input.Repository.Files), input.Configuration, options), onFinding: null);
        collected.Add(RuleNameCheck.Run(input.Configuration, [.. driver.Analyzers]).Concat(input.Configuration.Diagnostics));
        return Judge(driver, input, earlier, collected, options);
    }

    private static LintResult Judge(AnalyzerDriver driver, AnalysisInput input, IEnumerable<Diagnostic> earlier, FindingCollection collected, LintOptions options)
    {
        using var judging = LinterInstrumentation.Start("judge");
        collected.Add(earlier.Concat(input.Catalogs.SelectMany(DiagnosticsOf)));
        var findings = driver.Run(input, options.Jobs > 0 ? options.Jobs : -1, collected.Add);
        collected.Finish();
        var ledger = LedgerBuilder.Build(input, findings, driver.AnalyzerCount);
        if (collected.Relocation is { } relocation)
            ledger = ledger with { Gaps = [.. ledger.Gaps.Select(g => g with { Location = relocation.Move(g.Location) })] };
        return new LintResult(collected.Sorted, input.Fleet, ledger, input.Catalogs)
        {
            Configuration = input.Configuration,
            AnalyzerTimes = findings.Times,
            Suppressed = collected.Sieve.Suppressed,
            Baselined = collected.Sieve.Baselined,
        };
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(Catalog catalog)
    {
        var all = catalog.Failure is { } failure && !catalog.Diagnostics.Contains(failure) ? catalog.Diagnostics.Add(failure) : catalog.Diagnostics;
        return all.Select(d => d.Nodes.IsEmpty ? d with { Nodes = [catalog.Node] } : d);
    }

    private sealed class CompilationProgress(IProgress<LintProgress> progress) : IProgress<FleetProgress>
    {
        public void Report(FleetProgress value) => progress.Report(new LintProgress("compiling catalogs", value.Compiled, value.Total));
    }
}
