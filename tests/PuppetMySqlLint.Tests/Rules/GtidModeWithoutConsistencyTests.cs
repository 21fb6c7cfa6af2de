using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class GtidModeWithoutConsistencyTests
{
    private const string Rule = "gtid-mode-without-consistency";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("gtid_mode: [|'ON'|]", "8.4.3")]
    [InlineData("gtid-mode: [|'on'|]", "8.0.36")]
    [InlineData("gtid_mode: [|3|]", "5.7.44")]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: [|'OFF'|]", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce-gtid-consistency: [|WARN|]", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: [|false|]", "8.4.3")]
    [InlineData("enforce_gtid_consistency: [|'OFF'|]", "9.7.4")]
    public async Task GTIDs_without_consistency_are_found(string options, string version) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options, version: version));

    [Theory]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: 'ON'", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce_gtid_consistency: true", "8.4.3")]
    [InlineData("gtid_mode: 'ON'\nenforce-gtid-consistency: 'TRUE'", "8.4.3")]
    [InlineData("gtid_mode: ON_PERMISSIVE\nenforce_gtid_consistency: WARN", "8.4.3")]
    [InlineData("gtid_mode: 'OFF'", "8.4.3")]
    [InlineData("gtid_mode: 'ON'", "9.7.4")]
    [InlineData("port: 3306", "8.4.3")]
    public async Task GTIDs_with_consistency_or_none_are_silent(string options, string version) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options, version: version));

    [Fact]
    public async Task MySQL_5_6_wants_its_logs_as_well()
    {
        var result = await Test.VerifyAsync(
            Servers.Site("db01") + Servers.Options("db01", "log_bin: b\ngtid_mode: [|'ON'|]\nenforce_gtid_consistency: 'ON'", version: "5.6.51"));
        Assert.EndsWith("MySQL 5.6.51 does not start with it without log_slave_updates", result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);

        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "log_bin: b\nlog_slave_updates: true\ngtid_mode: 'ON'\nenforce_gtid_consistency: 'ON'", version: "5.6.51"));
    }

    [Fact]
    public async Task In_an_option_file_it_is_found() => await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\ngtid-mode=ON\\n\"|]"));

    [Fact]
    public async Task Where_other_files_may_set_it_it_is_possible_and_unknown_values_stand_in_the_ledger()
    {
        var possible = await (Test with { AllowPossible = true }).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "gtid_mode: [|'ON'|]", isPurged: false));
        Assert.Equal(Confidence.Possible, possible.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Confidence);

        var unknown = await Test.VerifyAsync("=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'gtid_mode' => $facts['x'] } } } }\n");
        Assert.Contains(unknown.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    [Fact]
    public async Task Consistency_is_added_or_switched_on()
    {
        await Test.VerifyFixAsync(
            Servers.Site("db01") + Servers.Options("db01", "gtid-mode: [|'ON'|] # since 2019\nport: 3306"),
            Servers.Options("db01", "gtid-mode: 'ON' # since 2019\nenforce-gtid-consistency: 'ON'\nport: 3306"));
        await Test.VerifyFixAsync(
            "=== manifests/site.pp\nnode 'db01.example.com' {\n  class { 'mysql::server':\n    package_name => 'mysql-community-server', package_ensure => '8.0.36', purge_conf_dir => true,\n    override_options => {\n      'mysqld' => {\n        'gtid_mode' => [|'ON'|]\n      },\n    },\n  }\n}\n",
            "=== manifests/site.pp\nnode 'db01.example.com' {\n  class { 'mysql::server':\n    package_name => 'mysql-community-server', package_ensure => '8.0.36', purge_conf_dir => true,\n    override_options => {\n      'mysqld' => {\n        'gtid_mode' => 'ON',\n        'enforce_gtid_consistency' => 'ON',\n      },\n    },\n  }\n}\n");
        await Test.VerifyFixAsync(
            Servers.Site("db01") + Servers.Options("db01", "gtid_mode: 'ON'\nenforce_gtid_consistency: [|'OFF'|]"), Servers.Options("db01", "gtid_mode: 'ON'\nenforce_gtid_consistency: 'ON'"));
    }
}
