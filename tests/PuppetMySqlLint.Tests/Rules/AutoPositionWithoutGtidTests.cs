using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class AutoPositionWithoutGtidTests
{
    private const string Rule = "auto-position-without-gtid";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Fact]
    public async Task One_line_that_spoils_a_chain_of_channels_is_one_finding()
    {
        var result = await Test.VerifyAsync(
            Servers.Site("db01", "db02 < db01", "db03 < db02").Replace(".example.com'\\\"", ".example.com', SOURCE_AUTO_POSITION=1\\\"", StringComparison.Ordinal)
            + "=== data/common.yaml\nmysql::server::package_name: mysql-community-server\nmysql::server::package_ensure: 8.0.36\nmysql::server::override_options: { mysqld: { gtid_mode: [|'OFF'|] } }\n");

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.StartsWith("replication of db02.example.com and db03.example.com from db01.example.com and db02.example.com finds its position by GTID, but ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("db01.example.com db02.example.com db03.example.com", string.Join(' ', finding.Nodes));
    }

    [Theory]
    [InlineData("gtid_mode: 'OFF'", "gtid_mode: [|'OFF'|]")]
    [InlineData("gtid_mode: OFF_PERMISSIVE", "gtid-mode: [|'OFF'|]")]
    [InlineData("gtid_mode: [|ON_PERMISSIVE|]", "gtid_mode: 'ON'")]
    [InlineData("gtid_mode: [|'OFF'|]", "gtid_mode: OFF_PERMISSIVE")]
    public async Task Auto_position_without_GTIDs_is_found(string source, string replica) =>
        await Test.VerifyAsync(Auto() + Servers.Options("db01", source) + Servers.Options("db02", replica));

    [Fact]
    public async Task Where_nothing_sets_a_mode_the_channel_is_the_place()
    {
        var result = await Test.VerifyAsync(
            Auto().Replace("  exec {", "  [|exec {", StringComparison.Ordinal).Replace("=1\\\"\" }", "=1\\\"\" }|]", StringComparison.Ordinal)
            + Servers.Options("db01", "port: 3306") + Servers.Options("db02", "port: 3306"));

        Assert.Equal(
            "replication of db02.example.com from db01.example.com finds its position by GTID, but gtid_mode is OFF by default there, and the statement is refused (error 1777)",
            result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message);
    }

    [Fact]
    public async Task Modes_that_do_not_go_together_are_said_once() => await LintTest.OfRules(Rule, "gtid-modes-differ").VerifyAsync(
        Auto() + Servers.Options("db01", "gtid_mode: 'ON'") + Servers.Options("db02", "gtid_mode: {|gtid-modes-differ:'OFF'|}"));

    [Theory]
    [InlineData(Servers.MySql, "8.0.36", "gtid_mode: 'ON'", "gtid_mode: 'ON'")]
    [InlineData(Servers.MySql, "8.0.36", "gtid_mode: 'ON'", "gtid_mode: OFF_PERMISSIVE")]
    [InlineData(Servers.MySql, "9.7.4", "port: 3306", "port: 3306")]
    [InlineData(Servers.MariaDb, "10.11.6", "port: 3306", "port: 3306")]
    public async Task With_GTIDs_it_is_silent(string package, string version, string source, string replica) =>
        await Test.VerifyAsync(Auto() + Servers.Options("db01", source, package, version) + Servers.Options("db02", replica, package, version));

    [Fact]
    public async Task Without_auto_position_it_is_silent() => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "gtid_mode: 'OFF'") + Servers.Options("db02", "gtid_mode: 'OFF'"));

    [Fact]
    public async Task A_mode_that_is_not_known_stands_in_the_ledger()
    {
        var result = await Test.VerifyAsync(Auto() + Servers.Options("db01", "gtid_mode: 'ON'") + Servers.Options("db02", "port: 3306", version: null));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    private static string Auto() => Servers.Site("db01", "db02 < db01").Replace("SOURCE_HOST='db01.example.com'", "SOURCE_HOST='db01.example.com', SOURCE_AUTO_POSITION=1", StringComparison.Ordinal);
}
