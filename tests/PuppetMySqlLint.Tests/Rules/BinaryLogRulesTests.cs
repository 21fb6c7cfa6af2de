using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class BinaryLogRulesTests
{
    private const string Without = "source-without-binary-log";
    private const string Named = "binary-log-named-like-a-boolean";
    private const string Drops = "intermediate-source-drops-replica-updates";
    private const string Contradiction = "contradictory-binary-log";

    [Theory]
    [InlineData("skip_log_bin: [|true|]")]
    [InlineData("disable-log-bin: [|true|]")]
    [InlineData("skip-log-bin: [|'1'|]")]
    public async Task A_source_whose_log_is_switched_off_is_found(string option) => await Servers.Test(Without).VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", $"server_id: 1\n{option}") + Servers.Options("db02", "server_id: 2\nlog_replica_updates: 'ON'"));

    [Theory]
    [InlineData(Servers.MySql, "5.7.44", true)]
    [InlineData(Servers.MySql, "8.0.2", true)]
    [InlineData(Servers.MySql, "8.0.3", false)]
    [InlineData(Servers.MariaDb, "11.8.2", true)]
    public async Task Without_a_word_it_depends_on_the_release(string package, string version, bool isFound)
    {
        var site = Servers.Site("db01", "db02 < db01");
        await Servers.Test(Without).VerifyAsync(
            (isFound ? site.Replace("{\n  include mysql::server\n}", "{\n  [|include mysql::server|]\n}", StringComparison.Ordinal) : site)
            + Servers.Options("db01", "server_id: 1", package, version) + Servers.Options("db02", "server_id: 2", package, version));
    }

    [Fact]
    public async Task In_an_option_file_it_is_found_with_what_it_makes_useless()
    {
        var result = await Servers.Test(Without).VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              package { 'mysql-community-server': ensure => '8.0.36' }
              file { '/etc/my.cnf': content => [|"[mysqld]\nserver-id=1\nskip-log-bin\nlog_replica_updates=ON\n"|] }
            }
            node 'db02.example.com' {
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\"" }
            }
            """);

        Assert.Equal(
            "skip-log-bin switches the binary log off on db01.example.com, and db02.example.com cannot replicate from there: there is nothing to fetch (error 1236), and log_replica_updates = ON does nothing",
            result.Diagnostics.Single(static d => d.Descriptor.Name == Without).Message);
    }

    [Fact]
    public async Task A_server_without_replicas_needs_no_log() => await Servers.Test(Without).VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 1\nlog_bin: binlog") + Servers.Options("db02", "server_id: 2\nskip_log_bin: true"));

    [Fact]
    public async Task Where_other_files_may_switch_it_on_it_is_possible()
    {
        var result = await (Servers.Test(Without) with { AllowPossible = true }).VerifyAsync(
            Servers.Site("db01", "db02 < db01").Replace("{\n  include mysql::server\n}", "{\n  [|include mysql::server|]\n}", StringComparison.Ordinal)
            + Servers.Options("db01", "server_id: 1", version: "5.7.44", isPurged: false) + Servers.Options("db02", "server_id: 2"));

        Assert.Equal(Confidence.Possible, result.Diagnostics.Single(static d => d.Descriptor.Name == Without).Confidence);
    }

    [Fact]
    public async Task Where_the_release_is_not_known_the_ledger_says_so()
    {
        var result = await Servers.Test(Without).VerifyAsync(
            Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 1", version: null) + Servers.Options("db02", "server_id: 2"));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Without);
    }

    [Theory]
    [InlineData("log_bin: [|false|]")]
    [InlineData("log-bin: [|'OFF'|]")]
    [InlineData("log_bin: [|0|]")]
    [InlineData("log_bin: [|'ON'|]")]
    [InlineData("log_bin: [|'true'|]")]
    [InlineData("loose_log_bin: [|'off'|]")]
    public async Task A_log_named_like_a_boolean_is_found(string option) => await Servers.Test(Named).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

    [Fact]
    public async Task In_an_option_file_and_a_parameter_it_is_found()
    {
        await Servers.Test(Named).VerifyAsync(Servers.Inline("[|\"[mysqld]\\nlog-bin = OFF\\n\"|]"));
        await Servers.Test(Named).VerifyAsync(
            """
            === modules/profile/manifests/db.pp
            class profile::db (Variant[Boolean, String] $log = [|false|]) {
              class { 'mysql::server': override_options => { 'mysqld' => { 'log_bin' => $log } } }
            }
            === manifests/site.pp
            node 'db01.example.com' { include profile::db }
            """);
    }

    [Theory]
    [InlineData("log_bin: true")]
    [InlineData("log_bin: ''")]
    [InlineData("log_bin: binlog")]
    [InlineData("log_bin: /var/lib/mysql/off")]
    [InlineData("skip_log_bin: false")]
    public async Task What_names_files_or_switches_the_log_is_silent(string option) => await Servers.Test(Named).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

    [Fact]
    public async Task What_YAML_makes_of_OFF_is_said_once() => await LintTest.OfRules(Named, "option-changed-by-yaml").VerifyAsync(
        Servers.Site("db01") + Servers.Options("db01", "log_bin: {|option-changed-by-yaml:OFF|}"));

    [Fact]
    public async Task Skip_log_bin_is_what_was_meant()
    {
        await Servers.Test(Named).VerifyFixAsync(Servers.Site("db01") + Servers.Options("db01", "log_bin: [|false|]"), Servers.Options("db01", "skip_log_bin: true"));
        await Servers.Test(Named).VerifyFixAsync(
            "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'log-bin' => [|'OFF'|] } } } }\n",
            "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'skip_log_bin' => true } } } }\n");
    }

    [Theory]
    [InlineData("log_replica_updates: [|'OFF'|]", Servers.MySql, "8.0.36")]
    [InlineData("log-slave-updates: [|0|]", Servers.MySql, "8.0.36")]
    [InlineData("skip_log_slave_updates: [|true|]", Servers.MySql, "8.0.20")]
    [InlineData("log_slave_updates: [|'OFF'|]", Servers.MariaDb, "10.11.6")]
    public async Task An_intermediate_source_that_drops_updates_is_found(string option, string package, string version) => await Servers.Test(Drops).VerifyAsync(
        Servers.Site("db01", "db02 < db01", "db03 < db02") + Servers.Options("db01", "server_id: 1\nlog_bin: b", package, version)
        + Servers.Options("db02", $"server_id: 2\nlog_bin: b\n{option}", package, version) + Servers.Options("db03", "server_id: 3", package, version));

    [Theory]
    [InlineData(Servers.MySql, "8.0.36", "server_id: 2\nlog_bin: b")]
    [InlineData(Servers.MariaDb, "10.11.6", "server_id: 2\nlog_bin: b\nlog_slave_updates: true")]
    [InlineData(Servers.MariaDb, "10.11.6", "server_id: 2\nskip_log_bin: true")]
    public async Task One_that_passes_on_or_has_no_log_at_all_is_silent(string package, string version, string options) => await Servers.Test(Drops).VerifyAsync(
        Servers.Site("db01", "db02 < db01", "db03 < db02") + Servers.Options("db01", "server_id: 1\nlog_bin: b", package, version)
        + Servers.Options("db02", options, package, version) + Servers.Options("db03", "server_id: 3", package, version));

    [Fact]
    public async Task By_default_MariaDB_drops_them()
    {
        var result = await Servers.Test(Drops).VerifyAsync(
            Servers.Site("db01", "db03 < db02", "db02 < db01").Replace("'db02.example.com' {\n  include mysql::server", "'db02.example.com' {\n  [|include mysql::server|]", StringComparison.Ordinal)
            + Servers.Options("db01", "log_bin: b", Servers.MariaDb, "10.11.6") + Servers.Options("db02", "log_bin: b", Servers.MariaDb, "10.11.6") + Servers.Options("db03", "server_id: 3", Servers.MariaDb, "10.11.6"));

        Assert.Equal(
            "nothing sets log_slave_updates (MariaDB 10.11.6 has it off by default) on db02.example.com: nothing of what comes from further up reaches db03.example.com",
            result.Diagnostics.Single(static d => d.Descriptor.Name == Drops).Message);
    }

    [Fact]
    public async Task Two_that_replicate_from_each_other_have_all_at_first_hand() => await Servers.Test(Drops).VerifyAsync(
        Servers.Site("db01 < db02", "db02 < db01") + Servers.Options("db01", "log_bin: b\nlog_replica_updates: 'OFF'") + Servers.Options("db02", "log_bin: b\nlog_replica_updates: 'OFF'"));

    [Fact]
    public async Task Whether_it_passes_on_is_not_known_where_the_value_is_not()
    {
        var result = await Servers.Test(Drops).VerifyAsync(
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

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Drops);
    }

    [Fact]
    public async Task On_is_what_mends_it() => await Servers.Test(Drops).VerifyFixAsync(
        Servers.Site("db01", "db02 < db01", "db03 < db02") + Servers.Options("db01", "log_bin: b") + Servers.Options("db02", "log_bin: b\nlog_slave_updates: [|'OFF'|]") + Servers.Options("db03", "server_id: 3"),
        Servers.Options("db02", "log_bin: b\nlog_slave_updates: 'ON'"));

    [Theory]
    [InlineData("log_bin: binlog\nskip_log_bin: [|true|]", "log_bin = binlog and skip_log_bin contradict each other on db01.example.com: the last one counts, and the binary log is off")]
    [InlineData("disable_log_bin: true\nlog_bin: [|binlog|]", "disable_log_bin and log_bin = binlog contradict each other on db01.example.com: the last one counts, and the binary log is on")]
    public async Task Both_at_once_are_found(string options, string message)
    {
        var result = await Servers.Test(Contradiction).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options));

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Contradiction);
        Assert.Equal((message, Severity.Warning), (finding.Message, finding.Severity));
    }

    [Fact]
    public async Task Of_two_files_the_one_that_is_read_last_counts_and_no_other_rule_says_it()
    {
        var result = await LintTest.OfRules(Contradiction, Without, Named, "option-set-twice").VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              package { 'mysql-community-server': ensure => '8.0.36' }
              file { '/etc/my.cnf': content => "[mysqld]\nlog-bin = binlog\n" }
              file { '/etc/my.cnf.d/quiet.cnf': content => {|contradictory-binary-log:"[mysqld]\nskip-log-bin\n"|} }
            }
            node 'db02.example.com' {
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\"" }
            }
            """);

        var finding = Assert.Single(result.Diagnostics, static d => d.Descriptor.Name == Contradiction);
        Assert.EndsWith("the binary log is off", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public async Task One_line_on_servers_with_and_without_replicas_is_one_finding_in_the_words_of_the_worst()
    {
        var result = await Servers.Test(Contradiction).VerifyAsync(
            Servers.Site("db01", "db02 < db01", "db03") + "=== data/common.yaml\nmysql::server::override_options: { mysqld: { log_bin: binlog, skip_log_bin: [|true|] } }\n");

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Contradiction);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("db01.example.com db02.example.com db03.example.com", string.Join(' ', finding.Nodes));
    }

    [Theory]
    [InlineData("log_bin: binlog\nlog_bin_index: binlog.index")]
    [InlineData("log_bin: binlog\nskip_log_bin: '0'")]
    [InlineData("skip_log_bin: true\ndisable_log_bin: true")]
    public async Task What_agrees_is_silent(string options) => await Servers.Test(Contradiction).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options));
}
