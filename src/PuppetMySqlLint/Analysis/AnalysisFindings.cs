using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What all analyzers of a run say beside their findings.</summary>
/// <param name="Undecided">Where rules could not tell, in an order that does not depend on threads.</param>
/// <param name="Times">How long each analyzer took over all its calls, by its name.</param>
internal sealed record AnalysisFindings(ImmutableArray<(DiagnosticDescriptor Rule, string Reason, string? Node)> Undecided, ImmutableSortedDictionary<string, TimeSpan> Times)
{
    public static AnalysisFindings Gather(IReadOnlyList<AnalyzerWork> works) => new(
        [.. works.SelectMany(static w => w.Sink.Undecided)],
        works.GroupBy(static w => AnalyzerWork.NameOf(w.Analyzer), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(static g => g.Key, static g => g.Aggregate(TimeSpan.Zero, static (sum, w) => sum + w.Time), StringComparer.Ordinal));

    /// <summary>What one analyzer has found. However often it fails, it is one cause.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<AnalyzerWork> works) =>
        works.SelectMany(static w => w.Sink.Diagnostics).Concat(works.Select(static w => w.Failure).OfType<Diagnostic>().Take(1));
}
