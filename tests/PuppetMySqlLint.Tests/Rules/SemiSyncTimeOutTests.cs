using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Tests.SemiSyncRepositories;

namespace PuppetMySqlLint.Tests;

public class SemiSyncTimeOutTests
{
    private const string TooLong = "semi-sync-time-out-too-long";
    private const string Unit = "semi-sync-time-out-unit";

    private static readonly string[] Waits = ["plugin_load_add: semisync_source.so", "rpl_semi_sync_source_enabled: 'ON'"];

    private static LintTest Test(string rule) => LintTest.OfRules(rule) with { Configuration = Configuration };

    [Theory]
    [InlineData("durabilityPolicy: lossless\n")]
    [InlineData("durabilityPolicy: availability\ntopologies: { shop: { primary: db01.example.com, durabilityPolicy: lossless } }\n")]
    public async Task A_server_that_is_to_lose_nothing_may_wait(string policy) =>
        await (Test(TooLong) with { Configuration = Configuration + policy }).VerifyAsync(Site(2) + Source("rpl_semi_sync_source_timeout: 86400000") + Replica(2) + Replica(3));

    [Fact]
    public async Task A_topology_may_differ_from_the_rest() =>
        await (Test(TooLong) with { Configuration = $"{Configuration}durabilityPolicy: lossless\ntopologies: {{ shop: {{ primary: db01.example.com, durabilityPolicy: availability }} }}\n" })
            .VerifyAsync(Site(2) + Source("rpl_semi_sync_source_timeout: [|86400000|]") + Replica(2) + Replica(3));

    [Theory]
    [InlineData("rpl_semi_sync_source_timeout: [|86400000|]")]
    [InlineData("rpl-semi-sync-source-timeout: [|'60000'|]")]
    [InlineData("loose_rpl_semi_sync_source_timeout: [|4294967295|]")]
    public async Task A_minute_or_longer_is_too_long(string option)
    {
        var result = await Test(TooLong).VerifyAsync(Site(2) + Source(option) + Replica(2) + Replica(3));
        Assert.Equal(Severity.Error, result.Diagnostics.Single(static d => d.Descriptor.Name == TooLong).Severity);
    }

    [Fact]
    public async Task One_second_mends_it() => await Test(TooLong).VerifyFixAsync(
        Site(2) + Source("rpl_semi_sync_source_timeout: [|3600000|]") + Replica(2) + Replica(3), Source("rpl_semi_sync_source_timeout: 1000"));

    [Theory]
    [InlineData("rpl_semi_sync_source_timeout: 59999")]
    [InlineData("max_connections: 60000")]
    public async Task Shorter_and_the_default_are_silent(string option) => await Test(TooLong).VerifyAsync(Site(2) + Source(option) + Replica(2) + Replica(3));

    [Fact]
    public async Task Switched_off_is_silent() => await Test(TooLong).VerifyAsync(
        Site() + Node(1, "plugin_load_add: semisync_source.so", "rpl_semi_sync_source_enabled: 'OFF'", "rpl_semi_sync_source_timeout: 86400000") + Replica(2));

    [Fact]
    public void Under_Orchestrator_and_without_waiting_for_those_away_it_is_a_warning()
    {
        string[] options = [.. Waits, "rpl_semi_sync_source_timeout: 3600000"];
        var managed = Assert.Single(Some.Fleet([Some.MySql("db01", options) with { RoleAuthority = RoleAuthority.Orchestrator }]).Judge(TooLong));
        var away = Assert.Single(Some.Fleet([Some.MySql("db01", [.. options, "rpl_semi_sync_source_wait_no_replica: 'OFF'"])]).Judge(TooLong));

        Assert.Equal((Severity.Warning, Severity.Warning), (managed.Severity, away.Severity));
        Assert.Contains("until Orchestrator or somebody acts", managed.Message, StringComparison.Ordinal);
        Assert.Contains("3,600 s (1 hour)", managed.Message, StringComparison.Ordinal);
        Assert.Contains("60 of 60 connections", managed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_time_out_stands_in_the_ledger()
    {
        var result = Some.Fleet([Some.MySql("db01", [.. Waits, "rpl_semi_sync_source_timeout: '?'"])]).Lint();
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == TooLong);
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Unit);
    }

    [Fact]
    public void One_line_for_two_servers_is_one_finding()
    {
        var both = Some.MySql("db01", [.. Waits, "rpl_semi_sync_source_timeout: 3600000"]);
        var finding = Assert.Single(Some.Fleet([both, Some.MySql("db02") with { Options = both.Options }]).Judge(TooLong));
        Assert.Equal("db01.example.com db02.example.com", string.Join(' ', finding.Nodes));
    }

    [Theory]
    [InlineData("10s", "10000")]
    [InlineData("500ms", "500")]
    [InlineData("1 min", "60000")]
    [InlineData("1m", "60000")]
    public async Task A_unit_is_written_out(string written, string milliseconds) => await Test(Unit).VerifyFixAsync(
        Site(2) + Source($"rpl_semi_sync_source_timeout: [|'{written}'|]") + Replica(2) + Replica(3), Source($"rpl_semi_sync_source_timeout: '{milliseconds}'"));

    [Theory]
    [InlineData("10s")]
    [InlineData("-1")]
    public void One_value_is_one_finding(string written)
    {
        var findings = Some.Fleet([Some.MySql("db01", [.. Waits, $"rpl_semi_sync_source_timeout: {written}"])]).Lint().Diagnostics.Where(d => d.Location?.Text == written);
        Assert.Equal([Unit], findings.Select(static d => d.Descriptor.Name));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("30")]
    public async Task So_few_milliseconds_were_meant_as_seconds(string number) => await Test(Unit).VerifyFixAsync(
        Site(2) + Source($"rpl_semi_sync_source_timeout: [|{number}|]") + Replica(2) + Replica(3), Source($"rpl_semi_sync_source_timeout: {number}000"));

    [Theory]
    [InlineData("31")]
    [InlineData("100")]
    [InlineData("10000")]
    [InlineData("0")]
    public async Task A_number_of_milliseconds_is_silent(string number) => await Test(Unit).VerifyAsync(Site(2) + Source($"rpl_semi_sync_source_timeout: {number}") + Replica(2) + Replica(3));

    [Fact]
    public async Task An_ini_setting_is_read() => await (Test(Unit) with { AllowPossible = true }).VerifyAsync("""
        === manifests/site.pp
        node 'db01.example.com' {
          ini_setting {
            default: path => '/etc/mysql/my.cnf', section => 'mysqld';
            'plugin': setting => 'plugin_load_add', value => 'semisync_source.so';
            'on': setting => 'rpl_semi_sync_source_enabled', value => 'ON';
            'time-out': setting => 'rpl_semi_sync_source_timeout', value => [|'10 s'|];
          }
        }
        """);

    [Fact]
    public void A_negative_number_is_refused_by_some_releases()
    {
        var refused = Assert.Single(Some.Fleet([Some.MariaDb("db01", "rpl_semi_sync_master_timeout: -1")]).Judge(Unit));
        var taken = Assert.Single(Some.Fleet([Some.Server(Some.Node("db01"), MySql.ServerFlavor.MariaDb, "10.5.23-MariaDB", "rpl_semi_sync_master_timeout: -1")]).Judge(Unit));
        Assert.Equal((Severity.Error, Severity.Warning), (refused.Severity, taken.Severity));
    }
}
