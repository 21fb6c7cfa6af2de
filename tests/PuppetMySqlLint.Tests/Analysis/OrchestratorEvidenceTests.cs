using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

/// <summary>Orchestrator decides roles also where it runs on machines of its own.</summary>
public class OrchestratorEvidenceTests
{
    private static string Files(string manager, string server = "", string replica = "") => $$"""
        === manifests/site.pp
        node 'orc1.example.com' {
          {{manager}}
        }
        node 'db01.example.com' {
          include mysql::server
          {{server}}
        }
        node 'db02.example.com' {
          include mysql::server
          {{replica}}
        }
        """;

    [Theory]
    [InlineData("file { '/etc/orchestrator.conf.json': content => '{\"DiscoverySeeds\": [\"db01.example.com:3306\"]}' }", "")]
    [InlineData("file { '/usr/local/orchestrator/orchestrator.json': content => '{\"MySQLTopologyUser\": \"topo\"}' }", "mysql_user { 'topo@10.%': }")]
    [InlineData("class { 'orchestrator': config => { 'MySQLTopologyUser' => 'topo' } }", "mysql_user { 'topo@10.%': }")]
    [InlineData("", "mysql_user { 'orchestrator@10.%': }")]
    public async Task A_server_that_it_names_or_logs_in_at_is_its_own(string manager, string server) =>
        Assert.Equal((RoleAuthority.Orchestrator, RoleAuthority.Unknown), await AuthoritiesAsync(Files(manager, server)));

    [Fact]
    public async Task The_servers_topology_is_too() => Assert.Equal((RoleAuthority.Orchestrator, RoleAuthority.Orchestrator), await AuthoritiesAsync(
        Files("", "mysql_user { 'orchestrator@10.%': }", "exec { 'r': command => \"mysql -e \\\"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\\\"\" }")));

    [Theory]
    [InlineData("file { '/etc/orchestrator.conf.json': content => '{\"DiscoverySeeds\": [\"db09.elsewhere.org\"], \"MySQLTopologyPassword\": \"db01\"}' }", "")]
    [InlineData("notify { 'orchestrator db01.example.com': }", "mysql_user { 'app@10.%': }")]
    public async Task Others_are_not(string manager, string server) =>
        Assert.Equal((RoleAuthority.Unknown, RoleAuthority.Unknown), await AuthoritiesAsync(Files(manager, server)));

    private static async Task<(RoleAuthority, RoleAuthority)> AuthoritiesAsync(string files)
    {
        var fleet = (await LintTest.OfRules("replication-cycle").VerifyAsync(files)).Fleet;
        return (fleet.Instances[0].RoleAuthority, fleet.Instances[1].RoleAuthority);
    }
}
