using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class OptionUnknownToServerTests
{
    private const string Rule = "option-unknown-to-server";

    private static readonly LintTest Test = Servers.Test(Rule);

    // Each was refused by a real server of the family, MySQL 9.7.4 or MariaDB 11.8, or stands in the manual's list for the release.
    [Theory]
    [InlineData("expire_logs_days: [|7|]", Servers.MySql, "8.4.3", "MySQL no longer has the option in 8.2 and later, and the server does not start with it")]
    [InlineData("master-info-repository: [|TABLE|]", Servers.MySql, "8.3.0", "MySQL no longer has the option in 8.3 and later, and the server does not start with it")]
    [InlineData("replica_parallel_type: [|LOGICAL_CLOCK|]", Servers.MySql, "9.7.4", "MySQL no longer has the option in 9.7 and later, and the server does not start with it")]
    [InlineData("skip_ssl: [|true|]", Servers.MySql, "8.4.0", "MySQL no longer has the option in 8.4 and later, and the server does not start with it")]
    [InlineData("query_cache_size: [|0|]", Servers.MySql, "8.0.36", "MySQL no longer has the option in 8.0.11 and later, and the server does not start with it")]
    [InlineData("replica_net_timeout: [|30|]", Servers.MySql, "8.0.25", "MySQL has the option from 8.0.26 on only, and the server does not start with it; there it is called slave_net_timeout")]
    [InlineData("super_read_only: [|'ON'|]", Servers.MySql, "5.6.51", "MySQL has the option from 5.7.8 on only, and the server does not start with it")]
    [InlineData("gtid_domain_id: [|1|]", Servers.MySql, "8.0.36", "MySQL has no such option (MariaDB has), and the server does not start with it")]
    [InlineData("gtid_mode: [|'ON'|]", Servers.MariaDb, "10.11.6", "MariaDB has no such option (MySQL has), and the server does not start with it")]
    [InlineData("super-read-only: [|'ON'|]", Servers.MariaDb, "11.8.2", "MariaDB has no such option (MySQL has), and the server does not start with it")]
    [InlineData("rpl_semi_sync_master_wait_for_slave_count: [|1|]", Servers.MariaDb, "10.11.6", "MariaDB has no such option (MySQL has), and the server does not start with it")]
    [InlineData("log_replica_updates: [|'ON'|]", Servers.MariaDb, "10.11.6", "MariaDB has no such option (MySQL has), and the server does not start with it; there it is called log_slave_updates")]
    [InlineData("binlog_expire_logs_seconds: [|86400|]", Servers.MariaDb, "10.5.23", "MariaDB has the option from 10.6.1 on only, and the server does not start with it")]
    public async Task What_the_release_does_not_know_is_found(string option, string package, string version, string consequence)
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", $"{option}\nssl: ~", package, version).Replace("ssl: true\n    ssl: ~", "ssl: true", StringComparison.Ordinal));

        Assert.EndsWith($" on db01.example.com: {consequence}", result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.3.0", false)]
    [InlineData("8.4.0", true)]
    [InlineData("8.4", true)]
    [InlineData("9.1.0", true)]
    public async Task The_module_s_own_ssl_is_found_from_8_4_on(string version, bool isFound)
    {
        var site = isFound ? "=== manifests/site.pp\nnode 'db01.example.com' {\n  [|include mysql::server|]\n}\n" : Servers.Site("db01");
        var result = await Test.VerifyAsync(site + Servers.Options("db01", "server_id: 1", version: version));
        if (!isFound)
            return;

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.StartsWith("ssl = false, which puppetlabs-mysql writes by itself, on db01.example.com: ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("'ssl' => undef", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undef_leaves_the_module_s_own_out()
    {
        await Test.VerifyFixAsync(
            "=== manifests/site.pp\nnode 'db01.example.com' {\n  [|include mysql::server|]\n}\n" + Servers.Options("db01", "server_id: 1", version: "8.4.3"),
            Servers.Options("db01", "server_id: 1\nssl: ~", version: "8.4.3"));
        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "ssl: ~", version: "8.4.3"));
        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "server_id: 1", Servers.MariaDb, "11.8.2"));
    }

    [Fact]
    public async Task In_option_files_and_ini_settings_it_is_found()
    {
        await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\nmaster_info_repository = TABLE\\n\"|]", version: "8.4.3"));
        await Test.VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              package { 'mariadb-server': ensure => '10.11.6' }
              ini_setting { 'ro': path => '/etc/mysql/conf.d/ro.cnf', section => 'mysqld', setting => 'super_read_only', value => [|'ON'|] }
            }
            """);
    }

    [Theory]
    [InlineData("loose_gtid_mode: 'ON'", Servers.MariaDb, "10.11.6")]
    [InlineData("loose-replica-net-timeout: 30", Servers.MySql, "8.0.20")]
    [InlineData("replica_net_timeout: 30", Servers.MySql, "8.0.26")]
    [InlineData("slave_net_timeout: 30", Servers.MySql, "9.7.4")]
    [InlineData("expire_logs_days: 7", Servers.MariaDb, "11.8.2")]
    [InlineData("master_info_repository: TABLE", Servers.MariaDb, "11.8.2")]
    [InlineData("wsrep_on: 'ON'", "percona-xtradb-cluster-80", "8.0.36")]
    [InlineData("super_read_only: 'ON'", "percona-server-server-5.6", "5.6.51")]
    [InlineData("my_own_option: 1", Servers.MySql, "8.4.3")]
    public async Task What_it_knows_or_may_pass_over_is_silent(string option, string package, string version) =>
        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", $"ssl: ~\n{option}", package, version));

    [Fact]
    public async Task Where_the_release_is_not_known_the_ledger_says_so()
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "expire_logs_days: 7", version: null));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule && u.Reason.StartsWith("which release of MySQL runs is not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_another_name_or_a_successor_is_rewritten_and_what_is_needless_goes()
    {
        await Test.VerifyFixAsync(
            Servers.Site("db01") + Servers.Options("db01", "ssl: ~\nexpire_logs_days: [|7|]\nmaster-info-repository: [|TABLE|] # crash-safe\nserver_id: 1", version: "8.4.3"),
            Servers.Options("db01", "ssl: ~\nbinlog_expire_logs_seconds: 604800\nserver_id: 1", version: "8.4.3"));
        await Test.VerifyFixAsync(
            Servers.Site("db01") + Servers.Options("db01", "log-replica-updates: [|'ON'|]", Servers.MariaDb, "10.11.6"), Servers.Options("db01", "log-slave-updates: 'ON'", Servers.MariaDb, "10.11.6"));
    }
}
