using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>What the user says about the fleet beyond what the catalogs do. Immutable.</summary>
public sealed record FleetDeclarations
{
    /// <summary>Nothing is said.</summary>
    public static FleetDeclarations None { get; } = new();

    /// <summary>What exists beyond the repository.</summary>
    public HostInventory Inventory { get; init; } = HostInventory.Empty;

    /// <summary>Who decides which server is the primary; <see cref="RoleAuthority.Unknown"/> if the catalogs are to say it.</summary>
    public RoleAuthority RoleAuthority { get; init; }

    /// <summary>Flavour and version of servers; of several that fit a node the last wins.</summary>
    public ImmutableArray<ServerDeclaration> Servers { get; init; } = [];

    /// <summary>Who replicates from whom.</summary>
    public ImmutableArray<TopologyDeclaration> Topologies { get; init; } = [];
}

/// <summary>Which server runs on some nodes.</summary>
/// <param name="Nodes">Globs of certnames.</param>
/// <param name="Flavor">The flavour; <see cref="ServerFlavor.Unknown"/> if the catalog is to say it.</param>
/// <param name="Version">The version; null if the catalog is to say it.</param>
public sealed record ServerDeclaration(ImmutableArray<string> Nodes, ServerFlavor Flavor, ServerVersion? Version);

/// <summary>Servers that replicate with each other.</summary>
/// <param name="Name">The user's name for it.</param>
/// <param name="Primaries">Certnames of the servers that take writes, with the places where they are written.</param>
/// <param name="Replicas">Certnames of the servers that replicate from the first primary, with their places.</param>
public sealed record TopologyDeclaration(string Name, ImmutableArray<(string Certname, Location Location)> Primaries, ImmutableArray<(string Certname, Location Location)> Replicas)
{
    /// <summary>Who decides which of them is the primary; <see cref="RoleAuthority.Unknown"/> if nothing is said.</summary>
    public RoleAuthority RoleAuthority { get; init; }

    /// <summary>Whether a primary waits for its replicas so that nothing is lost; null if nothing is said.</summary>
    public bool? IsLossless { get; init; }

    /// <summary>Where it is declared; null if it is in no file.</summary>
    public Location? Location { get; init; }
}
