using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Nodes;

public sealed class NodeRosterTests
{
    private static NodeRoster Roster(params (string Path, string Text)[] files) => NodeRoster.Of(new CatalogCompiler(
        ControlRepository.Create(new MemoryFileSource(files.Select(f => KeyValuePair.Create(f.Path, f.Text))))));

    private static string Hiera(string path) => $"version: 5\nhierarchy:\n  - name: Nodes\n    path: \"{path}\"\n";

    [Theory]
    [InlineData("nodes/%{trusted.certname}.yaml", "data/nodes/db03.example.com.yaml")]
    [InlineData("nodes/%{::trusted.certname}.yaml", "data/nodes/db03.example.com.yaml")]
    [InlineData("nodes/%{facts.networking.fqdn}.yaml", "data/nodes/db03.example.com.yaml")]
    [InlineData("%{facts.datacenter}/%{::fqdn}.yaml", "data/tbs1/db03.example.com.yaml")]
    [InlineData("nodes/%{facts.networking.domain}/%{facts.networking.hostname}.yaml", "data/nodes/example.com/db03.yaml")]
    public void A_node_that_only_a_data_file_names_is_data_only(string path, string file)
    {
        var roster = Roster(("hiera.yaml", Hiera(path)), (file, "a: 1"), ("facts/db01.example.com.json", "{}"), ("manifests/site.pp", ""));
        Assert.Equal(
            [("db01.example.com", NodeExistence.Classified), ("db03.example.com", NodeExistence.DataOnly)], roster.Nodes.Select(n => (n.Certname, n.Existence)));
        Assert.Equal(file, roster.Nodes[1].Location!.Value.Path);
        Assert.Contains(file, roster.Nodes[1].Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_literal_node_definition_classifies_and_a_pattern_does_not()
    {
        var roster = Roster(("manifests/site.pp", "node 'db01.example.com', 'db02.example.com' {}\nnode /^web/ {}\nnode default {}"));
        Assert.Equal(["db01.example.com", "db02.example.com"], roster.Nodes.Select(n => n.Certname));
        Assert.Equal(1, roster.Nodes[1].Location!.Value.Start.Line);
    }

    [Fact]
    public void Where_data_files_are_all_there_is_they_are_the_list_of_nodes()
    {
        var roster = Roster(("hiera.yaml", Hiera("nodes/%{trusted.certname}.yaml")), ("data/nodes/db01.example.com.yaml", ""), ("manifests/site.pp", "node default {}"));
        Assert.Equal(NodeExistence.Classified, Assert.Single(roster.Nodes).Existence);
        Assert.False(roster.TellsLivingFromDead);
    }

    [Fact]
    public void A_file_that_is_no_certname_is_no_node() => Assert.Empty(Roster(
        ("hiera.yaml", Hiera("%{trusted.certname}.yaml")), ("data/Not A Node.yaml", ""), ("data/os/Debian.yaml", ""), ("manifests/site.pp", "")).Nodes);
}
