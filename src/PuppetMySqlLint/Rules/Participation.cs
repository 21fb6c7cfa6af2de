using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>What a server does in replication, as far as the repository says it.</summary>
internal static class Participation
{
    private const int DefaultPort = 3306;

    /// <summary>Whether others fetch its binary log: a channel leads to it, or an account on it lets a living node's server in.</summary>
    public static bool IsSource(Fleet fleet, MySqlInstance instance) => HasReplicas(fleet, instance)
        || fleet.AccountsOn(instance.Node).Any(a => a.Host is { Resolution: HostResolution.Node, Node: { } host } && !host.Equals(instance.Node) && fleet.InstancesOn(host).Any());

    /// <summary>The channels of living replicas that lead to it.</summary>
    public static IEnumerable<ReplicationChannel> ChannelsTo(Fleet fleet, MySqlInstance instance) =>
        fleet.ChannelsFrom(instance.Node).Where(c => c.Replica.Node.IsLiving && !c.Replica.Equals(instance) && IsMeant(fleet, c, instance));

    /// <summary>Of several servers on one node the port tells which is meant.</summary>
    private static bool IsMeant(Fleet fleet, ReplicationChannel channel, MySqlInstance instance) =>
        !fleet.InstancesOn(instance.Node).Skip(1).Any() || OptionReading.Of(instance, "port").Number is not { } port || port == (channel.Port ?? DefaultPort);

    /// <summary>Whether a channel of a living replica leads to it.</summary>
    public static bool HasReplicas(Fleet fleet, MySqlInstance instance) => ChannelsTo(fleet, instance).Any();

    /// <summary>Whether it replicates from another server.</summary>
    public static bool IsReplica(Fleet fleet, MySqlInstance instance) =>
        fleet.ChannelsOf(instance).Any(static c => c.Source.Resolution != HostResolution.Local);

    /// <summary>Whether it fetches changes or gives them.</summary>
    public static bool Replicates(Fleet fleet, MySqlInstance instance) =>
        IsReplica(fleet, instance) || IsSource(fleet, instance) || instance.RoleAuthority == RoleAuthority.GroupReplication;

    /// <summary>Whether anything says that the server replicates or may come to: a lone server may keep any number.</summary>
    public static bool TakesPart(Fleet fleet, MySqlInstance instance) =>
        fleet.TopologyOf(instance) is not null
        || fleet.ChannelsOf(instance).Any()
        || fleet.AccountsOn(instance.Node).Any()
        || ((ReadOnlySpan<string>)["log_bin", "gtid_mode", "rpl_semi_sync_source_enabled", "rpl_semi_sync_master_enabled"]).ContainsAnySetting(instance);

    /// <summary>The server from which a channel fetches, if it is one of the fleet's and the only one on its node.</summary>
    public static MySqlInstance? SourceOf(Fleet fleet, ReplicationChannel channel) =>
        channel.Source is { Resolution: HostResolution.Node, Node: { } node } && fleet.InstancesOn(node).Take(2).ToList() is [var only] && !only.Equals(channel.Replica) ? only : null;

    private static bool ContainsAnySetting(this ReadOnlySpan<string> names, MySqlInstance instance)
    {
        foreach (var name in names)
        {
            if (instance.Options.Find(name) is not null)
                return true;
        }
        return false;
    }
}
