using System.Collections.Concurrent;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests.Reanalysis;

/// <summary>What a run takes over from an earlier one, and what it must not.</summary>
public sealed class ReuseTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("environment.conf", "modulepath = modules\n"),
        ("hiera.yaml", "version: 5\nhierarchy:\n- name: nodes\n  path: nodes/%{trusted.certname}.yaml\n- name: common\n  path: common.yaml\n"),
        ("manifests/site.pp", "node default {\n  class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => lookup('id'), 'log_bin' => 'binlog' } } }\n}\nnode 'watcher.example.com' {\n  include orchestrator\n}\n"),
        ("modules/orchestrator/manifests/init.pp", "class orchestrator {\n  file { '/etc/orchestrator.conf.json': content => '{\"Hosts\": \"db01.example.com db02.example.com\"}' }\n}\n"),
        ("data/common.yaml", "id: 1\nother: 2\n"),
        ("data/nodes/db01.example.com.yaml", "id: 11\n"),
        ("data/nodes/db02.example.com.yaml", "id: 12\n"),
        ("facts/db01.example.com.yaml", "networking: {}\n"),
        ("facts/db02.example.com.yaml", "networking: {}\n"),
        ("facts/watcher.example.com.yaml", "networking: {}\n"),
        ("puppet-mysql-lint.yaml", "extends: lint/base.yaml\n"),
        ("lint/base.yaml", "rules:\n  missing-server-id: off\n"),
    ];

    [Fact]
    public async Task What_a_manager_of_fail_over_on_another_node_watches_over_is_still_watched_over()
    {
        var (_, again) = await EditAsync(Linter.Create(), "data/nodes/db01.example.com.yaml", "id: 21\n");
        Assert.Equal(["db01.example.com"], again.State!.Compiled);
        Assert.All(again.Fleet.Instances, static i => Assert.Equal(RoleAuthority.Orchestrator, i.RoleAuthority));
        Assert.Equal(2, again.Fleet.Instances.Length);
    }

    [Theory]
    [InlineData("lint/base.yaml", "rules:\n  missing-server-id: off\n  ACME1: error\n")]
    [InlineData("puppet-mysql-lint.yaml", "rules:\n  ACME1: error\n")]
    public async Task Another_configuration_counts_also_where_it_stands_in_a_file_that_the_first_one_extends(string path, string text)
    {
        var linter = Linter.Create(static o => o.AddAnalyzer(new Counting()));
        var (before, again) = await EditAsync(linter, path, text);
        Assert.Equal(Severity.Info, before.Diagnostics.First(static d => d.Id == "ACME1").Severity);
        Assert.All(again.Diagnostics.Where(static d => d.Id == "ACME1"), static d => Assert.Equal(Severity.Error, d.Severity));
    }

    [Fact]
    public async Task A_server_that_is_what_it_was_is_the_same_object_and_is_not_judged_again()
    {
        var counting = new Counting();
        var (before, again) = await EditAsync(Linter.Create(o => o.AddAnalyzer(counting)), "data/nodes/db01.example.com.yaml", "id: 21\n");
        Assert.Same(before.Fleet.Instances[1], again.Fleet.Instances[1]);
        Assert.NotSame(before.Fleet.Instances[0], again.Fleet.Instances[0]);
        Assert.Equal(2, counting.Calls["db01.example.com"]);
        Assert.Equal(1, counting.Calls["db02.example.com"]);
        // What looks further is asked again: the fleet is another one, and so is the repository.
        Assert.All(counting.Calls.Where(static c => c.Key != "db02.example.com"), static c => Assert.Equal(2, c.Value));
    }

    [Fact]
    public async Task Where_no_node_read_what_changed_the_fleet_is_the_same_object_and_is_not_judged_again()
    {
        var counting = new Counting();
        var (before, again) = await EditAsync(Linter.Create(o => o.AddAnalyzer(counting)), "data/common.yaml", "id: 1\nother: 3\n");
        Assert.Empty(again.State!.Compiled);
        Assert.Same(before.Fleet, again.Fleet);
        Assert.All(counting.Calls, static c => Assert.Equal(c.Key.EndsWith("files", StringComparison.Ordinal) ? 2 : 1, c.Value));
        Assert.Equal(ResultText.Of(before), ResultText.Of(again));
    }

    [Fact]
    public async Task Another_linter_takes_nothing_over()
    {
        var repository = Repository();
        var before = await Linter.Create().LintAsync(repository);
        var again = await Linter.Create().LintAsync(repository, LintOptions.Default with { Previous = before });
        Assert.Equal(3, again.State!.Compiled.Count());
        Assert.NotSame(before.Fleet, again.Fleet);
    }

    private static ControlRepository Repository() => ControlRepository.Create(new MemoryFileSource(Files.Select(static f => KeyValuePair.Create(f.Path, f.Text))));

    private static async Task<(LintResult Before, LintResult Again)> EditAsync(Linter linter, string path, string text)
    {
        var repository = Repository();
        var before = await linter.LintAsync(repository);
        return (before, await linter.LintAsync(repository.WithFile(path, text), LintOptions.Default with { Previous = before }));
    }

    /// <summary>Says of every server and of the fleet that it saw them, and counts how often.</summary>
    private sealed class Counting : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("ACME1", "acme-seen", Severity.Info, "{0} was seen");

        public ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

        public override void Initialize(AnalysisContext context)
        {
            context.RegisterInstanceAction(c =>
            {
                Count(c.Instance.ToString());
                c.Report(Rule, c.Instance.Origin, c.Instance);
            });
            context.RegisterInstanceAction(c => Count($"{c.Instance} with the fleet{(c.Fleet.Nodes.IsEmpty ? "!" : "")}"));
            context.RegisterInstanceAction(c => Count($"{c.Instance} with the files{(c.Repository.Files.Files.IsEmpty ? "!" : "")}"));
            context.RegisterFleetAction(_ => Count("fleet"));
            context.RegisterFleetAction(c => Count($"fleet with the files{(c.Repository.Files.Files.IsEmpty ? "!" : "")}"));
        }

        private void Count(string what) => Calls.AddOrUpdate(what, 1, static (_, n) => n + 1);
    }
}
