using System.Collections.Frozen;
using System.Globalization;

namespace PuppetMySqlLint;

/// <summary>What to write in place of an option that is gone and has no other name (MySQL manual, "Server Variables Added, Deprecated, or Removed").</summary>
internal static class OptionSuccessors
{
    private const string Always = "Take it away: the server does as with its default, always.";

    private static readonly FrozenDictionary<string, string> Helps = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ssl"] = "TLS is always available there; to demand it write require_secure_transport = ON.",
        ["admin_ssl"] = "TLS is always available there.",
        ["expire_logs_days"] = "Write binlog_expire_logs_seconds, which counts seconds.",
        ["default_authentication_plugin"] = "Write authentication_policy, or name the plugin of each account.",
        ["mysql_native_password"] = "The plugin is gone: give the accounts caching_sha2_password.",
        ["master_info_repository"] = "Take it away: what a replica knows of its source is always in a table.",
        ["relay_log_info_repository"] = "Take it away: how far a replica has come is always in a table.",
        ["binlog_transaction_dependency_tracking"] = "Take it away: write sets are always used.",
        ["transaction_write_set_extraction"] = "Take it away: write sets are always extracted.",
        ["slave_parallel_type"] = "Take it away: replicas always apply by logical clock.",
        ["replica_parallel_type"] = "Take it away: replicas always apply by logical clock.",
        ["group_replication_ip_whitelist"] = "Write group_replication_ip_allowlist.",
        ["innodb_log_file_size"] = "Write innodb_redo_log_capacity, which is the size of all files together.",
        ["innodb_log_files_in_group"] = "Write innodb_redo_log_capacity, which is the size of all files together.",
        ["log_warnings"] = "Write log_error_verbosity.",
        ["query_cache_size"] = "Take it away: there is no query cache.",
        ["query_cache_type"] = "Take it away: there is no query cache.",
        ["query_cache_limit"] = "Take it away: there is no query cache.",
        ["gtid_mode"] = "Take it away: MariaDB always has GTIDs, of its own kind. What corresponds is gtid_strict_mode.",
        ["enforce_gtid_consistency"] = "Take it away; what corresponds is gtid_strict_mode.",
        ["super_read_only"] = "Write read_only, and give nobody the privilege READ ONLY ADMIN.",
        ["rpl_semi_sync_master_wait_for_slave_count"] = "Take it away: MariaDB waits for one acknowledgement, always.",
        ["gtid_domain_id"] = "Take it away; in MySQL each server's UUID tells its transactions apart.",
        ["gtid_strict_mode"] = "Take it away; what corresponds is enforce_gtid_consistency.",
        ["slave_parallel_threads"] = "Write replica_parallel_workers, or slave_parallel_workers before 8.0.26.",
        ["slave_rows_search_algorithms"] = Always,
        ["log_bin_use_v1_row_events"] = Always,
        ["relay_log_info_file"] = Always,
        ["master_info_file"] = Always,
        ["avoid_temporal_upgrade"] = Always,
        ["show_old_temporals"] = Always,
        ["innodb_file_format"] = Always,
        ["innodb_large_prefix"] = Always,
        ["innodb_support_xa"] = Always,
        ["secure_auth"] = Always,
        ["sync_frm"] = Always,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What to do about an option that the server does not know.</summary>
    /// <param name="name">The option.</param>
    /// <param name="isDefault">Whether puppetlabs-mysql writes it by itself.</param>
    public static string HelpFor(string name, bool isDefault)
    {
        var help = Helps.GetValueOrDefault(name, "Take it away, or begin the name with loose_ where servers that know it and servers that do not share the line.");
        return isDefault ? $"Write '{name}' => undef ({name}: ~ in Hiera) under mysqld in override_options, so that the module leaves the line out. {help}" : help;
    }

    /// <summary>The option and value that say the same; null if there are none.</summary>
    public static (string Name, string Value)? For(string name, string? value) => name switch
    {
        "expire_logs_days" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days < 10_000 =>
            ("binlog_expire_logs_seconds", (days * 86_400).ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>Whether nothing has to take its place.</summary>
    public static bool IsNeedless(string name) => Helps.GetValueOrDefault(name)?.StartsWith("Take it away", StringComparison.Ordinal) == true;
}
