using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class OptionChangedByYamlTests
{
    private const string Rule = "option-changed-by-yaml";

    [Theory]
    [InlineData("gtid_mode: ON", "YAML reads the plain ON as the boolean true, so that the option file of db01.example.com says 'gtid_mode': the server does not start with it", Severity.Error)]
    [InlineData("gtid-mode: Off", "YAML reads the plain Off as the boolean false, so that the option file of db01.example.com says 'gtid-mode = false': the server does not start with it", Severity.Error)]
    [InlineData("log_bin: OFF", "YAML reads the plain OFF as the boolean false, so that the option file of db01.example.com says 'log_bin = false': the server takes 'false' for a file name", Severity.Warning)]
    [InlineData("sync_binlog: 0100", "YAML reads the plain 0100 as the number 64, so that the option file of db01.example.com says 'sync_binlog = 64': the server gets another value than the one that is written", Severity.Warning)]
    public async Task What_the_server_gets_in_place_of_what_is_written_is_found(string option, string message, Severity severity)
    {
        var finding = Assert.Single(await LintAsync(option));

        Assert.Equal((message, severity, Confidence.Definite), (finding.Message, finding.Severity, finding.Confidence));
        Assert.Equal(option.Split(": ")[1], finding.Location!.Value.Text);
        Assert.Equal("db01.example.com", Assert.Single(finding.Nodes));
    }

    [Theory]
    [InlineData("default_time_zone: +01:00", "3600")]
    [InlineData("my_own_option: 1:30", "5400")]
    public async Task Of_a_variable_that_is_not_known_a_changed_number_is_possible(string option, string number)
    {
        var finding = Assert.Single(await LintAsync(option));

        Assert.Contains($"the number {number}", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Confidence.Possible, finding.Confidence);
    }

    [Theory]
    [InlineData("gtid_mode: 'ON'")]
    [InlineData("gtid_mode: \"ON\"")]
    [InlineData("gtid_mode: ON_PERMISSIVE")]
    [InlineData("read_only: ON")]
    [InlineData("read_only: OFF")]
    [InlineData("super_read_only: yes")]
    [InlineData("skip_name_resolve: true")]
    [InlineData("enforce_gtid_consistency: ON")]
    [InlineData("log_bin: ON")]
    [InlineData("sync_binlog: 1_000")]
    [InlineData("max_binlog_size: 1073741824")]
    [InlineData("server_id: 0")]
    [InlineData("my_own_option: ON")]
    [InlineData("my_own_option: 0.50")]
    [InlineData("bind_address: 10.0.0.1")]
    [InlineData("report_host: \"%{trusted.certname}\"")]
    public async Task What_stays_the_same_to_the_server_is_silent(string option) => Assert.Empty(await LintAsync(option));

    [Fact]
    public async Task Quoting_mends_it()
    {
        var finding = Assert.Single(await LintAsync("gtid_mode: ON"));
        var edit = Assert.Single(Assert.Single(finding.Fixes).Edits);
        Assert.Contains("    gtid_mode: 'ON'\n", edit.Source.WithChanges(edit.Changes).Text, StringComparison.Ordinal);
        Assert.Empty(await LintAsync("log_bin: ON"));
    }

    private static async Task<Diagnostic[]> LintAsync(string option)
    {
        var repository = Some.Repository(
            ("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Common, path: common.yaml}\n"),
            ("manifests/site.pp", "node 'db01.example.com' { include mysql::server }"),
            ("data/common.yaml", $"mysql::server::purge_conf_dir: true\nmysql::server::override_options:\n  mysqld:\n    {option}\n"));
        return [.. (await Linter.Create().LintAsync(repository)).Diagnostics.Where(static d => d.Descriptor.Name == Rule)];
    }
}
