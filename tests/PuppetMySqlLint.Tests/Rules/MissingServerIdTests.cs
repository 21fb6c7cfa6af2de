using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class MissingServerIdTests
{
    private const string Rule = "missing-server-id";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Fact]
    public async Task A_source_and_a_replica_without_one_are_found_where_they_are_declared()
    {
        var result = await Test.VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              [|include mysql::server|]
            }
            node 'db02.example.com' {
              include mysql::server
              exec { 'replicate': command => "mysql -e \"CHANGE MASTER TO MASTER_HOST='db01.example.com'\"" }
            }

            """ + Servers.Options("db01", "log_bin: binlog", version: "5.7.2") + Servers.Options("db02", "server_id: 2", version: "5.7.2"));

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.Equal("no server_id is set on db01.example.com: MySQL 5.7.2 then takes 0, with which it gives its binary log to nobody and replicates from nobody", finding.Message);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Theory]
    [InlineData(Servers.MySql, "8.0.36", Severity.Warning)]
    [InlineData(Servers.MySql, "8.0.2", Severity.Error)]
    [InlineData(Servers.MariaDb, "10.11.6", Severity.Warning)]
    public async Task A_default_that_nobody_else_bears_is_a_warning(string package, string version, Severity severity)
    {
        var result = await LintAsync(Servers.Options("db01", "log_bin: binlog", package, version), Servers.Options("db02", "server_id: 2", package, version));

        Assert.Equal((severity, Confidence.Definite), Assert.Single(result) is var d ? (d.Severity, d.Confidence) : default);
    }

    [Fact]
    public async Task MySQL_5_7_does_not_start_with_a_binary_log_alone()
    {
        await Test.VerifyAsync("=== manifests/site.pp\nnode 'db01.example.com' { [|include mysql::server|] }\n" + Servers.Options("db01", "log_bin: binlog", version: "5.7.44"));
        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "log_bin: binlog", version: "8.0.36"));
    }

    [Fact]
    public async Task Several_that_keep_the_default_are_duplicates() =>
        Assert.Empty(await LintAsync(Servers.Options("db01", "log_bin: binlog"), Servers.Options("db02", "read_only: 'ON'")));

    [Fact]
    public async Task Where_other_files_may_set_it_it_is_possible_and_one_finding_with_all_nodes()
    {
        var result = await (Test with { AllowPossible = true }).VerifyAsync(
            """
            === modules/profile/manifests/db.pp
            class profile::db {
              [|class { 'mysql::server': package_name => 'mysql-community-server', package_ensure => '8.0.36' }|]
            }
            === manifests/site.pp
            node 'db01.example.com' { include profile::db }
            node 'db02.example.com' {
              include profile::db
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\"" }
            }
            """);

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.Equal(Confidence.Possible, finding.Confidence);
        Assert.Equal("db01.example.com db02.example.com", string.Join(' ', finding.Nodes));
    }

    [Fact]
    public async Task An_option_file_that_nobody_manages_leaves_it_undecided()
    {
        var result = await Test.VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' { include mysql::server }
            node 'db02.example.com' {
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\"" }
            }

            """ + Servers.Options("db01", "server_id: 1"));

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule && u.Nodes.Contains("db02.example.com"));
    }

    [Theory]
    [InlineData("server_id: 1")]
    [InlineData("server-id: 1")]
    [InlineData("loose_server_id: '1'")]
    public async Task A_number_is_silent(string option) => Assert.Empty(await LintAsync(Servers.Options("db01", option), Servers.Options("db02", "server_id: 2")));

    [Fact]
    public async Task A_server_that_does_not_replicate_needs_none() => await Test.VerifyAsync(Servers.Site("db01", "db02") + Servers.Options("db01", "log_bin: binlog") + Servers.Options("db02", "port: 3306"));

    private static async Task<IReadOnlyList<Diagnostic>> LintAsync(string first, string second)
    {
        var files = Servers.Site("db01", "db02 < db01") + first + second;
        var texts = files.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(static f => f.Split('\n', 2)).Select(static f => (f[0], f[1]));
        var result = await Linter.Create().LintAsync(Some.Repository([("hiera.yaml", "version: 5\nhierarchy:\n  - {name: N, path: 'nodes/%{trusted.certname}.yaml'}\n"), .. texts]));
        return [.. result.Diagnostics.Where(static d => d.Descriptor.Name == Rule)];
    }
}
