using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class SourceWithoutBinaryLogTests
{
    private const string Rule = "source-without-binary-log";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("skip_log_bin: [|true|]")]
    [InlineData("disable-log-bin: [|true|]")]
    [InlineData("skip-log-bin: [|'1'|]")]
    public async Task A_source_whose_log_is_switched_off_is_found(string option) => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", $"server_id: 1\n{option}") + Servers.Options("db02", "server_id: 2\nlog_replica_updates: 'ON'"));

    [Theory]
    [InlineData(Servers.MySql, "5.7.44", true)]
    [InlineData(Servers.MySql, "8.0.2", true)]
    [InlineData(Servers.MySql, "8.0.3", false)]
    [InlineData(Servers.MariaDb, "11.8.2", true)]
    public async Task Without_a_word_it_depends_on_the_release(string package, string version, bool isFound)
    {
        var site = Servers.Site("db01", "db02 < db01");
        await Test.VerifyAsync(
            (isFound ? site.Replace("{\n  include mysql::server\n}", "{\n  [|include mysql::server|]\n}", StringComparison.Ordinal) : site)
            + Servers.Options("db01", "server_id: 1", package, version) + Servers.Options("db02", "server_id: 2", package, version));
    }

    [Fact]
    public async Task In_an_option_file_it_is_found_with_what_it_makes_useless()
    {
        var result = await Test.VerifyAsync(
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
            result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message);
    }

    [Fact]
    public async Task A_server_without_replicas_needs_no_log() => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 1\nlog_bin: binlog") + Servers.Options("db02", "server_id: 2\nskip_log_bin: true"));

    [Fact]
    public async Task Where_other_files_may_switch_it_on_it_is_possible()
    {
        var result = await (Test with { AllowPossible = true }).VerifyAsync(
            Servers.Site("db01", "db02 < db01").Replace("{\n  include mysql::server\n}", "{\n  [|include mysql::server|]\n}", StringComparison.Ordinal)
            + Servers.Options("db01", "server_id: 1", version: "5.7.44", isPurged: false) + Servers.Options("db02", "server_id: 2"));

        Assert.Equal(Confidence.Possible, result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Confidence);
    }

    [Fact]
    public async Task Where_the_release_is_not_known_the_ledger_says_so()
    {
        var result = await Test.VerifyAsync(
            Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 1", version: null) + Servers.Options("db02", "server_id: 2"));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    [Fact]
    public void Of_two_servers_on_one_node_the_port_tells_which_is_the_source()
    {
        var other = Some.MySql("db01", "skip_log_bin: '1'", "port: 3307") with { Name = "scratch" };

        Assert.Empty(Some.Fleet([Some.MySql("db01", "log_bin: b"), other, Some.MySql("db02")], ["db02 < db01"]).Judge(Rule));
        Assert.Single(Some.Fleet([Some.MySql("db01", "skip_log_bin: '1'"), other, Some.MySql("db02")], ["db02 < db01"]).Judge(Rule));
    }
}
