using static PuppetMySqlLint.MySql.VariableBuilder;

namespace PuppetMySqlLint.MySql;

/// <content>The binary log (MySQL manual, "Binary Logging Options and Variables").</content>
public static partial class SystemVariables
{
    private static IEnumerable<VariableBuilder> BinaryLog() =>
    [
        OptionalFileName("log_bin").MySql("OFF", before: "8.0.3").MySql("ON", since: "8.0.3").MariaDb("OFF"),
        OptionalFileName("log_bin_index").MySql(null).MariaDb(null),
        Boolean("log_replica_updates").Static().MySql("OFF", before: "8.0.3").MySql("ON", since: "8.0.3").MariaDb("OFF")
            .MySqlName("log_replica_updates", since: "8.0.26").MySqlName("log_slave_updates").MariaDbName("log_slave_updates"),
        Enumeration("binlog_format", "MIXED", "STATEMENT", "ROW")
            .MySql("STATEMENT", before: "5.7.7").MySql("ROW", since: "5.7.7").MariaDb("MIXED"),
        Enumeration("binlog_row_image", "MINIMAL", "NOBLOB", "FULL").MySql("FULL")
            .MariaDb("FULL", before: "11.4").Values("MINIMAL", "NOBLOB", "FULL", "FULL_NODUP").MariaDb("FULL", since: "11.4"),
        Enumeration("binlog_checksum", "NONE", "CRC32").MySql("CRC32").MariaDb("CRC32"),
        Enumeration("binlog_error_action", "IGNORE_ERROR", "ABORT_SERVER")
            .MySql("IGNORE_ERROR", since: "5.6.22", before: "5.7.7").MySql("ABORT_SERVER", since: "5.7.7"),
        Integer("binlog_expire_logs_seconds", 0, UInt32).MySql("2592000", since: "8.0.11").Bounds(0, 8553600).MariaDb("0", since: "10.6.1"),
        Integer("expire_logs_days", 0, 99).MySql("0", before: "8.2").MariaDb("0", before: "10.6.1").Fractions().MariaDb("0", since: "10.6.1"),
        Integer("max_binlog_size", 4096, 1073741824).Blocks(4096).MySql("1073741824").MariaDb("1073741824"),
        Integer("sync_binlog", 0, UInt32).MySql("0", before: "5.7.7").MySql("1", since: "5.7.7").MariaDb("0"),
        Integer("innodb_flush_log_at_trx_commit", 0, 2).ValueOptional().MySql("1").Bounds(0, 3).MariaDb("1"),
        String("binlog_do_db").Static().Cumulative().MySql(null).MariaDb(null),
        String("binlog_ignore_db").Static().Cumulative().MySql(null).MariaDb(null),
        Integer("auto_increment_increment", 1, UInt16).ValueOptional().MySql("1").MariaDb("1"),
        Integer("auto_increment_offset", 1, UInt16).ValueOptional().MySql("1").MariaDb("1"),
        Integer("slave_connections_needed_for_purge", 0, UInt32).MariaDb("1", since: "11.4"),
    ];

    private static IEnumerable<VariableBuilder> Gtid() =>
    [
        // 9.7 has both on by default; which release before it began is not recorded.
        Enumeration("gtid_mode", "OFF", "OFF_PERMISSIVE", "ON_PERMISSIVE", "ON").MySql("OFF", since: "5.7.6", before: "9.7").MySql("ON", since: "9.0")
            .Values("OFF", "UPGRADE_STEP_1", "UPGRADE_STEP_2", "ON").MySql("OFF", since: "5.6.5", before: "5.7.6"),
        Enumeration("enforce_gtid_consistency", "OFF", "ON", "WARN").ValueOptional()
            .MySql("OFF", since: "5.6.9", before: "9.7").MySql("ON", since: "9.0"),
        Integer("gtid_domain_id", 0, UInt32).MariaDb("0"),
        Boolean("gtid_strict_mode").MariaDb("OFF"),
        Boolean("binlog_gtid_simple_recovery").Static().MySql("OFF", before: "5.7.7").MySql("ON", since: "5.7.7"),
    ];
}
