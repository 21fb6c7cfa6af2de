using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class ContradictoryBinaryLogTests
{
    private const string Rule = "contradictory-binary-log";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("log_bin: binlog\nskip_log_bin: [|true|]", "log_bin = binlog and skip_log_bin contradict each other on db01.example.com: the last one counts, and the binary log is off")]
    [InlineData("disable_log_bin: true\nlog_bin: [|binlog|]", "disable_log_bin and log_bin = binlog contradict each other on db01.example.com: the last one counts, and the binary log is on")]
    public async Task Both_at_once_are_found(string options, string message)
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options));

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.Equal((message, Severity.Warning), (finding.Message, finding.Severity));
    }

    [Fact]
    public async Task Of_two_files_the_one_that_is_read_last_counts_and_no_other_rule_says_it()
    {
        var result = await LintTest.OfRules(Rule, "source-without-binary-log", "binary-log-named-like-a-boolean", "option-set-twice").VerifyAsync(
            """
            === manifests/site.pp
            node 'db01.example.com' {
              package { 'mysql-community-server': ensure => '8.0.36' }
              file { '/etc/my.cnf': content => "[mysqld]\nlog-bin = binlog\n" }
              file { '/etc/my.cnf.d/quiet.cnf': content => {|contradictory-binary-log:"[mysqld]\nskip-log-bin\n"|} }
            }
            node 'db02.example.com' {
              exec { 'replicate': command => "mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\"" }
            }
            """);

        var finding = Assert.Single(result.Diagnostics, static d => d.Descriptor.Name == Rule);
        Assert.EndsWith("the binary log is off", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public async Task One_line_on_servers_with_and_without_replicas_is_one_finding_in_the_words_of_the_worst()
    {
        var result = await Test.VerifyAsync(
            Servers.Site("db01", "db02 < db01", "db03") + "=== data/common.yaml\nmysql::server::override_options: { mysqld: { log_bin: binlog, skip_log_bin: [|true|] } }\n");

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("db01.example.com db02.example.com db03.example.com", string.Join(' ', finding.Nodes));
    }

    [Theory]
    [InlineData("log_bin: binlog\nlog_bin_index: binlog.index")]
    [InlineData("log_bin: binlog\nskip_log_bin: '0'")]
    [InlineData("skip_log_bin: true\ndisable_log_bin: true")]
    public async Task What_agrees_is_silent(string options) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", options));
}
