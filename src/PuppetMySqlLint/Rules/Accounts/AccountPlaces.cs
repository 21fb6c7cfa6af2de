using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Where accounts stand, and which are meant by whom.</summary>
internal static class AccountPlaces
{
    /// <summary>Where the account's host is written, or else the account.</summary>
    public static Origin HostOf(ReplicationAccount account) => account.Host.Origin.PrimaryLocation is null ? account.Origin : account.Host.Origin;

    /// <summary>All accounts that the repository declares on living nodes.</summary>
    public static IEnumerable<ReplicationAccount> All(Fleet fleet) => fleet.Accounts.Concat(fleet.OtherAccounts).Where(static a => a.Node.IsLiving);

    /// <summary>
    /// The nodes whose accounts hold at a server: its own, those from which it replicates, since accounts replicate, and all of its topology
    /// where roles move.
    /// </summary>
    public static HashSet<FleetNode> NodesFor(Fleet fleet, FleetNode server)
    {
        var nodes = new HashSet<FleetNode> { server };
        var open = new Queue<FleetNode>([server]);
        while (open.TryDequeue(out var node))
        {
            foreach (var instance in fleet.InstancesOn(node))
            {
                var others = instance.RoleAuthority is RoleAuthority.Unknown or RoleAuthority.Puppet
                    ? fleet.ChannelsOf(instance).Select(static c => c.Source.Node).OfType<FleetNode>()
                    : fleet.TopologyOf(instance)?.Instances.Select(static i => i.Node) ?? [];
                foreach (var other in others.Where(nodes.Add))
                    open.Enqueue(other);
            }
        }
        return nodes;
    }
}
