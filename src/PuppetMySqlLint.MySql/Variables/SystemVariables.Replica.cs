using static PuppetMySqlLint.MySql.VariableBuilder;

namespace PuppetMySqlLint.MySql;

/// <content>Who may write, and how a replica applies (MySQL manual, "Replica Server Options and Variables").</content>
public static partial class SystemVariables
{
    private static IEnumerable<VariableBuilder> Access() =>
    [
        Boolean("read_only").MySql("OFF").MariaDb("OFF"),
        // On it switches read_only on as well.
        Boolean("super_read_only").MySql("OFF", since: "5.7.8"),
        Boolean("offline_mode").MySql("OFF", since: "5.7.5"),
        Integer("max_connections", 1, 100000).MySql("151").Bounds(10, 100000).MariaDb("151"),
    ];

    private static IEnumerable<VariableBuilder> Replica() =>
    [
        OptionalFileName("relay_log").MySql(null).MariaDb(null),
        Boolean("relay_log_recovery").Static().MySql("OFF").Dynamic().MariaDb("OFF"),
        Boolean("relay_log_purge").MySql("ON").MariaDb("ON"),
        // MariaDB passes over both.
        Enumeration("relay_log_info_repository", "FILE", "TABLE").MySql("FILE", before: "8.0.2").MySql("TABLE", since: "8.0.2", before: "8.3").MariaDb("FILE"),
        Enumeration("master_info_repository", "FILE", "TABLE").MySql("FILE", before: "8.0.2").MySql("TABLE", since: "8.0.2", before: "8.3").MariaDb("FILE"),
        Boolean("skip_replica_start").Static().MySql("OFF").MariaDb("OFF")
            .MySqlName("skip_replica_start", since: "8.0.26").MySqlName("skip_slave_start").MariaDbName("skip_slave_start"),
        Integer("replica_net_timeout", 1, 31536000).MySql("3600", before: "5.7.7").MySql("60", since: "5.7.7").MariaDb("60")
            .MySqlName("replica_net_timeout", since: "8.0.26").MySqlName("slave_net_timeout").MariaDbName("slave_net_timeout"),
        Integer("replica_parallel_workers", 0, 1024).MySql("0", before: "8.0.27").MySql("4", since: "8.0.27", before: "9.7")
            .Bounds(1, 1024).MySql("4", since: "8.4").Bounds(0, 16383).MariaDb("0")
            .MySqlName("replica_parallel_workers", since: "8.0.26").MySqlName("slave_parallel_workers")
            .MariaDbName("slave_parallel_threads").MariaDbName("slave_parallel_workers"),
        Enumeration("slave_parallel_mode", "none", "minimal", "conservative", "optimistic", "aggressive")
            .MariaDb("conservative", before: "10.5.1").MariaDb("optimistic", since: "10.5.1"),
        Boolean("replica_preserve_commit_order").MySql("OFF", since: "5.7.5", before: "8.0.27").MySql("ON", since: "8.0.27")
            .MySqlName("replica_preserve_commit_order", since: "8.0.26").MySqlName("slave_preserve_commit_order", since: "5.7.5"),
        String("replica_skip_errors").Static().MySql("OFF").MariaDb("OFF")
            .MySqlName("replica_skip_errors", since: "8.0.26").MySqlName("slave_skip_errors").MariaDbName("slave_skip_errors"),
        Enumeration("replica_exec_mode", "STRICT", "IDEMPOTENT").MySql("STRICT").MariaDb("STRICT")
            .MySqlName("replica_exec_mode", since: "8.0.26").MySqlName("slave_exec_mode").MariaDbName("slave_exec_mode"),
        Boolean("source_verify_checksum").MySql("OFF").MariaDb("OFF")
            .MySqlName("source_verify_checksum", since: "8.0.26").MySqlName("master_verify_checksum").MariaDbName("master_verify_checksum"),
        Boolean("replicate_same_server_id").Static().MySql("OFF").MariaDb("OFF"),
    ];

    private static IEnumerable<VariableBuilder> Filters()
    {
        foreach (var name in (string[])["do_db", "ignore_db", "do_table", "ignore_table", "wild_do_table", "wild_ignore_table", "rewrite_db"])
        {
            yield return String("replicate_" + name).Static().Cumulative().MySql(null).Dynamic().MariaDb(null);
        }
    }
}
