using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class OptionValueRefusedTests
{
    private const string Rule = "option-value-refused";

    private static readonly LintTest Test = Servers.Test(Rule);

    // What MySQL 9.7.4 or MariaDB 11.8 said to the same line.
    [Theory]
    [InlineData("read_only: [|super|]", Severity.Warning, "'super' is no word for on or off: the server takes it as OFF, with no more than a warning in its log")]
    [InlineData("super-read-only: [|'yes'|]", Severity.Warning, "'yes' is no word for on or off: the server takes it as OFF, with no more than a warning in its log")]
    [InlineData("sync_binlog: [|true|]", Severity.Error, "the option needs a value and has none: the server does not start")]
    [InlineData("sync-binlog: [|'yes'|]", Severity.Error, "the value is no whole number: the server does not start")]
    [InlineData("replica_net_timeout: [|10s|]", Severity.Error, "the value is no whole number: the server does not start")]
    [InlineData("max_binlog_size: [|1MB|]", Severity.Error, "the value is no whole number: the server does not start")]
    [InlineData("binlog_format: [|WRITESET|]", Severity.Error, "the value is none of MIXED, STATEMENT, ROW: the server does not start")]
    [InlineData("gtid_mode: [|enabled|]", Severity.Error, "the value is none of OFF, OFF_PERMISSIVE, ON_PERMISSIVE, ON: the server does not start")]
    [InlineData("max_binlog_size: [|2G|]", Severity.Warning, "the server lowers it to 1073741824, the most that it takes")]
    public async Task What_the_server_refuses_or_changes_is_found(string option, Severity severity, string consequence)
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.EndsWith($" on db01.example.com: {consequence}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public async Task In_option_files_and_parameters_it_is_found()
    {
        await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\nread-only = super\\n\"|]", Servers.MariaDb, "10.11.6"));
        await Test.VerifyAsync(
            """
            === modules/profile/manifests/db.pp
            class profile::db (String $format = [|'ROWS'|]) {
              class { 'mysql::server': override_options => { 'mysqld' => { 'binlog_format' => $format } } }
            }
            === manifests/site.pp
            node 'db01.example.com' { include profile::db }
            """);
    }

    [Fact]
    public async Task In_an_EPP_template_the_line_and_the_value_that_was_rendered_are_the_places() => await Test.VerifyAsync(
        """
        === modules/profile/templates/my.cnf.epp
        <%- | String $mode, Boolean $is_durable | -%>
        # Managed by Puppet
        [mysqld]
        read_only = <%= $mode %>
        <% if $is_durable { -%>
        sync_binlog = [|yes|]
        <% } -%>
        relay_log_recovery = ON
        === modules/profile/manifests/db.pp
        class profile::db (String $mode) {
          file { '/etc/my.cnf': content => epp('profile/my.cnf.epp', { 'mode' => $mode, 'is_durable' => true }) }
        }
        === manifests/site.pp
        node 'db01.example.com' { include profile::db }
        === data/common.yaml
        profile::db::mode: [|super|]
        """);

    [Theory]
    [InlineData("read_only: 'ON'", Servers.MySql, "8.0.36")]
    [InlineData("read_only: true", Servers.MySql, "8.0.36")]
    [InlineData("read_only: 1", Servers.MySql, "8.0.36")]
    [InlineData("binlog_format: row", Servers.MySql, "8.0.36")]
    [InlineData("enforce_gtid_consistency: 'TRUE'", Servers.MySql, "8.0.36")]
    [InlineData("enforce_gtid_consistency: false", Servers.MySql, "8.0.36")]
    [InlineData("enforce_gtid_consistency: true", Servers.MySql, "5.6.51")]
    [InlineData("gtid_mode: UPGRADE_STEP_1", Servers.MySql, "5.6.51")]
    [InlineData("expire_logs_days: '7.5'", Servers.MariaDb, "10.11.6")]
    [InlineData("max_binlog_size: 256M", Servers.MySql, "8.0.36")]
    [InlineData("max_binlog_size: 5000", Servers.MySql, "8.0.36")]
    [InlineData("my_own_option: super", Servers.MySql, "8.0.36")]
    [InlineData("gtid_mode: super", Servers.MariaDb, "10.11.6")]
    public async Task What_the_server_takes_is_silent(string option, string package, string version) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option, package, version));

    [Theory]
    [InlineData("expire_logs_days: [|'7.5'|]", "10.5.23")]
    [InlineData("slave_connections_needed_for_purge: [|-1|]", "11.8.2")]
    public async Task It_depends_on_the_release(string option, string version) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option, Servers.MariaDb, version));

    [Fact]
    public async Task A_server_id_and_what_YAML_changed_are_said_once() => await LintTest.OfRules(Rule, "invalid-server-id", "option-changed-by-yaml").VerifyAsync(
        Servers.Site("db01") + Servers.Options("db01", "server_id: {|invalid-server-id:ten|}\ngtid_mode: {|option-changed-by-yaml:ON|}"));

    [Fact]
    public async Task A_value_that_is_not_known_stands_in_the_ledger()
    {
        var result = await Test.VerifyAsync("=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'sync_binlog' => $facts['x'] } } } }\n");

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    [Fact]
    public async Task A_word_for_on_is_replaced() => await Test.VerifyFixAsync(
        Servers.Site("db01") + Servers.Options("db01", "super_read_only: [|'yes'|]"), Servers.Options("db01", "super_read_only: 'ON'"));
}
