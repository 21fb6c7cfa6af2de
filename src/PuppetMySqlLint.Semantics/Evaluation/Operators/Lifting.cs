using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Carries what is not known through operations that are defined on known values.</summary>
internal static class Lifting
{
    /// <summary>Applies an operation to each alternative of its operand.</summary>
    public static PuppetValue Map(OneOfValue choice, Origin origin, Func<PuppetValue, PuppetValue> operation) =>
        Join(choice.Alternatives.Select(a => new Alternative(a.Condition, operation(a.Value))), origin);

    /// <summary>One value out of several that exclude each other: the value itself where all agree.</summary>
    public static PuppetValue Join(IEnumerable<Alternative> candidates, Origin origin)
    {
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var candidate in candidates)
        {
            if (candidate.Value is OneOfValue inner)
                alternatives.AddRange(inner.Alternatives.Select(a => new Alternative(And(candidate.Condition, a.Condition), a.Value)));
            else
                alternatives.Add(candidate);
        }
        if (alternatives.Count == 0)
            return new UndefValue(origin);
        var first = alternatives[0].Value;
        if (alternatives.All(a => ReferenceEquals(a.Value, first) || (a.Value.IsKnown && ValueComparer.HashKey.Equals(a.Value, first))))
            return first;
        if (alternatives.All(static a => a.Value is UnknownValue))
            return first.WithOrigin(origin);
        var isSecret = alternatives.Any(static a => a.Value.IsSecret);
        return alternatives.Count <= OneOfValue.MaximumAlternatives
            ? new OneOfValue(alternatives.DrainToImmutable(), origin, isSecret)
            : new UnknownValue(new UnknownReason(UnknownKind.Undecided, $"more than {OneOfValue.MaximumAlternatives} values are possible"), origin, isSecret);
    }

    /// <summary>Two conditions in words that both hold.</summary>
    public static string And(string first, string second) => first == second ? first : $"{first} and {second}";

    /// <summary>The origin of what an expression computes from operands.</summary>
    public static Origin Computed(BoundNode node, PuppetValue left, PuppetValue right) => node.Computed with { Causes = [left.Origin, right.Origin] };

    /// <summary>The origin of what an expression computes from an operand.</summary>
    public static Origin Computed(BoundNode node, PuppetValue operand) => node.Computed with { Causes = [operand.Origin] };
}
