using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What is assumed of things that are unknown, so that a lookup has one answer. A lookup that comes upon something that is not settled
/// asks for a <see cref="HieraFork"/> and is done again in each of the worlds.
/// </summary>
/// <param name="Assumptions">By expression.</param>
internal sealed record HieraWorld(ImmutableSortedDictionary<string, HieraAssumption> Assumptions)
{
    public static HieraWorld Empty { get; } = new(ImmutableSortedDictionary.Create<string, HieraAssumption>(StringComparer.Ordinal));

    public bool IsEmpty => Assumptions.IsEmpty;

    /// <summary>The value that is assumed; null if none is.</summary>
    public string? Find(string expression) => Assumptions.GetValueOrDefault(expression)?.Value;

    public bool Allows(string expression, string value) =>
        Assumptions.GetValueOrDefault(expression) is not { } assumption || (assumption.Value is { } assumed ? assumed == value : !assumption.Excluded.Contains(value));

    /// <summary>The worlds that a fork leads to: one for each value, and one where it is none of them unless these are all there are.</summary>
    public IEnumerable<HieraWorld> Split(HieraFork fork)
    {
        foreach (var value in fork.Values)
            yield return new HieraWorld(Assumptions.SetItem(fork.Expression, new HieraAssumption(value, [], fork.Describe(value))));
        if (fork.IsExhaustive)
            yield break;
        var excluded = (Assumptions.GetValueOrDefault(fork.Expression)?.Excluded ?? []).Union(fork.Values);
        yield return new HieraWorld(Assumptions.SetItem(fork.Expression, new HieraAssumption(null, excluded, fork.DescribeOther(excluded))));
    }

    /// <summary>The assumptions in words.</summary>
    public override string ToString() => string.Join(" and ", Assumptions.Values.Select(static a => a.Words));
}

/// <summary>What is assumed of one expression.</summary>
/// <param name="Value">Its value; null if only <paramref name="Excluded"/> is assumed.</param>
/// <param name="Excluded">What it is not.</param>
/// <param name="Words">The same in words.</param>
internal sealed record HieraAssumption(string? Value, ImmutableHashSet<string> Excluded, string Words);

/// <summary>A lookup depends on something that is unknown. Internal to <see cref="HieraLookup"/>.</summary>
/// <param name="expression">What is unknown: a variable with its segments, or a question about a backend.</param>
/// <param name="values">The values that make a difference.</param>
internal sealed class HieraFork(string expression, ImmutableArray<string> values) : Exception
{
    public string Expression { get; } = expression;

    public ImmutableArray<string> Values { get; } = values;

    /// <summary>Whether it has no other values than these.</summary>
    public bool IsExhaustive { get; init; }

    /// <summary>The conditions in words by value, where they are not simply about a variable.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The condition in words that none of the values holds; null to say it of the variable.</summary>
    public string? OtherWords { get; init; }

    public string Describe(string value) => Words.GetValueOrDefault(value) ?? $"{Variable(Expression)} is '{value}'";

    public string DescribeOther(ImmutableHashSet<string> excluded) => OtherWords ?? (excluded.Count == 1
        ? $"{Variable(Expression)} is not '{excluded.First()}'"
        : $"{Variable(Expression)} is none of {string.Join(", ", excluded.Order(StringComparer.Ordinal).Select(static v => $"'{v}'"))}");

    /// <summary><c>facts.os.family</c> as a manifest writes it: <c>$facts['os']['family']</c>.</summary>
    public static string Variable(string expression)
    {
        var segments = expression.Split('.');
        return "$" + segments[0] + string.Concat(segments.Skip(1).Select(static s => $"['{s}']"));
    }
}
