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

    private Linter(LinterOptions options)
    {
        _analyzers = options.Analyzers;
        _recognizers = options.Recognizers;
    }

    /// <summary>A linter, for programs that do without dependency injection.</summary>
    /// <param name="configure">Adds analyzers and recognizers; null for the built-in ones alone.</param>
    public static Linter Create(Action<LinterOptions>? configure = null)
    {
        var options = new LinterOptions();
        configure?.Invoke(options);
        return new Linter(options);
    }

    /// <summary>Judges a fleet that is already there.</summary>
    internal LintResult Judge(AnalysisInput input, LintConfiguration configuration, IEnumerable<Diagnostic> earlier, LintOptions options, CancellationToken cancellationToken)
    {
        var findings = AnalyzerDriver.Run(input, _analyzers, options.Jobs > 0 ? options.Jobs : -1, cancellationToken);
        var all = earlier.Concat(input.Catalogs.SelectMany(DiagnosticsOf)).Concat(findings.Diagnostics);
        return new LintResult(
            Findings.Sort(Findings.Merge(all).Where(d => FindingFilter.IsWanted(d, options))),
            input.Fleet,
            LedgerBuilder.Build(input, findings, _analyzers.Length, configuration),
            input.Catalogs);
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(Catalog catalog)
    {
        var all = catalog.Failure is { } failure && !catalog.Diagnostics.Contains(failure) ? catalog.Diagnostics.Add(failure) : catalog.Diagnostics;
        return all.Select(d => d.Nodes.IsEmpty ? d with { Nodes = [catalog.Node] } : d);
    }
}
