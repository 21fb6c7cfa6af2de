namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The order of versions and times.</summary>
internal static class RichOrder
{
    /// <summary>Orders two values of one kind.</summary>
    /// <returns>Negative, zero or positive; null if their kinds have no order between them.</returns>
    public static int? Compare(RichData left, RichData right) => (left, right) switch
    {
        (SemVer l, SemVer r) => l.Order(r),
        (Timestamp l, Timestamp r) => l.Nanoseconds.CompareTo(r.Nanoseconds),
        (Timespan l, Timespan r) => l.Nanoseconds.CompareTo(r.Nanoseconds),
        _ => null,
    };
}
