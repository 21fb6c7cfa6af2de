using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class DatadogCheckMissingTests
{
    private const string Server = "package { 'mysql-community-server': ensure => '8.4.3' } file { '/etc/mysql/my.cnf': content => \"[mysqld]\\nserver_id = 1\\n\" }";

    [Theory]
    [InlineData("")]
    [InlineData("@datadog_agent::integration { 'mysql': instances => [{ 'host' => 'localhost' }] }")]
    [InlineData("file { '/etc/datadog-agent/conf.d/mysql.d/conf.yaml': ensure => absent }")]
    [InlineData("file { '/etc/datadog-agent/conf.d/postgres.d/conf.yaml': content => 'x' }")]
    public async Task A_server_without_the_check_is_found_where_it_is_declared(string check)
    {
        var (finding, _) = await LintAsync(check);
        Assert.Equal("Datadog has to watch db01.example.com, and nothing on its node sets up the check of MySQL", finding!.Message);
        Assert.Equal("manifests/site.pp", finding.Location!.Value.Path);
        Assert.Equal("db01.example.com", Assert.Single(finding.Nodes));
    }

    [Theory]
    [InlineData("include datadog_agent::integrations::mysql", false)]
    [InlineData("class { 'datadog_agent::integrations::mysql': replication => '1' }", true)]
    [InlineData("class { 'datadog_agent::integrations::mysql': instances => [{ 'host' => 'localhost', 'replication' => 1 }] }", true)]
    [InlineData("datadog_agent::integration { 'mysql': instances => [{ 'host' => 'localhost', 'options' => { 'replication' => true } }] }", true)]
    [InlineData("datadog_agent::integration { 'the servers': integration => 'mysql', instances => $facts['instances'] }", null)]
    [InlineData("file { '/etc/datadog-agent/conf.d/mysql.d/conf.yaml': content => \"instances:\\n  - host: x\\n    options:\\n      replication: true\\n\" }", true)]
    [InlineData("file { '/etc/datadog-agent/conf.d/mysql.yaml': source => 'puppet:///modules/x/mysql.yaml' }", null)]
    public async Task One_with_the_check_is_silent_and_the_model_knows_it(string check, bool? watchesReplication)
    {
        var (finding, result) = await LintAsync(check);
        Assert.Null(finding);
        Assert.Equal(watchesReplication, Assert.Single(Assert.Single(result.Fleet.Instances).Monitors).WatchesReplication);
    }

    [Fact]
    public async Task A_check_under_a_condition_is_possibly_missing()
    {
        var (finding, _) = await LintAsync("if $facts['watched'] { include datadog_agent::integrations::mysql }");
        Assert.Equal("Datadog has to watch db01.example.com, and the check of MySQL is set up on its node only under a condition", finding!.Message);
        Assert.Equal(Confidence.Possible, finding.Confidence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("datadog: { required: [] }")]
    [InlineData("datadog: { required: ['web*'] }")]
    public async Task Without_a_glob_that_fits_nothing_is_said(string configuration) => Assert.Null((await LintAsync("", configuration)).Finding);

    [Fact]
    public async Task An_in_house_module_that_sets_up_the_check_is_made_known_by_a_recognizer()
    {
        const string Check = "class { 'acme_monitoring': }";
        Assert.NotNull((await LintAsync(Check)).Finding);
        Assert.Null((await LintAsync(Check, linter: Linter.Create(static o => o.AddRecognizer<AcmeMonitoring>()))).Finding);
    }

    private static async Task<(Diagnostic? Finding, LintResult Result)> LintAsync(string check, string configuration = "datadog: { required: ['db*'] }", Linter? linter = null)
    {
        var source = new MemoryFileSource([new("manifests/site.pp", $"node 'db01.example.com' {{ {Server} {check} }}\n"), new("puppet-mysql-lint.yaml", configuration + "\n")]);
        var result = await (linter ?? Linter.Create()).LintAsync(ControlRepository.Create(source));
        return (result.Diagnostics.SingleOrDefault(static d => d.Descriptor.Name == "datadog-check-missing"), result);
    }

    private sealed class AcmeMonitoring : IReplicationRecognizer
    {
        public string Name => "acme-monitoring";

        public void Recognize(RecognitionContext context)
        {
            if (context.Catalog.FindClass("acme_monitoring") is { } monitoring)
                context.AddMonitor(new ServerMonitor(ServerMonitor.Datadog, monitoring.Origin) { WatchesReplication = true });
        }
    }
}
