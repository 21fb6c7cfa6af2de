using static PuppetMySqlLint.MySql.VariableBuilder;

namespace PuppetMySqlLint.MySql;

/// <content>Group Replication and Galera, as far as they tell who decides which server is primary.</content>
public static partial class SystemVariables
{
    private const string FirstGroups = "5.7.17";

    private static IEnumerable<VariableBuilder> Groups() =>
    [
        String("group_replication_group_name").MySql(null, since: FirstGroups),
        Boolean("group_replication_start_on_boot").MySql("ON", since: FirstGroups),
        Boolean("group_replication_bootstrap_group").MySql("OFF", since: FirstGroups),
        String("group_replication_group_seeds").MySql(null, since: FirstGroups),
        String("group_replication_local_address").MySql(null, since: FirstGroups),
        Boolean("group_replication_single_primary_mode").MySql("ON", since: FirstGroups),
        Boolean("group_replication_enforce_update_everywhere_checks").MySql("OFF", since: FirstGroups),
        Integer("group_replication_unreachable_majority_timeout", 0, 31536000).MySql("0", since: "5.7.19"),
        Enumeration("group_replication_consistency", "EVENTUAL", "BEFORE_ON_PRIMARY_FAILOVER", "BEFORE", "AFTER", "BEFORE_AND_AFTER")
            .MySql("EVENTUAL", since: "8.0.14", before: "8.4").MySql("BEFORE_ON_PRIMARY_FAILOVER", since: "8.4"),
        String("group_replication_ip_allowlist").MySql("AUTOMATIC", since: "8.0.22"),
    ];

    private static IEnumerable<VariableBuilder> Galera() =>
    [
        Boolean("wsrep_on").MariaDb("OFF"),
        String("wsrep_provider").Static().MariaDb("none"),
        String("wsrep_cluster_address").MariaDb(null),
        String("wsrep_cluster_name").MariaDb("my_wsrep_cluster"),
        String("wsrep_node_address").MariaDb(null),
        String("wsrep_node_name").MariaDb(null),
        String("wsrep_sst_method").MariaDb("rsync"),
        Boolean("wsrep_gtid_mode").MariaDb("OFF"),
        Integer("wsrep_gtid_domain_id", 0, UInt32).MariaDb("0"),
    ];
}
