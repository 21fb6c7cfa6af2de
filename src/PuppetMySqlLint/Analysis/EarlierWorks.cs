using System.Runtime.CompilerServices;

namespace PuppetMySqlLint;

/// <summary>What analyzers made of things in an earlier run. Of what is the same thing still, they would make the same.</summary>
/// <param name="works">The calls.</param>
/// <param name="isSameFleet">Whether the fleet is the same.</param>
internal sealed class EarlierWorks(IEnumerable<AnalyzerWork> works, bool isSameFleet)
{
    private readonly Dictionary<(ReplicationAnalyzer Analyzer, object Subject, int Number), AnalyzerWork> _works =
        works.ToDictionary(static w => (w.Analyzer, w.Subject, w.Number), SameObjects.Instance);

    /// <summary>The call in place of one that is planned.</summary>
    /// <param name="planned">The call.</param>
    /// <returns>What came of it in the earlier run; null if that need not come of it now.</returns>
    public AnalyzerWork? Find(AnalyzerWork planned) =>
        _works.TryGetValue((planned.Analyzer, planned.Subject, planned.Number), out var known) && Holds(known.Sink.LookedAt) ? known.Kept() : null;

    private bool Holds(Surroundings lookedAt) => !lookedAt.HasFlag(Surroundings.Repository) && (isSameFleet || !lookedAt.HasFlag(Surroundings.Fleet));

    /// <summary>Servers that are called alike are equal, though not the same.</summary>
    private sealed class SameObjects : IEqualityComparer<(ReplicationAnalyzer Analyzer, object Subject, int Number)>
    {
        public static SameObjects Instance { get; } = new();

        public bool Equals((ReplicationAnalyzer Analyzer, object Subject, int Number) x, (ReplicationAnalyzer Analyzer, object Subject, int Number) y) =>
            ReferenceEquals(x.Analyzer, y.Analyzer) && ReferenceEquals(x.Subject, y.Subject) && x.Number == y.Number;

        public int GetHashCode((ReplicationAnalyzer Analyzer, object Subject, int Number) key) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(key.Analyzer), RuntimeHelpers.GetHashCode(key.Subject), key.Number);
    }
}
