using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>An account that a node's catalog creates and that may read the binary log.</summary>
/// <param name="Node">The node whose server has the account.</param>
/// <param name="User">User name; null if it is not known.</param>
/// <param name="Host">From where it may log in.</param>
/// <param name="Origin">Where the account is declared and its host came from.</param>
public sealed record ReplicationAccount(FleetNode Node, string? User, HostReference Host, Origin Origin)
{
    /// <summary>Its privileges on all tables, upper-case; <c>GRANT OPTION</c> among them where it may pass them on.</summary>
    public ImmutableArray<string> Privileges { get; init; } = [];

    /// <summary>What gives it the privileges, in the order of the catalog.</summary>
    public ImmutableArray<AccountGrant> Grants { get; init; } = [];

    /// <summary>Whether it is declared in every state that the repository leaves open.</summary>
    public Confidence Confidence { get; init; } = Confidence.Definite;

    /// <summary>The account as MySQL names it.</summary>
    public override string ToString() => $"'{User ?? "…"}'@'{Host.Written ?? "…"}'";
}

/// <summary>That an account gets privileges on all tables.</summary>
/// <param name="Privileges">The privileges, upper-case.</param>
/// <param name="Origin">Where they are written.</param>
public sealed record AccountGrant(ImmutableArray<string> Privileges, Origin Origin);
