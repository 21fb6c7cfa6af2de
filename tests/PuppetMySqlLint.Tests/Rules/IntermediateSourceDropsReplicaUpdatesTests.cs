using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class IntermediateSourceDropsReplicaUpdatesTests
{
    private const string Rule = "intermediate-source-drops-replica-updates";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("log_replica_updates: [|'OFF'|]", Servers.MySql, "8.0.36")]
    [InlineData("log-slave-updates: [|0|]", Servers.MySql, "8.0.36")]
    [InlineData("skip_log_slave_updates: [|true|]", Servers.MySql, "8.0.20")]
    [InlineData("log_slave_updates: [|'OFF'|]", Servers.MariaDb, "10.11.6")]
    public async Task An_intermediate_source_that_drops_updates_is_found(string option, string package, string version) => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01", "db03 < db02") + Servers.Options("db01", "server_id: 1\nlog_bin: b", package, version)
        + Servers.Options("db02", $"server_id: 2\nlog_bin: b\n{option}", package, version) + Servers.Options("db03", "server_id: 3", package, version));

    [Theory]
    [InlineData(Servers.MySql, "8.0.36", "server_id: 2\nlog_bin: b")]
    [InlineData(Servers.MariaDb, "10.11.6", "server_id: 2\nlog_bin: b\nlog_slave_updates: true")]
    [InlineData(Servers.MariaDb, "10.11.6", "server_id: 2\nskip_log_bin: true")]
    public async Task One_that_passes_on_or_has_no_log_at_all_is_silent(string package, string version, string options) => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01", "db03 < db02") + Servers.Options("db01", "server_id: 1\nlog_bin: b", package, version)
        + Servers.Options("db02", options, package, version) + Servers.Options("db03", "server_id: 3", package, version));

    [Fact]
    public async Task By_default_MariaDB_drops_them()
    {
        var result = await Test.VerifyAsync(
            Servers.Site("db01", "db03 < db02", "db02 < db01").Replace("'db02.example.com' {\n  include mysql::server", "'db02.example.com' {\n  [|include mysql::server|]", StringComparison.Ordinal)
            + Servers.Options("db01", "log_bin: b", Servers.MariaDb, "10.11.6") + Servers.Options("db02", "log_bin: b", Servers.MariaDb, "10.11.6") + Servers.Options("db03", "server_id: 3", Servers.MariaDb, "10.11.6"));

        Assert.Equal(
            "nothing sets log_slave_updates (MariaDB 10.11.6 has it off by default) on db02.example.com: nothing of what comes from further up reaches db03.example.com",
            result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message);
    }

    [Fact]
    public async Task Two_that_replicate_from_each_other_have_all_at_first_hand() => await Test.VerifyAsync(
        Servers.Site("db01 < db02", "db02 < db01") + Servers.Options("db01", "log_bin: b\nlog_replica_updates: 'OFF'") + Servers.Options("db02", "log_bin: b\nlog_replica_updates: 'OFF'"));

    [Fact]
    public async Task Whether_it_passes_on_is_not_known_where_the_value_is_not()
    {
        var result = await Test.VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'log_bin' => 'b' } } } }
            node 'db02.example.com' {
              class { 'mysql::server': override_options => { 'mysqld' => { 'log_bin' => 'b', 'log_slave_updates' => $facts['x'] } } }
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\"" }
            }
            node 'db03.example.com' {
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db02.example.com'\"" }
            }
            """);

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    [Fact]
    public async Task On_is_what_mends_it() => await Test.VerifyFixAsync(
        Servers.Site("db01", "db02 < db01", "db03 < db02") + Servers.Options("db01", "log_bin: b") + Servers.Options("db02", "log_bin: b\nlog_slave_updates: [|'OFF'|]") + Servers.Options("db03", "server_id: 3"),
        Servers.Options("db02", "log_bin: b\nlog_slave_updates: 'ON'"));
}
