using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class GtidModesDifferTests
{
    private const string Rule = "gtid-modes-differ";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("gtid_mode: 'ON'", "gtid_mode: [|'OFF'|]")]
    [InlineData("gtid_mode: [|'ON'|]", "port: 3306")]
    [InlineData("gtid_mode: ON_PERMISSIVE", "gtid-mode: [|'OFF'|]")]
    [InlineData("gtid_mode: [|OFF_PERMISSIVE|]", "gtid_mode: 'ON'")]
    [InlineData("port: 3306", "gtid_mode: [|'ON'|]")]
    public async Task Modes_that_do_not_go_together_are_found(string source, string replica) =>
        await Test.VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", source) + Servers.Options("db02", replica));

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
        await Test.VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", $"gtid_mode: {source}") + Servers.Options("db02", $"gtid_mode: {replica}"));

    [Fact]
    public async Task Several_replicas_of_one_line_are_one_finding()
    {
        var result = await Test.VerifyAsync(
            Servers.Site("db01", "db02 < db01", "db03 < db01") + Servers.Options("db01", "gtid_mode: [|'ON'|]") + Servers.Options("db02", "port: 3306") + Servers.Options("db03", "port: 3306"));

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.Equal("db02.example.com and db03.example.com cannot replicate from db01.example.com: gtid_mode is ON there and OFF by default here, and a server with OFF stops at the first transaction that has a GTID", finding.Message);
        Assert.Equal("db01.example.com db02.example.com db03.example.com", string.Join(' ', finding.Nodes));
    }

    [Fact]
    public async Task A_replica_that_gives_GTIDs_itself_may_have_them_on() => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01").Replace("SOURCE_HOST='db01.example.com'", "SOURCE_HOST='db01.example.com', ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS=LOCAL", StringComparison.Ordinal)
        + Servers.Options("db01", "gtid_mode: 'OFF'") + Servers.Options("db02", "gtid_mode: 'ON'"));

    [Fact]
    public async Task Between_families_it_is_another_matter() => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "log_bin: b", Servers.MariaDb, "10.11.6") + Servers.Options("db02", "gtid_mode: 'ON'"));

    [Fact]
    public async Task A_default_that_depends_on_the_release_stands_in_the_ledger()
    {
        var result = await Test.VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "gtid_mode: 'ON'") + Servers.Options("db02", "port: 3306", version: null));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }
}
