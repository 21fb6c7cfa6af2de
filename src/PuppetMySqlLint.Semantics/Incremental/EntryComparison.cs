using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Whether a key of a data file is what it was: its value, and the line and column of everything in it.</summary>
internal static class EntryComparison
{
    public static bool AreSame(HieraDataEntry before, HieraDataEntry after) =>
        before.NeedsInterpolation == after.NeedsInterpolation && before.Failure is null && after.Failure is null
        && AreSame(before.KeyLocation, after.KeyLocation) && AreSame(before.Value, after.Value);

    private static bool AreSame(PuppetValue before, PuppetValue after) =>
        before.GetType() == after.GetType() && before.IsSecret == after.IsSecret && AreSame(before.Origin, after.Origin) && (before, after) switch
        {
            (UndefValue, UndefValue) => true,
            (BooleanValue a, BooleanValue b) => a.Value == b.Value,
            (IntegerValue a, IntegerValue b) => a.Value == b.Value,
            (FloatValue a, FloatValue b) => a.Value.Equals(b.Value),
            (StringValue a, StringValue b) => a.Value == b.Value,
            (SensitiveValue a, SensitiveValue b) => AreSame(a.Inner, b.Inner),
            (ArrayValue a, ArrayValue b) => a.Openness is null && b.Openness is null && a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements).All(static p => AreSame(p.First, p.Second)),
            (HashValue a, HashValue b) => a.Openness is null && b.Openness is null && a.Entries.Length == b.Entries.Length
                && a.Entries.Zip(b.Entries).All(static p => AreSame(p.First.Key, p.Second.Key) && AreSame(p.First.Value, p.Second.Value)),
            _ => false,
        };

    private static bool AreSame(Origin before, Origin after) =>
        before.Kind == after.Kind && before.Description == after.Description && AreSame(before.Location, after.Location)
        && before.Causes.Length == after.Causes.Length && before.Causes.Zip(after.Causes).All(static p => AreSame(p.First, p.Second));

    /// <summary>What stands at a place counts as well: a value may be written in other words.</summary>
    private static bool AreSame(Location? before, Location? after) =>
        before is { } a && after is { } b
            ? a.Path == b.Path && a.Start == b.Start && a.Source.Text.AsSpan(a.Span.Start, a.Span.Length).SequenceEqual(b.Source.Text.AsSpan(b.Span.Start, b.Span.Length))
            : before is null && after is null;
}
