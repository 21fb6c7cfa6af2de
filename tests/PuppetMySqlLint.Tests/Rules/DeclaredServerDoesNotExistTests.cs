using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class DeclaredServerDoesNotExistTests
{
    private const string Nodes = """
        node 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => 1 } } } }
        node 'db02.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => 2, 'read_only' => 'ON' } } } }
        """;

    [Theory]
    [InlineData("{ shop: { primary: db01.example.com, replicas: [db03.example.com] } }", "the topology shop declares the replica db03.example.com, which does not exist: no node bears that name")]
    [InlineData("{ shop: { primary: db09.example.com, replicas: [db02.example.com] } }", "the topology shop declares the primary db09.example.com, which does not exist: no node bears that name")]
    [InlineData("{ shop: { primary: [db01.example.com, db1.example.com] } }", "the topology shop declares the primary db1.example.com, which does not exist: no node bears that name")]
    public async Task A_server_that_no_node_bears_is_found_where_it_is_declared(string topologies, string message)
    {
        var finding = Assert.Single(await FindAsync(topologies));
        Assert.Equal(message, finding.Message);
        Assert.Equal(Confidence.Definite, finding.Confidence);
        Assert.Equal("puppet-mysql-lint.yaml", finding.Location!.Value.Path);
    }

    [Fact]
    public async Task One_that_only_a_data_file_names_is_found_with_the_file()
    {
        var finding = Assert.Single(await FindAsync(
            "{ shop: { primary: db01.example.com, replicas: [db03.example.com] } }",
            files:
            [
                new("hiera.yaml", "version: 5\nhierarchy:\n  - { name: Nodes, path: 'nodes/%{trusted.certname}.yaml' }\n"),
                new("data/nodes/db03.example.com.yaml", "mysql::server::port: 3306\n"),
            ]));
        Assert.Contains("there are no facts of it and no node definition", finding.Message, StringComparison.Ordinal);
        Assert.Equal("data/nodes/db03.example.com.yaml", Assert.Single(finding.Related).Location!.Value.Path);
    }

    [Theory]
    [InlineData("{ shop: { primary: db01.example.com, replicas: [db02.example.com] } }", "complete: [example.com]")]
    [InlineData("{ shop: { primary: db01.example.com, replicas: [db03.example.com] } }", "complete: [example.com], external: [db03.example.com]")]
    [InlineData("{ shop: { primary: db01.example.com, replicas: [replica] } }", "complete: [example.com], aliases: { replica: db02.example.com }")]
    public async Task Nodes_externals_and_aliases_are_silent(string topologies, string inventory) => Assert.Empty(await FindAsync(topologies, inventory));

    [Fact]
    public async Task Outside_a_complete_domain_it_is_possible_only() =>
        Assert.Equal(Confidence.Possible, Assert.Single(await FindAsync("{ shop: { primary: db01.example.com, replicas: [db03.elsewhere.net] } }")).Confidence);

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string topologies, string inventory = "complete: [example.com]", params KeyValuePair<string, string>[] files)
    {
        var source = new MemoryFileSource([new("manifests/site.pp", Nodes), new("puppet-mysql-lint.yaml", $"inventory: {{ {inventory} }}\ntopologies: {topologies}\n"), .. files]);
        var result = await Linter.Create().LintAsync(ControlRepository.Create(source));
        return result.Diagnostics.Where(static d => d.Descriptor.Name == "declared-server-does-not-exist");
    }
}
