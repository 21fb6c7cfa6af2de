using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Concludes from a node's configuration who decides which server is the primary.</summary>
internal static class RoleAuthorityEvidence
{
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
}
