using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>Accounts of tools that may read the binary log and more, by the names that their manuals give them.</summary>
internal static class ToolAccounts
{
    private static readonly HashSet<string> Names = new(
        ["root", "admin", "dba", "orchestrator", "orc_client_user", "vtorc", "vt_dba", "mha", "mha4mysql", "mmm_agent", "mmm_monitor", "maxscale", "clusteradmin", "clustercheck", "debian-sys-maint", "mysql.infoschema", "mysql.session", "mysql.sys", "mariadb.sys"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an account belongs to a tool or an administrator, and so to no replica.</summary>
    public static bool IsOne(ReplicationAccount account) => account.User is { } user && (Names.Contains(user) || user.StartsWith("mysql_innodb_", StringComparison.OrdinalIgnoreCase));
}
