using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What all analyzers of a run found, in an order that does not depend on threads.</summary>
/// <param name="Diagnostics">The findings, failures of analyzers among them.</param>
/// <param name="Undecided">Where rules could not tell.</param>
/// <param name="Times">How long each analyzer took over all its calls, by its name.</param>
internal sealed record AnalysisFindings(
    ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<(DiagnosticDescriptor Rule, string Reason, string? Node)> Undecided, ImmutableSortedDictionary<string, TimeSpan> Times)
{
    public static AnalysisFindings Gather(IEnumerable<Diagnostic> failures, ImmutableArray<AnalyzerWork> works)
    {
        var times = works.GroupBy(static w => AnalyzerWork.NameOf(w.Analyzer), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(static g => g.Key, static g => g.Aggregate(TimeSpan.Zero, static (sum, w) => sum + w.Time), StringComparer.Ordinal);
        return new AnalysisFindings(
            [
                .. failures, .. works.SelectMany(static w => w.Sink.Diagnostics),
                // However often an analyzer fails, it is one cause.
                .. works.Where(static w => w.Failure is not null).DistinctBy(static w => w.Analyzer).Select(static w => w.Failure!),
            ],
            [.. works.SelectMany(static w => w.Sink.Undecided)],
            times);
    }
}
