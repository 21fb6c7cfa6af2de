using System.Collections.Immutable;

namespace PuppetMySqlLint.Replication;

/// <summary>What the user says about hosts beyond the repository.</summary>
public sealed record HostInventory
{
    /// <summary>Nothing is said.</summary>
    public static HostInventory Empty { get; } = new();

    /// <summary>Domains all hosts of which this repository manages, lower-case: <c>db.example.com</c>. A name inside that no node bears surely does not exist.</summary>
    public ImmutableArray<string> CompleteDomains { get; init; } = [];

    /// <summary>Hosts outside the repository that exist nevertheless, as names or globs: <c>*.rds.amazonaws.com</c>.</summary>
    public ImmutableArray<string> Externals { get; init; } = [];

    /// <summary>Other names of nodes, and what stands behind virtual addresses: alias to certname.</summary>
    public ImmutableDictionary<string, string> Aliases { get; init; } = ImmutableDictionary<string, string>.Empty;
}
