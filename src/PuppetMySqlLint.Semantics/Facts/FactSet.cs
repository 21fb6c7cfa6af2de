using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>The facts of one node, or those given for all.</summary>
/// <param name="Certname">The node; empty for facts given for all nodes.</param>
/// <param name="Values">The facts by name; every value has an origin of kind Fact.</param>
public sealed record FactSet(string Certname, HashValue Values)
{
    /// <summary>Whether this is Facter's whole output, so that a fact that it does not hold is absent.</summary>
    public bool IsFacterOutput => Values.Find("facterversion") is not null;

    /// <summary>These facts, and those of <paramref name="other"/> where these say nothing.</summary>
    public FactSet Over(FactSet other)
    {
        var entries = ImmutableArray.CreateBuilder<HashEntry>(Values.Entries.Length + other.Values.Entries.Length);
        entries.AddRange(other.Values.Entries.Where(e => !Values.TryGetValue(e.Key, out _)));
        entries.AddRange(Values.Entries);
        return this with { Values = new HashValue(entries.ToImmutable(), Values.Origin) };
    }
}
