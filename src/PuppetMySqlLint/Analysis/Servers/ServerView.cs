using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>One server and nothing else: what a rule makes of it holds while the server stays the same, whatever becomes of the rest of the fleet.</summary>
/// <param name="instance">The server.</param>
/// <param name="scope">For which servers the rule holds.</param>
internal sealed class ServerView(MySqlInstance instance, RuleScope scope)
{
    private readonly ImmutableArray<(DiagnosticDescriptor Rule, string Reason)>.Builder _undecided = ImmutableArray.CreateBuilder<(DiagnosticDescriptor Rule, string Reason)>();

    public MySqlInstance Instance { get; } = instance;

    public RuleScope Scope { get; } = scope;

    /// <summary>What cannot be told about it.</summary>
    public ImmutableArray<(DiagnosticDescriptor Rule, string Reason)> Undecided => _undecided.ToImmutable();

    /// <summary>Says that the rule cannot tell right from wrong here.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="reason">Why, in one clause without a full stop.</param>
    public void ReportUndecided(DiagnosticDescriptor descriptor, string reason) => _undecided.Add((descriptor, reason));
}
