using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class InvalidServerIdTests
{
    private const string Rule = "invalid-server-id";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("server_id: [|4294967296|]", Servers.MySql, "8.0.36", "MySQL 8.0.36 lowers it to 4294967295, so that two such numbers are one")]
    [InlineData("server-id: [|'20240407120000'|]", Servers.MariaDb, "10.11.6", "MariaDB 10.11.6 lowers it to 4294967295, so that two such numbers are one")]
    [InlineData("server_id: [|-1|]", Servers.MariaDb, "10.11.6", "MariaDB 10.11.6 does not start with a negative number")]
    [InlineData("server_id: [|-1|]", Servers.MariaDb, "10.5.23", "MariaDB 10.5.23 raises it to 1, as for every other server with such a number or none")]
    [InlineData("server_id: [|0|]", Servers.MariaDb, "10.11.6", "MariaDB 10.11.6 raises it to 1, as for every other server with such a number or none")]
    [InlineData("server_id: [|db01|]", Servers.MySql, "8.4.3", "MySQL 8.4.3 does not start, since the value is no whole number that it could take")]
    [InlineData("server_id: [|'0x10'|]", Servers.MySql, "8.4.3", "MySQL 8.4.3 does not start, since the value is no whole number that it could take")]
    [InlineData("server_id: [|true|]", Servers.MySql, "8.4.3", "MySQL 8.4.3 does not start, since the option has no value")]
    [InlineData("server_id: [|''|]", Servers.MySql, "8.4.3", "MySQL 8.4.3 does not start, since the option has no value")]
    public async Task What_is_no_number_of_a_server_is_found(string option, string package, string version, string consequence)
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option, package, version));

        Assert.EndsWith($" on db01.example.com: {consequence}", result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zero_is_found_where_a_MySQL_server_replicates()
    {
        await Test.VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: [|0|]") + Servers.Options("db02", "server_id: 2"));
        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "server_id: 0"));
    }

    [Fact]
    public async Task In_an_option_file_and_an_ini_setting_it_is_found()
    {
        await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\nserver-id = 99999999999\\n\"|]"));
        await (Test with { AllowPossible = true }).VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              ini_setting { 'id': path => '/etc/mysql/conf.d/id.cnf', section => 'mysqld', setting => 'server-id', value => [|'ten'|] }
            }
            """);
    }

    [Theory]
    [InlineData("server_id: 4294967295")]
    [InlineData("server_id: 1K")]
    [InlineData("server_id: '010'")]
    public async Task What_the_server_takes_as_it_stands_is_silent(string option) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

    [Fact]
    public async Task A_number_that_is_not_known_stands_in_the_ledger()
    {
        var result = await Test.VerifyAsync(
            "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => $facts['id'] } } } }\n");

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    [Fact]
    public async Task The_next_free_number_mends_it() => await Test.VerifyFixAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 7") + Servers.Options("db02", "server_id: [|99999999999|]"),
        Servers.Options("db02", "server_id: 8"));
}
