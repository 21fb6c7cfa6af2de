using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What linting a control repo gave: the findings, the model, and what could not be assessed. Immutable.</summary>
/// <param name="Diagnostics">The findings, worst first; always in the same order for the same input.</param>
/// <param name="Fleet">The MySQL servers, accounts and channels that the repository declares.</param>
/// <param name="Ledger">What was assessed and what was not.</param>
/// <param name="Catalogs">The catalogs of the nodes that were compiled, by certname; reduced unless <see cref="LintOptions.KeepCatalogs"/> is set.</param>
public sealed record LintResult(ImmutableArray<Diagnostic> Diagnostics, Fleet Fleet, Ledger Ledger, ImmutableArray<Catalog> Catalogs)
{
    /// <summary>The configuration that was used; what is wrong with it is among the findings too.</summary>
    public LintConfiguration Configuration { get; init; } = LintConfiguration.Default;

    /// <summary>The findings that comments silence; they are not among <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>The findings that the baseline holds back; they are not among <see cref="Diagnostics"/>.</summary>
    public ImmutableArray<Diagnostic> Baselined { get; init; } = [];

    /// <summary>How long each analyzer took over all its calls, by its name. Calls run side by side, so that the sum is more than the run took.</summary>
    public ImmutableSortedDictionary<string, TimeSpan> AnalyzerTimes { get; init; } = ImmutableSortedDictionary<string, TimeSpan>.Empty;

    /// <summary>What a run over a later state of the repository begins with; null if the fleet was not compiled here.</summary>
    internal LintState? State { get; init; }

    /// <summary>The severity of the worst finding; null if there is none.</summary>
    public Severity? WorstSeverity => Diagnostics.IsEmpty ? null : Diagnostics.Max(static d => d.Severity);

    /// <summary>What was assessed, in one sentence without a full stop: <c>2 MySQL instances and 1 channel on 6 nodes, of which 6 assessed</c>.</summary>
    public string Summary => ReportLines.Summary(this);

    /// <summary>Why the result means less than it seems to, each in a sentence; empty if silence means approval.</summary>
    public ImmutableArray<string> Reservations => [.. ReportLines.Reservations(this)];
}
