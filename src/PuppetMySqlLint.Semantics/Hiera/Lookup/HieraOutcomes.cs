using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Makes one value of those that a lookup gives in several worlds.</summary>
internal static class HieraOutcomes
{
    /// <summary>One of two values, each with its condition.</summary>
    public static PuppetValue Either(PuppetValue first, string firstCondition, PuppetValue second, string secondCondition) =>
        Choose([.. Flatten(firstCondition, first), .. Flatten(secondCondition, second)]);

    /// <summary>One of several values; equal ones become one alternative.</summary>
    public static PuppetValue Choose(IReadOnlyList<Alternative> outcomes)
    {
        var distinct = new List<Alternative>();
        foreach (var outcome in outcomes)
        {
            var same = distinct.FindIndex(d => ValueComparer.HashKey.Equals(d.Value, outcome.Value));
            if (same < 0)
                distinct.Add(outcome);
            else
                distinct[same] = distinct[same] with { Condition = $"{distinct[same].Condition} or {outcome.Condition}" };
        }
        if (distinct.Count == 1)
            return distinct[0].Value;
        var isSecret = distinct.Exists(static d => d.Value.IsSecret);
        var origin = new Origin(OriginKind.HieraData, "one of several values, by facts that are unknown", distinct[0].Value.Origin.Location)
        {
            Causes = [.. distinct.Select(static d => d.Value.Origin)],
        };
        return distinct.Count <= OneOfValue.MaximumAlternatives
            ? new OneOfValue([.. distinct], origin, isSecret)
            : new UnknownValue(new UnknownReason(UnknownKind.Undecided, $"it is one of {distinct.Count} values, by facts that are unknown"), origin, isSecret);
    }

    /// <summary>What several merged values have in common: hashes and arrays keep what all have and are open for the rest.</summary>
    public static PuppetValue Common(IReadOnlyList<Alternative> outcomes, string why)
    {
        var first = outcomes[0].Value;
        if (outcomes.Skip(1).All(o => ValueComparer.HashKey.Equals(o.Value, first)))
            return first;
        var reason = new UnknownReason(UnknownKind.Undecided, why);
        if (outcomes.All(static o => o.Value is HashValue))
        {
            var entries = ImmutableArray.CreateBuilder<HashEntry>();
            foreach (var entry in ((HashValue)first).Entries)
            {
                var values = new List<Alternative>();
                foreach (var outcome in outcomes)
                {
                    if (((HashValue)outcome.Value).TryGetValue(entry.Key, out var value))
                        values.Add(new Alternative(outcome.Condition, value));
                }
                if (values.Count == outcomes.Count)
                    entries.Add(new HashEntry(entry.Key, Common(values, why)));
            }
            var isOpen = outcomes.Any(o => ((HashValue)o.Value).Openness is not null || ((HashValue)o.Value).Entries.Length != entries.Count);
            return new HashValue(entries.ToImmutable(), first.Origin, outcomes.Any(static o => o.Value.IsSecret), isOpen ? reason : null);
        }
        if (outcomes.All(static o => o.Value is ArrayValue))
        {
            var common = ((ArrayValue)first).Elements.Where(e => outcomes.Skip(1).All(o => ((ArrayValue)o.Value).Elements.Contains(e, ValueComparer.HashKey)));
            return new ArrayValue([.. common], first.Origin, outcomes.Any(static o => o.Value.IsSecret), reason);
        }
        return Choose(outcomes);
    }

    private static IEnumerable<Alternative> Flatten(string condition, PuppetValue value) =>
        value is OneOfValue choice ? choice.Alternatives.Select(a => a with { Condition = $"{a.Condition} and {condition}" }) : [new Alternative(condition, value)];
}
