using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// What becomes of the findings of a run, batch by batch: those of one cause are joined, they get the configured severities, comments and the
/// baseline hold some back, and what the caller does not want to see is left out. Used by one thread at a time.
/// </summary>
internal sealed class FindingSieve
{
    private readonly LintOptions _options;
    private readonly SeverityPolicy _severities;
    private readonly SuppressionFilter _comments;
    private readonly BaselineFilter _baseline;

    public FindingSieve(IFileSource files, FileNotes notes, LintConfiguration configuration, LintOptions options)
    {
        _options = options;
        _severities = new SeverityPolicy(configuration, files);
        _comments = new SuppressionFilter(configuration.Suppressions, DateOnly.FromDateTime(options.TimeProvider.GetLocalNow().Date), notes);
        _baseline = new BaselineFilter(options.Baseline);
    }

    /// <summary>The findings that comments silence, so far.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed => _comments.Suppressed;

    /// <summary>The findings that the baseline holds back, so far.</summary>
    public ImmutableArray<Diagnostic> Baselined => Findings.Sort(_baseline.Known);

    /// <summary>What is to be reported of a batch, sorted. No cause may be spread over several batches.</summary>
    public ImmutableArray<Diagnostic> Sift(IEnumerable<Diagnostic> batch) =>
        Wanted(Findings.Merge(batch).Select(_severities.Apply).OfType<Diagnostic>().Where(_comments.LetsThrough).Where(_baseline.IsNew));

    /// <summary>What is to be reported of comments and of the baseline, after all batches.</summary>
    /// <remarks>Held against both before anything is left out, so that what is not shown does not count as fixed.</remarks>
    public ImmutableArray<Diagnostic> Finish() => Wanted(_comments.Finish().Concat(_baseline.Finish()));

    private ImmutableArray<Diagnostic> Wanted(IEnumerable<Diagnostic> diagnostics) => Findings.Sort(diagnostics.Where(d => FindingFilter.IsWanted(d, _options)));
}
