using static PuppetMySqlLint.MySql.VariableBuilder;

namespace PuppetMySqlLint.MySql;

/// <content>
/// Semi-synchronous replication (MySQL manual, "Semisynchronous Replication"). In MySQL the old and the new words belong to different
/// plugins, of which one may be loaded, so that they are different variables; MariaDB has the old words built in.
/// </content>
public static partial class SystemVariables
{
    private const string NewWords = "8.0.26";
    // Debian's 9.7 does not ship the old plugins; the 8.4 manual still lists their variables.
    private const string OldWordsGone = "9.0";
    private const string BuiltIn = "10.3.3";

    private static IEnumerable<VariableBuilder> SemiSync() =>
    [
        Boolean("rpl_semi_sync_source_enabled").MySql("OFF", since: NewWords),
        Integer("rpl_semi_sync_source_timeout", 0, UInt64).MySql("10000", since: NewWords),
        Integer("rpl_semi_sync_source_wait_for_replica_count", 1, UInt16).MySql("1", since: NewWords),
        Boolean("rpl_semi_sync_source_wait_no_replica").MySql("ON", since: NewWords),
        Enumeration("rpl_semi_sync_source_wait_point", "AFTER_SYNC", "AFTER_COMMIT").MySql("AFTER_SYNC", since: NewWords),
        Boolean("rpl_semi_sync_replica_enabled").MySql("OFF", since: NewWords),
        Boolean("rpl_semi_sync_master_enabled").MySql("OFF", before: OldWordsGone).MariaDb("OFF", since: BuiltIn),
        Integer("rpl_semi_sync_master_timeout", 0, UInt64).MySql("10000", before: OldWordsGone).MariaDb("10000", since: BuiltIn),
        Integer("rpl_semi_sync_master_wait_for_slave_count", 1, UInt16).MySql("1", since: "5.7.3", before: OldWordsGone),
        Boolean("rpl_semi_sync_master_wait_no_slave").MySql("ON", before: OldWordsGone).MariaDb("ON", since: BuiltIn),
        Enumeration("rpl_semi_sync_master_wait_point", "AFTER_SYNC", "AFTER_COMMIT")
            .MySql("AFTER_SYNC", since: "5.7.2", before: OldWordsGone).MariaDb("AFTER_COMMIT", since: BuiltIn),
        Boolean("rpl_semi_sync_slave_enabled").MySql("OFF", before: OldWordsGone).MariaDb("OFF", since: BuiltIn),
    ];
}
