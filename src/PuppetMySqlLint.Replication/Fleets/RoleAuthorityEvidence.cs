using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Concludes who decides which server is the primary: from a node's configuration, and from what other nodes run.</summary>
internal static class RoleAuthorityEvidence
{
    private const string UsualAccount = "orchestrator";

    // The same for as long as the server is the same.
    private static readonly ConditionalWeakTable<MySqlInstance, MySqlInstance> Watched = [];

    public static RoleAuthority Of(Catalog catalog, InstanceOptions options)
    {
        if (IsSet("group_replication_group_name"))
            return RoleAuthority.GroupReplication;
        if (IsSet("wsrep_cluster_address") || IsSet("wsrep_on"))
            return RoleAuthority.Galera;
        if (catalog.Classes.Any(static c => c.StartsWith("orchestrator", StringComparison.Ordinal)))
            return RoleAuthority.Orchestrator;
        return RoleAuthority.Unknown;

        bool IsSet(string name) => options.Find(name) is { Setting.Value: not (null or "" or "OFF" or "0") };
    }

    /// <summary>
    /// The fleet's servers with those found that an orchestrator elsewhere watches over. It watches over a topology as a whole: accounts
    /// are created on one server and replicate to the others.
    /// </summary>
    /// <param name="fleet">The fleet with its topologies.</param>
    /// <param name="managers">The orchestrators on all nodes.</param>
    public static ImmutableArray<MySqlInstance> Spread(Fleet fleet, IReadOnlyList<FailoverManager> managers)
    {
        var accounts = fleet.Accounts.Concat(fleet.OtherAccounts).ToLookup(static a => a.Node);
        var watched = fleet.Instances.Where(IsWatched).ToHashSet();
        foreach (var topology in fleet.Topologies.Where(t => t.Instances.Any(watched.Contains)))
            watched.UnionWith(topology.Instances);
        return watched.Count == 0
            ? fleet.Instances
            : [.. fleet.Instances.Select(i => i.RoleAuthority == RoleAuthority.Unknown && watched.Contains(i) ? Watched.GetValue(i, static i => i with { RoleAuthority = RoleAuthority.Orchestrator }) : i)];

        bool IsWatched(MySqlInstance instance) =>
            instance.RoleAuthority == RoleAuthority.Orchestrator
            || (instance.RoleAuthority == RoleAuthority.Unknown
                && (managers.Any(m => m.WatchesOver(instance.Node, accounts[instance.Node])) || accounts[instance.Node].Any(static a => a.User == UsualAccount)));
    }
}
