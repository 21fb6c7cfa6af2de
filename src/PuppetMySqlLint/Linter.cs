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
        return Task.Run(() => LintCoreAsync(repository, options ?? LintOptions.Default, progress, cancellationToken), cancellationToken);
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

    private async Task<LintResult> LintCoreAsync(ControlRepository repository, LintOptions options, IProgress<LintProgress>? progress, CancellationToken cancellationToken)
    {
        using var run = LinterInstrumentation.Start("lint");
        var start = Stopwatch.GetTimestamp();
        var configuration = options.Configuration ?? LintConfiguration.Read(repository.Files);
        progress?.Report(new LintProgress("reading manifests and data", 0, 0));
        // Catalogs are not kept: whoever looks at them does so while they are there.
        var driver = new AnalyzerDriver(AnalyzersFor(configuration), configuration, cancellationToken);
        var model = await CompileAsync(repository, configuration, driver, options, progress, cancellationToken).ConfigureAwait(false);
        progress?.Report(new LintProgress("judging", 0, 0));
        var input = new AnalysisInput(repository, model.Catalogs, model.Fleet, configuration, model.Compiler) { TellsLivingFromDead = model.TellsLivingFromDead };
        var result = Judge(driver, input, repository.Diagnostics.Concat(EncodingCheck.Run(repository)).Concat(model.Diagnostics), options);
        LinterInstrumentation.Record(result, Stopwatch.GetElapsedTime(start));
        return result;
    }

    private async Task<FleetModel> CompileAsync(
        ControlRepository repository, LintConfiguration configuration, AnalyzerDriver driver, LintOptions options, IProgress<LintProgress>? progress, CancellationToken cancellationToken)
    {
        using var compiling = LinterInstrumentation.Start("compile");
        return await FleetModel.BuildAsync(
            repository, _recognizers, configuration.Declarations, options.Jobs, progress is null ? null : new CompilationProgress(progress), catalog => driver.Look(repository, catalog), options.KeepCatalogs,
            _compilerOptions, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Judges a fleet that is already there, with its catalogs whole.</summary>
    internal LintResult Judge(AnalysisInput input, IEnumerable<Diagnostic> earlier, LintOptions options, CancellationToken cancellationToken)
    {
        var driver = new AnalyzerDriver(AnalyzersFor(input.Configuration), input.Configuration, cancellationToken);
        foreach (var catalog in input.Catalogs)
            driver.Look(input.Repository, catalog);
        return Judge(driver, input, earlier, options);
    }

    private LintResult Judge(AnalyzerDriver driver, AnalysisInput input, IEnumerable<Diagnostic> earlier, LintOptions options)
    {
        using var judging = LinterInstrumentation.Start("judge");
        var findings = driver.Run(input, options.Jobs > 0 ? options.Jobs : -1);
        var all = input.Configuration.Diagnostics.Concat(RuleNameCheck.Run(input.Configuration, _analyzers)).Concat(earlier).Concat(input.Catalogs.SelectMany(DiagnosticsOf)).Concat(findings.Diagnostics);
        var sifted = FindingSieve.Sift(all, input, options);
        return new LintResult(sifted.Diagnostics, input.Fleet, LedgerBuilder.Build(input, findings, driver.AnalyzerCount), input.Catalogs)
        {
            Configuration = input.Configuration,
            AnalyzerTimes = findings.Times,
            Suppressed = sifted.Suppressed,
            Baselined = sifted.Baselined,
        };
    }

    private ImmutableArray<ReplicationAnalyzer> AnalyzersFor(LintConfiguration configuration) => [.. _analyzers, .. configuration.CustomRules.Select(static r => new CustomRuleAnalyzer(r))];

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
