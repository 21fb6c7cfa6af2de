using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Parts findings into new ones and known ones, and says which entries of a baseline are no longer needed.</summary>
internal sealed class BaselineFilter(Baseline? baseline)
{
    private readonly Dictionary<string, int> _left = (baseline?.Entries ?? []).GroupBy(static e => e.Fingerprint, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.Sum(static e => e.Count), StringComparer.Ordinal);

    private readonly List<Diagnostic> _known = [];

    /// <summary>The findings that the baseline lists.</summary>
    public IReadOnlyList<Diagnostic> Known => _known;

    /// <summary>Whether a finding is not in the baseline, or more often than it lists it.</summary>
    public bool IsNew(Diagnostic diagnostic)
    {
        if (_left.Count == 0 || !diagnostic.Descriptor.IsIgnorable || Fingerprint.Of(diagnostic) is var fingerprint && _left.GetValueOrDefault(fingerprint) == 0)
            return true;
        _left[fingerprint]--;
        _known.Add(diagnostic);
        return false;
    }

    /// <summary>The entries whose findings are gone, and what is wrong with the baseline itself.</summary>
    public IEnumerable<Diagnostic> Finish()
    {
        if (baseline is null)
            yield break;
        foreach (var entry in baseline.Entries.Where(e => _left.GetValueOrDefault(e.Fingerprint) > 0).DistinctBy(static e => e.Fingerprint, StringComparer.Ordinal))
            yield return new Diagnostic(BaselineDescriptors.Fixed, null, entry.Rule, entry.Path.Length > 0 ? entry.Path : "the repository", entry.Message);
        if (baseline.Failure is { } failure)
            yield return failure;
    }
}
