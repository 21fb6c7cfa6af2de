using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class ClusterPeerDoesNotExistTests
{
    private const string Rule = "cluster-peer-does-not-exist";

    private static LintTest Test => LintTest.OfRules(Rule) with { Configuration = "inventory:\n  complete: [example.com]\n  external: [garb.elsewhere.org]\n" };

    private static string Group(string seeds) => $$"""
        === manifests/site.pp
        node 'db01.example.com', 'db02.example.com' { include mysql::server }
        === data/common.yaml
        mysql::server::package_name: mysql-community-server
        mysql::server::override_options:
          mysqld:
            group_replication_group_name: 6f1c7b1e-0000-4000-8000-000000000001
            group-replication-group-seeds: {{seeds}}
        """;

    [Fact]
    public async Task A_seed_that_nobody_bears_is_one_finding_for_all_members()
    {
        var result = await Test.VerifyAsync(Group("[|'db01.example.com:33061,db02.example.com:33061,db03.example.com:33061'|]"));
        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.StartsWith("db01.example.com and db02.example.com name db03.example.com among the peers in group-replication-group-seeds, which does not exist: no node bears that name. A member that starts", finding.Message, StringComparison.Ordinal);
        Assert.Contains("61 s (measured)", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Nodes.Length);
    }

    [Fact]
    public async Task One_that_is_written_by_itself_is_found_there() => await Test.VerifyAsync("""
        === manifests/site.pp
        node 'db01.example.com' {
          package { 'mariadb-server': ensure => '1:10.11.6-0+deb12u1' }
          $peers = lookup('peers')
          file { '/etc/mysql/conf.d/galera.cnf': content => "[galera]\nwsrep_on = ON\nwsrep_cluster_address = gcomm://${peers.join(',')}\n" }
        }
        === data/common.yaml
        peers:
          - db01.example.com
          - [|db09.example.com|]
        """);

    [Theory]
    [InlineData("gcomm://db01.example.com:4567,db02?pc.wait_prim=no")]
    [InlineData("gcomm://")]
    [InlineData("dummy://nowhere.example.com")]
    [InlineData("gcomm://db01.example.com,garb.elsewhere.org")]
    [InlineData("gcomm://[::1]:4567,db02.example.com")]
    public void Living_members_externals_and_other_transports_are_silent(string address) =>
        Assert.Empty(Fleet(address).Judge(Rule));

    [Fact]
    public void Where_none_exists_the_server_gives_up()
    {
        var finding = Assert.Single(Fleet("gcomm://db08.example.com,db01.example.com").Judge(Rule));
        Assert.Contains("No other peer exists either: the server gives up and exits after 31 s (measured)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_complete_domain_it_is_possible_only() =>
        Assert.Equal(Confidence.Possible, Assert.Single(Fleet("gcomm://db01.example.com,db09.elsewhere.net").Judge(Rule)).Confidence);

    [Fact]
    public async Task A_list_that_is_not_known_stands_in_the_ledger()
    {
        var result = await Test.VerifyAsync(Group("\"%{facts.seeds}\""));
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    private static Fleet Fleet(string address) => Some.Fleet(
        [Some.MariaDb("db01", "wsrep_on: 'ON'", $"wsrep_cluster_address: {address}"), Some.MariaDb("db02", "wsrep_on: 'ON'")],
        inventory: Some.Complete with { Externals = ["garb.elsewhere.org"] });
}
