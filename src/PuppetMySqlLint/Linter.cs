using System.Collections.Immutable;
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

    private async Task<LintResult> LintCoreAsync(ControlRepository repository, LintOptions options, IProgress<LintProgress>? progress, CancellationToken cancellationToken)
    {
        var configuration = options.Configuration ?? LintConfiguration.Read(repository.Files);
        progress?.Report(new LintProgress("reading manifests and data", 0, 0));
        var compiling = progress is null ? null : new CompilationProgress(progress);
        // Catalogs are not kept: whoever looks at them does so while they are there.
        var driver = new AnalyzerDriver(_analyzers, cancellationToken);
        var model = await FleetModel.BuildAsync(
            repository, _recognizers, configuration.Inventory, options.Jobs, compiling, catalog => driver.Look(repository, catalog), options.KeepCatalogs, _compilerOptions, cancellationToken).ConfigureAwait(false);
        progress?.Report(new LintProgress("judging", 0, 0));
        return Judge(driver, new AnalysisInput(repository, model.Catalogs, model.Fleet) { TellsLivingFromDead = model.TellsLivingFromDead }, configuration, repository.Diagnostics.Concat(EncodingCheck.Run(repository)).Concat(model.Diagnostics), options, cancellationToken);
    }

    /// <summary>Judges a fleet that is already there, with its catalogs whole.</summary>
    internal LintResult Judge(AnalysisInput input, LintConfiguration configuration, IEnumerable<Diagnostic> earlier, LintOptions options, CancellationToken cancellationToken)
    {
        var driver = new AnalyzerDriver(_analyzers, cancellationToken);
        foreach (var catalog in input.Catalogs)
            driver.Look(input.Repository, catalog);
        return Judge(driver, input, configuration, earlier, options, cancellationToken);
    }

    private LintResult Judge(AnalyzerDriver driver, AnalysisInput input, LintConfiguration configuration, IEnumerable<Diagnostic> earlier, LintOptions options, CancellationToken cancellationToken)
    {
        var findings = driver.Run(input, options.Jobs > 0 ? options.Jobs : -1, cancellationToken);
        var all = configuration.Diagnostics.Concat(earlier).Concat(input.Catalogs.SelectMany(DiagnosticsOf)).Concat(findings.Diagnostics);
        return new LintResult(
            Findings.Sort(Findings.Merge(all).Where(d => FindingFilter.IsWanted(d, options))),
            input.Fleet,
            LedgerBuilder.Build(input, findings, _analyzers.Length, configuration),
            input.Catalogs)
        { Configuration = configuration };
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
