using System.Collections.Immutable;

namespace PuppetMySqlLint.Replication;

/// <summary>Instances that replicate with each other.</summary>
/// <param name="Name">A name for people: the primary's host name, or what the configuration calls it.</param>
/// <param name="Instances">Its instances on living nodes, by name.</param>
public sealed record Topology(string Name, ImmutableArray<MySqlInstance> Instances)
{
    /// <summary>The channels between them, and those that lead to a host that does not exist.</summary>
    public ImmutableArray<ReplicationChannel> Channels { get; init; } = [];

    /// <summary>The instances from which others replicate and which themselves replicate from none.</summary>
    public IEnumerable<MySqlInstance> Primaries => Instances.Where(i =>
        Channels.All(c => !c.Replica.Equals(i)) && Channels.Any(c => c.Source.Node is { } node && node.Equals(i.Node)));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
