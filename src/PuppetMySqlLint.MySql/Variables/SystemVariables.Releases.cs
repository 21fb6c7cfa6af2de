using static PuppetMySqlLint.MySql.VariableBuilder;

namespace PuppetMySqlLint.MySql;

/// <content>
/// Options that came, went or were renamed, and those of one family alone. Where a server does not know one, it does not start. A release is
/// named where it is certain: what went somewhere between two of the servers that were asked counts as known up to the later one. MariaDB takes
/// most of what it once had, and some of MySQL's, without a word (<c>mysqld.cc</c>), so nothing ends there.
/// </content>
public static partial class SystemVariables
{
    private const string Renamed = "8.0.26";
    // Everything that 8.0.11, the first release for production, no longer took.
    private const string GoneIn80 = "8.0.11";
    private const string GoneIn83 = "8.3";
    private const string GoneIn84 = "8.4";
    // Accepted by 8.0.41 and not by 9.7.4.
    private const string GoneBy97 = "9.7";

    private static IEnumerable<VariableBuilder> Gone() =>
    [
        Boolean("ssl").Static().MySql("OFF", before: "5.7.3").MySql("ON", since: "5.7.3", before: GoneIn84).MariaDb("OFF", before: "11.4").MariaDb("ON", since: "11.4"),
        Boolean("admin_ssl").Static().MySql("ON", since: "8.0.21", before: GoneIn84),
        String("default_authentication_plugin").Static().MySql(null, since: "5.6.6", before: GoneIn84).MariaDb(null),
        Boolean("mysql_native_password").Static().MySql("OFF", since: "8.4", before: "9.0"),
        Boolean("old").Static().MySql("OFF", before: GoneIn84).MariaDb("OFF"),
        Boolean("new").MySql("OFF", before: GoneIn84).MariaDb("OFF"),
        Boolean("avoid_temporal_upgrade").MySql("OFF", since: "5.6.24", before: GoneIn84),
        Boolean("show_old_temporals").MySql("OFF", since: "5.6.24", before: GoneIn84),
        Enumeration("binlog_transaction_dependency_tracking", "COMMIT_ORDER", "WRITESET", "WRITESET_SESSION").MySql("COMMIT_ORDER", since: "5.7.22", before: GoneIn84),
        Enumeration("transaction_write_set_extraction", "OFF", "MURMUR32", "XXHASH64").MySql("OFF", since: "5.7.6", before: "8.0.2").MySql("XXHASH64", since: "8.0.2", before: GoneIn83),
        Boolean("log_bin_use_v1_row_events").Static().MySql("OFF", before: GoneIn83).MariaDb("OFF"),
        String("slave_rows_search_algorithms").MySql(null, before: GoneIn83).MariaDb(null),
        String("relay_log_info_file").Static().MySql(null, before: GoneIn83).MariaDb(null),
        String("master_info_file").Static().MySql(null, before: GoneIn83).MariaDb(null),
        String("group_replication_ip_whitelist").MySql(null, since: FirstGroups, before: GoneIn83),
        Integer("innodb_log_file_size", 0, UInt64).Static().MySql("50331648", before: GoneBy97).MariaDb("50331648", before: "10.5").MariaDb("100663296", since: "10.5"),
        Integer("innodb_log_files_in_group", 1, 100).Static().MySql("2", before: GoneBy97).MariaDb("2", before: "10.5").MariaDb("1", since: "10.5"),
        Integer("query_cache_size", 0, UInt64).MySql("1048576", before: GoneIn80).MariaDb("1048576"),
        Integer("query_cache_limit", 0, UInt64).MySql("1048576", before: GoneIn80).MariaDb("1048576"),
        Enumeration("query_cache_type", "OFF", "ON", "DEMAND").MySql("OFF", before: GoneIn80).MariaDb("OFF"),
        Integer("log_warnings", 0, UInt64).ValueOptional().MySql("1", before: "5.7.2").MySql("2", since: "5.7.2", before: GoneIn80).MariaDb("2"),
        Boolean("sync_frm").MySql("ON", before: GoneIn80).MariaDb("ON"),
        Boolean("secure_auth").MySql("ON", before: GoneIn80).MariaDb("ON"),
        Boolean("show_compatibility_56").MySql("OFF", since: "5.7.6", before: GoneIn80),
        Boolean("innodb_locks_unsafe_for_binlog").Static().MySql("OFF", before: GoneIn80).MariaDb("OFF"),
        Boolean("innodb_support_xa").MySql("ON", before: GoneIn80).MariaDb("ON"),
        Boolean("innodb_large_prefix").MySql("OFF", before: "5.7.7").MySql("ON", since: "5.7.7", before: GoneIn80).MariaDb("ON"),
        String("innodb_file_format").MySql(null, before: GoneIn80).MariaDb(null),
    ];

    private static IEnumerable<VariableBuilder> NewWordsOfReplicas()
    {
        // MariaDB has the old words, or passes over them.
        yield return Both(Boolean("replica_compressed_protocol"), "slave_compressed_protocol", "OFF");
        yield return Both(Boolean("replica_sql_verify_checksum"), "slave_sql_verify_checksum", "ON");
        yield return Both(Integer("replica_max_allowed_packet", 1024, 1073741824).Blocks(1024), "slave_max_allowed_packet", "1073741824");
        yield return Both(Integer("replica_transaction_retries", 0, UInt64), "slave_transaction_retries", "10");
        yield return Both(String("replica_type_conversions"), "slave_type_conversions", null);
        yield return Both(String("replica_load_tmpdir").Static(), "slave_load_tmpdir", null);
        yield return Both(String("init_replica"), "init_slave", null);
        yield return Both(Integer("sync_source_info", 0, UInt32), "sync_master_info", "10000");
        yield return Both(Integer("replica_checkpoint_period", 1, UInt32), "slave_checkpoint_period", "300");
        yield return Both(Integer("replica_checkpoint_group", 32, 524280).Blocks(8), "slave_checkpoint_group", "512");
        yield return Named(
            Boolean("log_slow_replica_statements").MySql("OFF").MariaDb("ON"), "log_slow_slave_statements");
        yield return Named(
            Integer("replica_pending_jobs_size_max", 1024, UInt64).Blocks(1024).MySql("16777216", before: "8.0.12").MySql("134217728", since: "8.0.12").MariaDb("16777216"),
            "slave_pending_jobs_size_max");
        yield return Enumeration("replica_parallel_type", "DATABASE", "LOGICAL_CLOCK").MySql("DATABASE", since: "5.7.2", before: "8.0.27").MySql("LOGICAL_CLOCK", since: "8.0.27", before: GoneBy97)
            .MySqlName("replica_parallel_type", since: Renamed, before: GoneBy97).MySqlName("slave_parallel_type", since: "5.7.2", before: GoneBy97);

        static VariableBuilder Both(VariableBuilder builder, string oldWord, string? value) => Named(builder.MySql(value).MariaDb(value), oldWord);

        static VariableBuilder Named(VariableBuilder builder, string oldWord) =>
            builder.MySqlName(builder.Name, since: Renamed).MySqlName(oldWord).MariaDbName(oldWord);
    }

    private static IEnumerable<VariableBuilder> OneFamily() =>
    [
        Boolean("binlog_rows_query_log_events").MySql("OFF").MariaDb("OFF"),
        Boolean("binlog_order_commits").MySql("ON").MariaDb("ON"),
        Boolean("binlog_transaction_compression").MySql("OFF", since: "8.0.20"),
        Boolean("binlog_encryption").MySql("OFF", since: "8.0.14"),
        String("binlog_row_value_options").MySql("", since: "8.0.3"),
        Integer("binlog_group_commit_sync_delay", 0, 1000000).MySql("0", since: "5.7.5"),
        Boolean("binlog_expire_logs_auto_purge").MySql("ON", since: "8.0.29"),
        Integer("gtid_executed_compression_period", 0, UInt32).MySql("1000", since: "5.7.6", before: "8.0.23").MySql("0", since: "8.0.23"),
        String("admin_address").Static().MySql(null, since: "8.0.14"),
        Boolean("replica_allow_higher_version_source").MySql("ON", since: GoneBy97),
        Boolean("gtid_ignore_duplicates").MariaDb("OFF"),
        Boolean("binlog_annotate_row_events").MariaDb("ON"),
        Integer("binlog_commit_wait_count", 0, UInt64).MariaDb("0"),
        Integer("binlog_commit_wait_usec", 0, UInt64).MariaDb("100000"),
        Integer("slave_domain_parallel_threads", 0, 16383).MariaDb("0"),
        Enumeration("slave_run_triggers_for_rbr", "NO", "YES", "LOGGING", "ENFORCE").MariaDb("NO"),
        Enumeration("slave_ddl_exec_mode", "STRICT", "IDEMPOTENT").MariaDb("IDEMPOTENT"),
        Integer("read_binlog_speed_limit", 0, UInt64).MariaDb("0"),
        Boolean("encrypt_binlog").Static().MariaDb("OFF"),
        Integer("max_binlog_total_size", 0, UInt64).MariaDb("0", since: "11.4")
            .MariaDbName("max_binlog_total_size", since: "11.4").MariaDbName("binlog_space_limit", since: "11.4"),
    ];
}
