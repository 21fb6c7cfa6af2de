using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class GtidRulesTests
{
    private const string Consistency = "gtid-mode-without-consistency";
    private const string Differ = "gtid-modes-differ";
    private const string AutoPosition = "auto-position-without-gtid";

    [Theory]
    [InlineData("gtid_mode: [|'ON'|]", "8.4.3")]
    [InlineData("gtid-mode: [|'on'|]", "8.0.36")]
    [InlineData("gtid_mode: [|3|]", "5.7.44")]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: [|'OFF'|]", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce-gtid-consistency: [|WARN|]", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: [|false|]", "8.4.3")]
    [InlineData("enforce_gtid_consistency: [|'OFF'|]", "9.7.4")]
    public async Task GTIDs_without_consistency_are_found(string options, string version) => await Servers.Test(Consistency).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options, version: version));

    [Theory]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: 'ON'", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: true", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce-gtid-consistency: 'TRUE'", "8.4.3")]
    [InlineData("gtid_mode: ON_PERMISSIVE\nenforce_gtid_consistency: WARN", "8.4.3")]
    [InlineData("gtid_mode: 'OFF'", "8.4.3")]
    [InlineData("gtid_mode: 'ON'", "9.7.4")]
    [InlineData("port: 3306", "8.4.3")]
    public async Task GTIDs_with_consistency_or_none_are_silent(string options, string version) => await Servers.Test(Consistency).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options, version: version));

    [Fact]
    public async Task MySQL_5_6_wants_its_logs_as_well()
    {
        var result = await Servers.Test(Consistency).VerifyAsync(
            Servers.Site("db01") + Servers.Options("db01", "log_bin: b\ngtid_mode: [|'ON'|]\nenforce_gtid_consistency: 'ON'", version: "5.6.51"));
        Assert.EndsWith("MySQL 5.6.51 does not start with it without log_slave_updates", result.Diagnostics.Single(static d => d.Descriptor.Name == Consistency).Message, StringComparison.Ordinal);

        await Servers.Test(Consistency).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "log_bin: b\nlog_slave_updates: true\ngtid_mode: 'ON'\nenforce_gtid_consistency: 'ON'", version: "5.6.51"));
    }

    [Fact]
    public async Task In_an_option_file_it_is_found() => await Servers.Test(Consistency).VerifyAsync(Servers.Inline("[|\"[mysqld]\\ngtid-mode=ON\\n\"|]"));

    [Fact]
    public async Task Where_other_files_may_set_it_it_is_possible_and_unknown_values_stand_in_the_ledger()
    {
        var possible = await (Servers.Test(Consistency) with { AllowPossible = true }).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "gtid_mode: [|'ON'|]", isPurged: false));
        Assert.Equal(Confidence.Possible, possible.Diagnostics.Single(static d => d.Descriptor.Name == Consistency).Confidence);

        var unknown = await Servers.Test(Consistency).VerifyAsync("=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'gtid_mode' => $facts['x'] } } } }\n");
        Assert.Contains(unknown.Ledger.Undecided, static u => u.Rule.Name == Consistency);
    }

    [Fact]
    public async Task Consistency_is_added_or_switched_on()
    {
        await Servers.Test(Consistency).VerifyFixAsync(
            Servers.Site("db01") + Servers.Options("db01", "gtid-mode: [|'ON'|] # since 2019\nport: 3306"),
            Servers.Options("db01", "gtid-mode: 'ON' # since 2019\nenforce-gtid-consistency: 'ON'\nport: 3306"));
        await Servers.Test(Consistency).VerifyFixAsync(
            "=== manifests/site.pp\nnode 'db01.example.com' {\n  class { 'mysql::server':\n    package_name => 'mysql-community-server', package_ensure => '8.0.36', purge_conf_dir => true,\n    override_options => {\n      'mysqld' => {\n        'gtid_mode' => [|'ON'|]\n      },\n    },\n  }\n}\n",
            "=== manifests/site.pp\nnode 'db01.example.com' {\n  class { 'mysql::server':\n    package_name => 'mysql-community-server', package_ensure => '8.0.36', purge_conf_dir => true,\n    override_options => {\n      'mysqld' => {\n        'gtid_mode' => 'ON',\n        'enforce_gtid_consistency' => 'ON',\n      },\n    },\n  }\n}\n");
        await Servers.Test(Consistency).VerifyFixAsync(
            Servers.Site("db01") + Servers.Options("db01", "gtid_mode: 'ON'\nenforce_gtid_consistency: [|'OFF'|]"), Servers.Options("db01", "gtid_mode: 'ON'\nenforce_gtid_consistency: 'ON'"));
    }

    [Theory]
    [InlineData("gtid_mode: 'ON'", "gtid_mode: [|'OFF'|]")]
    [InlineData("gtid_mode: [|'ON'|]", "port: 3306")]
    [InlineData("gtid_mode: ON_PERMISSIVE", "gtid-mode: [|'OFF'|]")]
    [InlineData("gtid_mode: [|OFF_PERMISSIVE|]", "gtid_mode: 'ON'")]
    [InlineData("port: 3306", "gtid_mode: [|'ON'|]")]
    public async Task Modes_that_do_not_go_together_are_found(string source, string replica) =>
        await Servers.Test(Differ).VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", source) + Servers.Options("db02", replica));

    [Theory]
    [InlineData("'OFF'", "'OFF'")]
    [InlineData("'OFF'", "OFF_PERMISSIVE")]
    [InlineData("'OFF'", "ON_PERMISSIVE")]
    [InlineData("OFF_PERMISSIVE", "'OFF'")]
    [InlineData("OFF_PERMISSIVE", "ON_PERMISSIVE")]
    [InlineData("ON_PERMISSIVE", "OFF_PERMISSIVE")]
    [InlineData("ON_PERMISSIVE", "'ON'")]
    [InlineData("'ON'", "OFF_PERMISSIVE")]
    [InlineData("'ON'", "ON_PERMISSIVE")]
    [InlineData("'ON'", "'ON'")]
    public async Task The_manual_s_valid_combinations_are_silent(string source, string replica) =>
        await Servers.Test(Differ).VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", $"gtid_mode: {source}") + Servers.Options("db02", $"gtid_mode: {replica}"));

    [Fact]
    public async Task Several_replicas_of_one_line_are_one_finding()
    {
        var result = await Servers.Test(Differ).VerifyAsync(
            Servers.Site("db01", "db02 < db01", "db03 < db01") + Servers.Options("db01", "gtid_mode: [|'ON'|]") + Servers.Options("db02", "port: 3306") + Servers.Options("db03", "port: 3306"));

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Differ);
        Assert.Equal("db02.example.com and db03.example.com cannot replicate from db01.example.com: gtid_mode is ON there and OFF by default here, and a server with OFF stops at the first transaction that has a GTID", finding.Message);
        Assert.Equal("db01.example.com db02.example.com db03.example.com", string.Join(' ', finding.Nodes));
    }

    [Fact]
    public async Task One_line_that_spoils_a_chain_of_channels_is_one_finding()
    {
        var result = await Servers.Test(AutoPosition).VerifyAsync(
            Servers.Site("db01", "db02 < db01", "db03 < db02").Replace(".example.com'\\\"", ".example.com', SOURCE_AUTO_POSITION=1\\\"", StringComparison.Ordinal)
            + "=== data/common.yaml\nmysql::server::package_name: mysql-community-server\nmysql::server::package_ensure: 8.0.36\nmysql::server::override_options: { mysqld: { gtid_mode: [|'OFF'|] } }\n");

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == AutoPosition);
        Assert.StartsWith("replication of db02.example.com and db03.example.com from db01.example.com and db02.example.com finds its position by GTID, but ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("db01.example.com db02.example.com db03.example.com", string.Join(' ', finding.Nodes));
    }

    [Fact]
    public async Task A_replica_that_gives_GTIDs_itself_may_have_them_on() => await Servers.Test(Differ).VerifyAsync(
        Servers.Site("db01", "db02 < db01").Replace("SOURCE_HOST='db01.example.com'", "SOURCE_HOST='db01.example.com', ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS=LOCAL", StringComparison.Ordinal)
        + Servers.Options("db01", "gtid_mode: 'OFF'") + Servers.Options("db02", "gtid_mode: 'ON'"));

    [Fact]
    public async Task Between_families_it_is_another_matter() => await Servers.Test(Differ).VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "log_bin: b", Servers.MariaDb, "10.11.6") + Servers.Options("db02", "gtid_mode: 'ON'"));

    [Fact]
    public async Task A_default_that_depends_on_the_release_stands_in_the_ledger()
    {
        var result = await Servers.Test(Differ).VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "gtid_mode: 'ON'") + Servers.Options("db02", "port: 3306", version: null));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Differ);
    }

    [Theory]
    [InlineData("gtid_mode: 'OFF'", "gtid_mode: [|'OFF'|]")]
    [InlineData("gtid_mode: OFF_PERMISSIVE", "gtid-mode: [|'OFF'|]")]
    [InlineData("gtid_mode: [|ON_PERMISSIVE|]", "gtid_mode: 'ON'")]
    [InlineData("gtid_mode: [|'OFF'|]", "gtid_mode: OFF_PERMISSIVE")]
    public async Task Auto_position_without_GTIDs_is_found(string source, string replica) =>
        await Servers.Test(AutoPosition).VerifyAsync(Auto() + Servers.Options("db01", source) + Servers.Options("db02", replica));

    [Fact]
    public async Task Where_nothing_sets_a_mode_the_channel_is_the_place()
    {
        var result = await Servers.Test(AutoPosition).VerifyAsync(
            Auto().Replace("  exec {", "  [|exec {", StringComparison.Ordinal).Replace("=1\\\"\" }", "=1\\\"\" }|]", StringComparison.Ordinal)
            + Servers.Options("db01", "port: 3306") + Servers.Options("db02", "port: 3306"));

        Assert.Equal(
            "replication of db02.example.com from db01.example.com finds its position by GTID, but gtid_mode is OFF by default there, and the statement is refused (error 1777)",
            result.Diagnostics.Single(static d => d.Descriptor.Name == AutoPosition).Message);
    }

    [Fact]
    public async Task Modes_that_do_not_go_together_are_said_once() => await LintTest.OfRules(AutoPosition, Differ).VerifyAsync(
        Auto() + Servers.Options("db01", "gtid_mode: 'ON'") + Servers.Options("db02", "gtid_mode: {|gtid-modes-differ:'OFF'|}"));

    [Theory]
    [InlineData(Servers.MySql, "8.0.36", "gtid_mode: 'ON'", "gtid_mode: 'ON'")]
    [InlineData(Servers.MySql, "8.0.36", "gtid_mode: 'ON'", "gtid_mode: OFF_PERMISSIVE")]
    [InlineData(Servers.MySql, "9.7.4", "port: 3306", "port: 3306")]
    [InlineData(Servers.MariaDb, "10.11.6", "port: 3306", "port: 3306")]
    public async Task With_GTIDs_it_is_silent(string package, string version, string source, string replica) =>
        await Servers.Test(AutoPosition).VerifyAsync(Auto() + Servers.Options("db01", source, package, version) + Servers.Options("db02", replica, package, version));

    [Fact]
    public async Task Without_auto_position_it_is_silent() => await Servers.Test(AutoPosition).VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "gtid_mode: 'OFF'") + Servers.Options("db02", "gtid_mode: 'OFF'"));

    [Fact]
    public async Task A_mode_that_is_not_known_stands_in_the_ledger()
    {
        var result = await Servers.Test(AutoPosition).VerifyAsync(Auto() + Servers.Options("db01", "gtid_mode: 'ON'") + Servers.Options("db02", "port: 3306", version: null));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == AutoPosition);
    }

    private static string Auto() => Servers.Site("db01", "db02 < db01").Replace("SOURCE_HOST='db01.example.com'", "SOURCE_HOST='db01.example.com', SOURCE_AUTO_POSITION=1", StringComparison.Ordinal);
}
