using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What the last successful match left in <c>$0</c>, <c>$1</c> and so on.</summary>
/// <param name="Groups">The groups, the whole match first; a group that took no part is undef.</param>
/// <param name="Unknown">Why it is not known what matched; null where it is.</param>
internal sealed record MatchData(ImmutableArray<PuppetValue> Groups, UnknownReason? Unknown = null)
{
    /// <summary>A match of a text that is not known.</summary>
    public static MatchData OfUnknown(UnknownReason reason) => new([], reason);
}
