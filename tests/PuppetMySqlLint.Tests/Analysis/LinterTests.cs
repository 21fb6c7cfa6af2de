using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

public class LinterTests
{
    [Fact]
    public async Task Without_nodes_nothing_is_assessed()
    {
        var result = await LintAsync(("manifests/site.pp", "node default { }"));

        Assert.False(result.Ledger.IsAssessed);
        Assert.Contains("there are no nodes", Assert.Single(result.Ledger.Shortfalls), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_instances_than_expected_are_not_assessed()
    {
        var result = await LintAsync(("manifests/site.pp", "node 'a.example.com' { }"), ("puppet-mysql-lint.yaml", "expect: { instances: 2 }"));

        Assert.Equal("2 MySQL instances were expected and none recognised", Assert.Single(result.Ledger.Shortfalls));
    }

    [Fact]
    public async Task A_broken_manifest_is_one_finding_with_its_nodes_and_the_others_are_judged()
    {
        var result = await LintAsync(
            ("manifests/site.pp", "node 'a.example.com', 'b.example.com' { include site::bad }\nnode 'c.example.com' { notify { 'x': } }"),
            ("modules/site/manifests/bad.pp", "class site::bad {\n  file { '/a': ensure => present content => 'x' }\n}\n"));

        var finding = Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Error && d.Id.StartsWith("PML10", StringComparison.Ordinal));
        Assert.Equal("modules/site/manifests/bad.pp", finding.Location!.Value.Path);
        Assert.Equal(CatalogState.Failed, result.Ledger.Nodes.Single(static n => n.Certname == "a.example.com").State);
        Assert.Equal(CatalogState.Complete, result.Ledger.Nodes.Single(static n => n.Certname == "c.example.com").State);
    }

    [Fact]
    public async Task A_configuration_mistake_is_a_finding_with_its_place()
    {
        var result = await LintAsync(("manifests/site.pp", "node 'a.example.com' { }"), ("puppet-mysql-lint.yaml", "inventroy: {}"));

        Assert.Equal("puppet-mysql-lint.yaml:1:1: error PML0102: 'inventroy' means nothing at the top; did you mean 'inventory'?", Assert.Single(result.Diagnostics).ToString());
        Assert.Single(result.Configuration.Diagnostics);
    }

    [Fact]
    public async Task A_manifest_in_Latin_1_is_found()
    {
        var repository = await ControlRepository.OpenAsync(Repository.PathTo("tests/control-repos/bad-input/invalid-utf8"));

        Assert.Contains((await Linter.Create().LintAsync(repository)).Diagnostics, static d => d.Descriptor == RepositoryDescriptors.InvalidUtf8 && d.Location is not null);
    }

    [Fact]
    public async Task Progress_is_told_and_cancelling_stops()
    {
        var told = new List<LintProgress>();
        var repository = ControlRepository.Create(new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", "node 'a.example.com' { }")]));

        await Linter.Create().LintAsync(repository, progress: new Recorder(told));

        Assert.Contains(told, static p => p is { Stage: "compiling catalogs", Done: 1, Total: 1 });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Linter.Create().LintAsync(repository, cancellationToken: new CancellationToken(canceled: true)));
    }

    private static Task<LintResult> LintAsync(params (string Path, string Text)[] files) =>
        Linter.Create().LintAsync(ControlRepository.Create(new MemoryFileSource(files.Select(static f => KeyValuePair.Create(f.Path, f.Text)))));

    private sealed class Recorder(List<LintProgress> told) : IProgress<LintProgress>
    {
        public void Report(LintProgress value)
        {
            lock (told)
                told.Add(value);
        }
    }
}
