using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Takes findings out that comments silence, and reports comments that silence nothing.</summary>
internal sealed class SuppressionFilter
{
    private readonly SuppressionPolicy _policy;
    private readonly DateOnly _today;
    private readonly ImmutableArray<Suppression> _suppressions;
    private readonly ILookup<string, Suppression> _byPath;
    private readonly HashSet<Suppression> _used = new(ReferenceEqualityComparer.Instance);
    private readonly List<SuppressedDiagnostic> _suppressed = [];
    private readonly List<Diagnostic> _own = [];

    /// <param name="policy">What a comment has to say.</param>
    /// <param name="today">The day on which it is judged.</param>
    /// <param name="files">The comments of the repository's files.</param>
    public SuppressionFilter(SuppressionPolicy policy, DateOnly today, FileNotes files)
    {
        _policy = policy;
        _today = today;
        _own.AddRange(files.SuppressionProblems);
        _suppressions = [.. files.Suppressions.Where(Check)];
        _byPath = _suppressions.ToLookup(static s => s.Location.Path, StringComparer.Ordinal);
    }

    /// <summary>The findings that were silenced.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed => [.. _suppressed];

    /// <summary>Whether no comment silences a finding.</summary>
    public bool LetsThrough(Diagnostic diagnostic)
    {
        if (_suppressions.IsEmpty || diagnostic.Location is not { } location || _byPath[location.Path].FirstOrDefault(s => s.Covers(diagnostic)) is not { } suppression)
            return true;
        _used.Add(suppression);
        if (!Silences(suppression, diagnostic))
            return true;
        _suppressed.Add(new SuppressedDiagnostic(diagnostic, suppression));
        return false;
    }

    /// <summary>What is wrong with the comments, those among them that silenced nothing.</summary>
    public IEnumerable<Diagnostic> Finish() => _own.Concat(
        _suppressions.Where(s => !_used.Contains(s)).Select(static s => new Diagnostic(SuppressionDescriptors.Unused, s.Location, string.Join(" or ", s.Rules)))).Distinct();

    /// <summary>Whether a comment says all that it has to.</summary>
    private bool Check(Suppression suppression)
    {
        var missing = _policy.RequireReason && suppression.Reason.Length == 0 ? "gives no reason: add ' -- why'"
            : _policy.RequireExpiry && suppression.Until is null ? "names no day: add 'until 2027-01-31'"
            : null;
        if (missing is not null)
            _own.Add(new Diagnostic(SuppressionDescriptors.Incomplete, suppression.Location, missing));
        return missing is null;
    }

    private bool Silences(Suppression suppression, Diagnostic diagnostic)
    {
        if (!diagnostic.Descriptor.IsIgnorable)
        {
            _own.Add(new Diagnostic(SuppressionDescriptors.NotIgnorable, suppression.Location, $"{diagnostic.Id} {diagnostic.Descriptor.Name}"));
            return false;
        }
        if (suppression.Until is not { } until || until >= _today)
            return true;
        _own.Add(new Diagnostic(
            SuppressionDescriptors.Expired, suppression.Location, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), suppression.Reason.Length > 0 ? suppression.Reason : "it gives no reason"));
        return false;
    }
}
