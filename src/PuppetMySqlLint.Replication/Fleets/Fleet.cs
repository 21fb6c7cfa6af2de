using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Replication;

/// <summary>All nodes of a repository with the MySQL servers, accounts and channels that it declares. Immutable.</summary>
public sealed record Fleet
{
    // Beside the record, so that a copy with other contents has an index of its own.
    private static readonly ConditionalWeakTable<Fleet, FleetIndex> Indexes = [];

    private FleetIndex Index => Indexes.GetValue(this, static fleet => new FleetIndex(fleet));

    /// <summary>All nodes, those that only data files name among them, by certname.</summary>
    public ImmutableArray<FleetNode> Nodes { get; init; } = [];

    /// <summary>The servers.</summary>
    public ImmutableArray<MySqlInstance> Instances { get; init; } = [];

    /// <summary>The accounts that may read a binary log.</summary>
    public ImmutableArray<ReplicationAccount> Accounts { get; init; } = [];

    /// <summary>The other accounts that the repository declares: without that privilege, or with all of them as administrators have.</summary>
    public ImmutableArray<ReplicationAccount> OtherAccounts { get; init; } = [];

    /// <summary>Who replicates from whom, as far as the repository says it.</summary>
    public ImmutableArray<ReplicationChannel> Channels { get; init; } = [];

    /// <summary>The groups of instances that are joined by channels, accounts or group membership.</summary>
    public ImmutableArray<Topology> Topologies { get; init; } = [];

    /// <summary>What the configuration says about who replicates from whom.</summary>
    public ImmutableArray<DeclaredTopology> DeclaredTopologies { get; init; } = [];

    /// <summary>Finds the node behind a name.</summary>
    public required HostDirectory Hosts { get; init; }

    /// <summary>The instances that replicate, one for each channel.</summary>
    public IEnumerable<Replica> Replicas => Channels.Select(static c => new Replica(c.Replica, c));

    /// <summary>The living nodes.</summary>
    public IEnumerable<FleetNode> LivingNodes => Nodes.Where(static n => n.IsLiving);

    /// <summary>The instances on living nodes, by their names.</summary>
    internal ImmutableArray<MySqlInstance> LivingInstances => Index.Living;

    /// <summary>The instances on a node.</summary>
    public IEnumerable<MySqlInstance> InstancesOn(FleetNode node) => Index.Instances[node];

    /// <summary>The channels by which an instance replicates.</summary>
    public IEnumerable<ReplicationChannel> ChannelsOf(MySqlInstance replica) => Index.ByReplica[replica];

    /// <summary>The channels whose source is a node, living or not.</summary>
    public IEnumerable<ReplicationChannel> ChannelsFrom(FleetNode source) => Index.BySource[source];

    /// <summary>The accounts that a node's catalog creates and that may read the binary log.</summary>
    public IEnumerable<ReplicationAccount> AccountsOn(FleetNode node) => Index.Accounts[node];

    /// <summary>The topology of an instance.</summary>
    /// <returns>The topology; null if the instance stands alone.</returns>
    public Topology? TopologyOf(MySqlInstance instance) => Index.Topologies.GetValueOrDefault(instance);
}
