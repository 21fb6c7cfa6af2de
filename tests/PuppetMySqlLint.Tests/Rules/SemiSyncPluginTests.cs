using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Tests.SemiSyncRepositories;

namespace PuppetMySqlLint.Tests;

public class SemiSyncPluginTests
{
    private const string NotLoaded = "semi-sync-plugin-not-loaded";
    private const string Mismatch = "semi-sync-plugin-mismatch";

    private static LintTest Test(string rule) => LintTest.OfRules(rule) with { Configuration = Configuration };

    private static MySqlInstance Server(ServerFlavor flavor, string version, params string[] options) => Some.Server(Some.Node("db01"), flavor, version, options);

    [Theory]
    [InlineData("rpl_semi_sync_source_enabled: [|'ON'|]")]
    [InlineData("rpl-semi-sync-source-timeout: [|1000|]")]
    [InlineData("rpl_semi_sync_replica_enabled: [|'OFF'|]")]
    [InlineData("rpl_semi_sync_master_enabled: [|1|]")]
    public async Task A_variable_without_its_plugin_is_found(string option)
    {
        var result = await Test(NotLoaded).VerifyAsync(Site() + Node(1, option) + Replica(2));
        Assert.Equal(Severity.Error, result.Diagnostics.Single(static d => d.Descriptor.Name == NotLoaded).Severity);
    }

    [Fact]
    public async Task With_loose_it_is_a_warning()
    {
        var result = await Test(NotLoaded).VerifyAsync(Site() + Node(1, "loose-rpl_semi_sync_source_enabled: [|'ON'|]") + Replica(2));
        Assert.Equal(Severity.Warning, result.Diagnostics.Single(static d => d.Descriptor.Name == NotLoaded).Severity);
    }

    [Theory]
    [InlineData("plugin_load_add: semisync_source.so")]
    [InlineData("plugin-load: 'rpl_semi_sync_source=semisync_source.so;clone=mysql_clone.so'")]
    [InlineData("early-plugin-load: keyring.so\n    plugin_load: semisync_source.so")]
    public async Task An_option_loads_it(string option) => await Test(NotLoaded).VerifyAsync(Site() + Node(1, option, "rpl_semi_sync_source_enabled: 'ON'") + Replica(2));

    [Theory]
    [InlineData("mysql_plugin { 'rpl_semi_sync_source': soname => 'semisync_source.so' }")]
    [InlineData("exec { 'plugin': command => 'mysql -e \"INSTALL PLUGIN rpl_semi_sync_source SONAME \\'semisync_source.so\\'\"' }")]
    [InlineData("exec { 'plugin': command => 'mysql -e \"INSTALL COMPONENT \\'file://semisync_source\\', \\'file://component_validate_password\\'\"' }")]
    public async Task A_statement_loads_it(string resource) => await Test(NotLoaded).VerifyAsync(
        (Site() + Node(1, "rpl_semi_sync_source_enabled: 'ON'") + Replica(2)).Replace("node 'db01.example.com' {\n", $"node 'db01.example.com' {{\n  {resource}\n", StringComparison.Ordinal));

    [Fact]
    public void MariaDB_needs_none_and_an_unknown_server_may_be_one()
    {
        Assert.Empty(Some.Fleet([Some.MariaDb("db01", "rpl_semi_sync_master_enabled: 'ON'")]).Judge(NotLoaded));
        Assert.Equal(Confidence.Possible, Assert.Single(Some.Fleet([Server(ServerFlavor.Unknown, "8.4.0", "rpl_semi_sync_master_enabled: 'ON'")]).Judge(NotLoaded)).Confidence);
    }

    [Fact]
    public void Percona_Server_is_of_the_family() => Assert.Single(Some.Fleet([Server(ServerFlavor.Percona, "8.0.36", "rpl_semi_sync_source_enabled: 'ON'")]).Judge(NotLoaded));

    [Fact]
    public void Files_that_Puppet_does_not_manage_may_load_it()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01", "rpl_semi_sync_source_enabled: 'ON'").Open()]).Judge(NotLoaded));
        Assert.Equal(Confidence.Possible, finding.Confidence);
    }

    [Fact]
    public void An_unknown_list_of_plugins_stands_in_the_ledger()
    {
        var result = Some.Fleet([Some.MySql("db01", "plugin_load: '?'", "rpl_semi_sync_source_enabled: 'ON'")]).Lint();
        Assert.DoesNotContain(result.Diagnostics, static d => d.Descriptor.Name == NotLoaded);
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == NotLoaded);
    }

    [Theory]
    [InlineData(ServerFlavor.MariaDb, "10.11.6-MariaDB", "semisync_master.so", "built in")]
    [InlineData(ServerFlavor.MariaDb, "10.11.6-MariaDB", "semisync_source.so", "built in")]
    [InlineData(ServerFlavor.MySql, "8.0.25", "semisync_source.so", "comes with MySQL 8.0.26")]
    [InlineData(ServerFlavor.Percona, "5.7.44", "semisync_replica.so", "comes with MySQL 8.0.26")]
    [InlineData(ServerFlavor.MySql, "9.7.4", "semisync_slave.so", "gone from MySQL 9 on")]
    public void A_library_that_the_release_does_not_have_is_found(ServerFlavor flavor, string version, string library, string why)
    {
        var finding = Assert.Single(Some.Fleet([Server(flavor, version, $"plugin_load_add: {library}")]).Judge(Mismatch));
        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Equal(library, finding.Location!.Value.Text);
    }

    [Theory]
    [InlineData(ServerFlavor.MySql, "8.0.26", "semisync_source.so")]
    [InlineData(ServerFlavor.MySql, "8.4.3", "semisync_master.so")]
    [InlineData(ServerFlavor.MySql, null, "semisync_master.so")]
    [InlineData(ServerFlavor.MariaDb, "10.2.44-MariaDB", "semisync_master.so")]
    [InlineData(ServerFlavor.Unknown, null, "semisync_source.so")]
    public void A_library_that_it_may_have_is_silent(ServerFlavor flavor, string? version, string library) =>
        Assert.Empty(Some.Fleet([Some.Server(Some.Node("db01"), flavor, version, $"plugin_load_add: {library}")]).Judge(Mismatch));

    [Fact]
    public async Task The_right_library_mends_it() => await Test(Mismatch).VerifyFixAsync(
        (Site() + Node(1, "plugin_load_add: [|semisync_master.so|]") + Replica(2)).Replace("8.4.3-1debian12", "9.1.0-1debian12", StringComparison.Ordinal), Node(1, "plugin_load_add: 'semisync_source.so'"));

    [Theory]
    [InlineData("plugin_load_add: semisync_source.so", "rpl_semi_sync_master_enabled: [|'ON'|]")]
    [InlineData("plugin_load_add: semisync_slave.so", "loose_rpl_semi_sync_replica_enabled: [|'ON'|]")]
    [InlineData("rpl_semi_sync_source_timeout: 100", "rpl_semi_sync_master_enabled: [|'ON'|]")]
    [InlineData("plugin_load: semisync_source.so", "plugin_load_add: [|semisync_master.so|]")]
    public async Task Old_and_new_mixed_are_found(string one, string other) => await Test(Mismatch).VerifyAsync(Site() + Node(1, one, other) + Replica(2));

    [Fact]
    public async Task Source_and_replica_sides_of_one_generation_are_silent() => await Test(Mismatch).VerifyAsync(
        Site() + Node(1, "plugin_load: 'semisync_source.so;semisync_replica.so'", "rpl_semi_sync_source_enabled: 'ON'", "rpl_semi_sync_replica_enabled: 'ON'") + Replica(2));

    [Fact]
    public async Task A_mysql_plugin_resource_is_found_at_its_library() => await Test(Mismatch).VerifyAsync(
        (Site() + Node(1, "rpl_semi_sync_source_enabled: [|'ON'|]") + Replica(2)).Replace("node 'db01.example.com' {\n", "node 'db01.example.com' {\n  mysql_plugin { 'a': soname => 'semisync_master.so' }\n", StringComparison.Ordinal));

    [Fact]
    public void Nothing_unknown_is_taken_for_a_mismatch() =>
        Assert.Empty(Some.Fleet([Some.MySql("db01", "plugin_load: '?'", "rpl_semi_sync_source_enabled: 'ON'", "rpl_semi_sync_master_enabled: 'ON'")]).Judge(Mismatch));
}
