using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// What becomes of all findings of a run: those of one cause are joined, they get the configured severities, comments and the baseline hold
/// some back, and what the caller does not want to see is left out.
/// </summary>
internal sealed record FindingSieve(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SuppressedDiagnostic> Suppressed, ImmutableArray<Diagnostic> Baselined)
{
    public static FindingSieve Sift(IEnumerable<Diagnostic> all, AnalysisInput input, LintOptions options)
    {
        var severities = new SeverityPolicy(input.Configuration, input.Repository.Files);
        var judged = Findings.Merge(all).Select(severities.Apply).OfType<Diagnostic>();
        var comments = new SuppressionFilter(input.Configuration.Suppressions, DateOnly.FromDateTime(options.TimeProvider.GetLocalNow().Date));
        // Held against the baseline before anything is left out, so that what is not shown does not count as fixed.
        var staying = comments.Run(judged, input.Repository.Files);
        var (fresh, known) = options.Baseline is { } baseline ? baseline.Apply(staying) : (staying, []);
        return new FindingSieve(
            Findings.Sort(fresh.Where(d => FindingFilter.IsWanted(d, options))),
            comments.Suppressed,
            Findings.Sort(known));
    }
}
