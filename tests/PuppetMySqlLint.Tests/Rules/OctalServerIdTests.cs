using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class OctalServerIdTests
{
    private const string Rule = "octal-server-id";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Fact]
    public async Task A_literal_with_a_leading_zero_is_found()
    {
        var result = await Test.VerifyAsync("=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => [|010|] } } } }\n");

        Assert.Equal("Puppet reads 010 as an octal number: the server_id of db01.example.com is 8", result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message);
    }

    [Fact]
    public async Task In_a_parameter_and_its_default_it_is_found() => await Test.VerifyAsync(
        """
        === modules/profile/manifests/db.pp
        class profile::db (Integer $id = [|0017|]) {
          class { 'mysql::server': override_options => { 'mysqld' => { 'server-id' => $id } } }
        }
        === manifests/site.pp
        node 'db01.example.com' { include profile::db }
        node 'db02.example.com' { class { 'profile::db': id => [|0020|] } }
        """);

    [Fact]
    public async Task By_way_of_a_template_it_is_found() => await Test.VerifyAsync(
        """
        === modules/profile/templates/my.cnf.erb
        [mysqld]
        server-id = <%= @id %>
        === manifests/site.pp
        node 'db01.example.com' {
          $id = [|012|]
          file { '/etc/my.cnf': content => template('profile/my.cnf.erb') }
        }
        """);

    [Fact]
    public async Task By_way_of_EPP_it_is_found() => await Test.VerifyAsync(
        """
        === modules/profile/templates/my.cnf.epp
        [mysqld]
        server-id = <%= $id %>
        === manifests/site.pp
        node 'db01.example.com' {
          file { '/etc/my.cnf': content => epp('profile/my.cnf.epp', { 'id' => [|012|] }) }
        }
        """);

    [Theory]
    [InlineData("10")]
    [InlineData("'010'")]
    [InlineData("0x10")]
    [InlineData("07")]
    [InlineData("0")]
    public async Task What_means_what_it_says_is_silent(string literal) =>
        await Test.VerifyAsync($"=== manifests/site.pp\nnode 'db01.example.com' {{ class {{ 'mysql::server': override_options => {{ 'mysqld' => {{ 'server_id' => {literal} }} }} }} }}\n");

    [Fact]
    public async Task In_YAML_the_other_rule_says_it() => await LintTest.OfRules(Rule, "option-changed-by-yaml").VerifyAsync(
        Servers.Site("db01") + Servers.Options("db01", "server_id: {|option-changed-by-yaml:010|}"));

    [Fact]
    public async Task Without_the_zero_it_is_decimal() => await Test.VerifyFixAsync(
        "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => [|010|] } } } }\n",
        "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => 10 } } } }\n");
}
