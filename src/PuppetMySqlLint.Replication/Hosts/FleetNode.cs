using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>A node of the fleet: a machine that exists, or one that only a data file still names.</summary>
/// <param name="Certname">Its certname.</param>
/// <param name="Existence">Why it is believed to exist.</param>
public sealed record FleetNode(string Certname, NodeExistence Existence)
{
    /// <summary>Whether it can acknowledge, log in or replicate: a node that only a data file names cannot.</summary>
    public bool IsLiving => Existence > NodeExistence.DataOnly;

    /// <summary>Names and addresses by which others reach it, lower-case, the certname first.</summary>
    public ImmutableArray<string> Names { get; init; } = [Certname];

    /// <summary>Where the repository names it: its data file or node definition; null if only facts or lists do.</summary>
    public Location? Location { get; init; }

    /// <summary>What the node's existence was concluded from, in words: <c>facts/db01.example.com.json</c>.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>How well its catalog is known; null for a node that was not compiled.</summary>
    public CatalogState? Catalog { get; init; }

    /// <inheritdoc/>
    public bool Equals(FleetNode? other) => other is not null && string.Equals(Certname, other.Certname, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Certname.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Certname;
}
