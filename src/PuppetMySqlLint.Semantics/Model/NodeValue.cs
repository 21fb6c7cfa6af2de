using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>What an expression came to on one node, in one evaluation of its class, define instance, function or template.</summary>
/// <param name="Value">The value, with where it came from. It may be secret: <see cref="object.ToString"/> of it shows none.</param>
/// <param name="Container">The resource in which it was evaluated: <c>Class[Mysql::Server]</c>, <c>Mysql::Db[app]</c>.</param>
/// <param name="Conditions">The branches that evaluation took without knowing, outermost first, in words; empty if it had to come here.</param>
public sealed record NodeValue(PuppetValue Value, string Container, ImmutableArray<string> Conditions)
{
    /// <summary>Whether evaluation comes here in every state that the repository leaves open.</summary>
    public bool IsCertain => Conditions.IsEmpty;
}
