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

    /// <summary>Orders a time and a number of seconds: an integer against the whole seconds, a float against all.</summary>
    public static int CompareToSeconds(RichData time, PuppetValue seconds)
    {
        var nanoseconds = time is Timespan span ? span.Nanoseconds : ((Timestamp)time).Nanoseconds;
        return seconds is IntegerValue whole
            ? ((long)Math.Floor((decimal)nanoseconds / Timespan.NanosecondsPerSecond)).CompareTo(whole.Value)
            : ((double)nanoseconds / Timespan.NanosecondsPerSecond).CompareTo(((FloatValue)seconds).Value);
    }
}
