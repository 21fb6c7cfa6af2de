using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>A host as some part of the configuration names it, and which node that is.</summary>
/// <param name="Written">The name or address as written; null if it is not known.</param>
/// <param name="Resolution">What stands behind the name.</param>
/// <param name="Origin">Where the name came from.</param>
public sealed record HostReference(string? Written, HostResolution Resolution, Origin Origin)
{
    /// <summary>The node, living or not; null if the name leads to none.</summary>
    public FleetNode? Node { get; init; }

    /// <summary>How sure the resolution is: definite inside a domain that the inventory calls complete.</summary>
    public Confidence Confidence { get; init; } = Confidence.Possible;

    /// <summary>Whether no living host stands behind the name.</summary>
    public bool IsDangling => Resolution is HostResolution.DataOnly or HostResolution.Nobody;

    /// <inheritdoc/>
    public override string ToString() => Node?.Certname ?? Written ?? "an unknown host";
}

/// <summary>What stands behind the name of a host.</summary>
public enum HostResolution
{
    /// <summary>The name is not known, so nothing can be said.</summary>
    Unknown,

    /// <summary>A living node of the fleet.</summary>
    Node,

    /// <summary>The same machine: <c>localhost</c>, a loopback address or the node's own name.</summary>
    Local,

    /// <summary>A host outside the fleet that the inventory names.</summary>
    External,

    /// <summary>Any of many: a pattern with wildcards or a netmask.</summary>
    Many,

    /// <summary>A node that only a data file still names.</summary>
    DataOnly,

    /// <summary>No node bears the name.</summary>
    Nobody,
}
