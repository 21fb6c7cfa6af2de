using System.Collections.Immutable;

namespace PuppetMySqlLint.Replication;

/// <summary>Finds parts of a fleet by what they belong to: rules ask that for every server, and a fleet has thousands.</summary>
internal sealed class FleetIndex(Fleet fleet)
{
    /// <summary>The servers on living nodes, by their names.</summary>
    public ImmutableArray<MySqlInstance> Living { get; } =
        [.. fleet.Instances.Where(static i => i.Node.IsLiving).Select(static i => (Name: i.ToString(), Instance: i)).OrderBy(static p => p.Name, StringComparer.Ordinal).Select(static p => p.Instance)];

    public ILookup<FleetNode, MySqlInstance> Instances { get; } = fleet.Instances.ToLookup(static i => i.Node);

    public ILookup<MySqlInstance, ReplicationChannel> ByReplica { get; } = fleet.Channels.ToLookup(static c => c.Replica);

    public ILookup<FleetNode, ReplicationChannel> BySource { get; } = fleet.Channels.Where(static c => c.Source.Node is not null).ToLookup(static c => c.Source.Node!);

    public ILookup<FleetNode, ReplicationAccount> Accounts { get; } = fleet.Accounts.ToLookup(static a => a.Node);

    /// <summary>Of several topologies of one instance the first counts.</summary>
    public Dictionary<MySqlInstance, Topology> Topologies { get; } = fleet.Topologies.SelectMany(static t => t.Instances.Select(i => (Instance: i, Topology: t)))
        .DistinctBy(static p => p.Instance).ToDictionary(static p => p.Instance, static p => p.Topology);
}
