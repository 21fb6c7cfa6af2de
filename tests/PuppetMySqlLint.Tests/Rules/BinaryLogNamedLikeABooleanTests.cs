using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class BinaryLogNamedLikeABooleanTests
{
    private const string Rule = "binary-log-named-like-a-boolean";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("log_bin: [|false|]")]
    [InlineData("log-bin: [|'OFF'|]")]
    [InlineData("log_bin: [|0|]")]
    [InlineData("log_bin: [|'ON'|]")]
    [InlineData("log_bin: [|'true'|]")]
    [InlineData("loose_log_bin: [|'off'|]")]
    public async Task A_log_named_like_a_boolean_is_found(string option) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

    [Fact]
    public async Task In_an_option_file_and_a_parameter_it_is_found()
    {
        await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\nlog-bin = OFF\\n\"|]"));
        await Test.VerifyAsync(
            """
            === modules/profile/manifests/db.pp
            class profile::db (Variant[Boolean, String] $log = [|false|]) {
              class { 'mysql::server': override_options => { 'mysqld' => { 'log_bin' => $log } } }
            }
            === manifests/site.pp
            node 'db01.example.com' { include profile::db }
            """);
    }

    [Theory]
    [InlineData("log_bin: true")]
    [InlineData("log_bin: ''")]
    [InlineData("log_bin: binlog")]
    [InlineData("log_bin: /var/lib/mysql/off")]
    [InlineData("skip_log_bin: false")]
    public async Task What_names_files_or_switches_the_log_is_silent(string option) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

    [Fact]
    public async Task What_YAML_makes_of_OFF_is_said_once() => await LintTest.OfRules(Rule, "option-changed-by-yaml").VerifyAsync(
        Servers.Site("db01") + Servers.Options("db01", "log_bin: {|option-changed-by-yaml:OFF|}"));

    [Fact]
    public async Task Skip_log_bin_is_what_was_meant()
    {
        await Test.VerifyFixAsync(Servers.Site("db01") + Servers.Options("db01", "log_bin: [|false|]"), Servers.Options("db01", "skip_log_bin: true"));
        await Test.VerifyFixAsync(
            "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'log-bin' => [|'OFF'|] } } } }\n",
            "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'skip_log_bin' => true } } } }\n");
    }
}
