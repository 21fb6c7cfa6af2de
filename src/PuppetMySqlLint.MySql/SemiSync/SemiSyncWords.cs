namespace PuppetMySqlLint.MySql;

/// <summary>Which of the three implementations of semi-synchronous replication a server uses, each with its own names.</summary>
public enum SemiSyncWords
{
    /// <summary>MySQL from 8.0.26 on: <c>rpl_semi_sync_source_…</c>, plugin library <c>semisync_source</c>.</summary>
    Source,

    /// <summary>MySQL before 9: <c>rpl_semi_sync_master_…</c>, plugin library <c>semisync_master</c>.</summary>
    Master,

    /// <summary>MariaDB from 10.3.3 on: <c>rpl_semi_sync_master_…</c>, built in, without a wait count.</summary>
    MariaDb,
}
