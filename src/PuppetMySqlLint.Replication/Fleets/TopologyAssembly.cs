using System.Collections.Immutable;

namespace PuppetMySqlLint.Replication;

/// <summary>Groups instances that are joined by a channel, by an account that lets one in at the other, or by a group's name.</summary>
internal static class TopologyAssembly
{
    public static ImmutableArray<Topology> Of(Fleet fleet)
    {
        var parent = Enumerable.Range(0, fleet.Instances.Length).ToArray();
        var index = fleet.Instances.Select(static (instance, i) => (instance, i)).ToDictionary(static p => p.instance, static p => p.i);
        foreach (var channel in fleet.Channels)
            JoinAll(index.TryGetValue(channel.Replica, out var replica) ? replica : -1, channel.Source.Node);
        foreach (var account in fleet.Accounts)
        {
            foreach (var server in fleet.InstancesOn(account.Node))
                JoinAll(index[server], account.Host.Resolution == HostResolution.Node ? account.Host.Node : null);
        }
        foreach (var group in fleet.Instances.GroupBy(GroupName, StringComparer.Ordinal).Where(static g => g.Key.Length > 0))
        {
            var first = index[group.First()];
            foreach (var member in group)
                parent[Root(index[member])] = Root(first);
        }
        var channels = fleet.Channels.Where(c => index.ContainsKey(c.Replica)).ToLookup(c => Root(index[c.Replica]));
        return [.. fleet.Instances.GroupBy(i => Root(index[i])).Where(g => g.Skip(1).Any() || channels.Contains(g.Key)).Select(g => Assemble([.. g], [.. channels[g.Key]]))];

        void JoinAll(int from, FleetNode? node)
        {
            if (from < 0 || node is null)
                return;
            foreach (var other in fleet.InstancesOn(node))
                parent[Root(index[other])] = Root(from);
        }

        int Root(int i)
        {
            while (parent[i] != i)
                i = parent[i] = parent[parent[i]];
            return i;
        }
    }

    private static Topology Assemble(ImmutableArray<MySqlInstance> instances, ImmutableArray<ReplicationChannel> channels)
    {
        var topology = new Topology("", instances) { Channels = channels };
        var head = topology.Primaries.FirstOrDefault() ?? instances[0];
        return topology with { Name = head.Node.Certname };
    }

    private static string GroupName(MySqlInstance instance) =>
        (instance.Options.Find("group_replication_group_name") ?? instance.Options.Find("wsrep_cluster_name")) is { IsUnknown: false, Setting.Value: { Length: > 0 } name } ? name : "";
}
