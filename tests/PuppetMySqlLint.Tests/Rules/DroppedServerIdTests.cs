using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class DroppedServerIdTests
{
    private const string Rule = "dropped-server-id";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Fact]
    public async Task Undef_in_the_hash_is_found_and_nothing_else_says_it()
    {
        var result = await LintTest.OfRules(Rule, "missing-server-id", "duplicate-server-id").VerifyAsync(
            """
            === modules/profile/manifests/db.pp
            class profile::db (Optional[Integer] $id = {|dropped-server-id:undef|}) {
              class { 'mysql::server':
                package_name => 'mysql-community-server', package_ensure => '8.0.36', purge_conf_dir => true,
                override_options => { 'mysqld' => { 'server-id' => $id, 'log_bin' => 'binlog' } },
              }
            }
            === manifests/site.pp
            node 'db01.example.com' { class { 'profile::db': id => 1 } }
            node 'db02.example.com' {
              include profile::db
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\"" }
            }
            """);

        Assert.Equal(
            "server-id is undef on db02.example.com and no line is written for it: MySQL 8.0.36 then takes 1, as every other server does for which none is set",
            result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message);
    }

    [Fact]
    public async Task From_Hiera_it_is_found() => await Test.VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 1") + Servers.Options("db02", "server_id: [|~|]"));

    [Fact]
    public async Task A_fact_that_the_node_lacks_is_found()
    {
        var result = await (Test with { AllowPossible = true }).VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => [|$facts['mysql_server_id']|], 'log_bin' => 'binlog' } } }
            }
            === facts/db01.example.com.json
            { "facterversion": "4.3.0", "networking": { "fqdn": "db01.example.com" } }
            """);

        Assert.Equal(Confidence.Possible, result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Confidence);
    }

    [Fact]
    public async Task Set_elsewhere_it_is_silent() => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 1") + Servers.Options("db02", "server_id: 2\nreport_host: ~"));

    [Fact]
    public async Task A_server_that_does_not_replicate_needs_none() => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "server_id: ~"));
}
