using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Facts;

public sealed class FactCollectionTests
{
    private static ControlRepository Open(params (string Path, string Text)[] files) =>
        ControlRepository.Create(new MemoryFileSource(files.Append(("manifests/site.pp", "")).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    [Fact]
    public void A_file_of_the_facts_folder_is_a_nodes_facts()
    {
        var facts = Open(("facts/db01.example.com.json", "{\"os\": {\"family\": \"Debian\"}, \"é\": 1, \"n\": 2}")).Facts;
        Assert.Equal(["db01.example.com"], facts.Certnames);
        var value = facts.Find("db01.example.com")!.Values;
        Assert.Equal("Debian", Assert.IsType<StringValue>(((HashValue)value.Find("os")!).Find("family")).Value);
        Assert.Equal("2", value.Find("n")!.Origin.Location!.Value.Text);
    }

    [Theory]
    [InlineData("[{\"certname\": \"a\", \"name\": \"x\", \"value\": 1}, {\"certname\": \"a\", \"name\": \"y\", \"value\": 2}]")]
    [InlineData("[{\"certname\": \"a\", \"facts\": {\"x\": 1, \"y\": 2}}]")]
    [InlineData("{\"name\": \"a\", \"values\": {\"x\": 1, \"y\": 2}}")]
    public void Exports_of_puppetdb_and_puppet_are_read(string json)
    {
        var set = Open(("facts/export.json", json)).Facts.Find("a")!;
        Assert.Equal(["'x'", "'y'"], set.Values.Entries.Select(e => e.Key.ToString()));
    }

    [Theory]
    [InlineData("facts/a.yaml", "os:\n  family: Debian\n")]
    [InlineData("facts/a.yaml", "--- !ruby/object:Puppet::Node::Facts\nname: a\nvalues:\n  os:\n    family: Debian\n")]
    public void Yaml_is_read_as_Puppet_keeps_it(string path, string yaml)
    {
        var repository = Open((path, yaml));
        Assert.Empty(repository.Diagnostics);
        var family = ((HashValue)repository.Facts.Find("a")!.Values.Find("os")!).Find("family")!;
        Assert.Equal("'Debian'", family.ToString());
        Assert.Equal((OriginKind.Fact, "Debian"), (family.Origin.Kind, family.Origin.Location!.Value.Text));
    }

    [Fact]
    public void Broken_json_is_said_with_its_line_and_the_rest_goes_on()
    {
        var repository = Open(("facts/a.json", "{\n  \"x\": oops\n}"), ("facts/b.json", "{\"x\": 1}"));
        Assert.Equal(2, Assert.Single(repository.Diagnostics).Location!.Value.Start.Line);
        Assert.Equal(["b"], repository.Facts.Certnames);
    }

    [Fact]
    public void What_the_given_trusted_facts_leave_out_follows_from_the_name()
    {
        var repository = Open(("facts/db01.example.com.json", "{\"trusted\": {\"extensions\": {\"pp_role\": \"db\"}}}"));
        var trusted = NodeInputs.Create(repository, "db01.example.com", NodeExistence.Classified).Trusted;
        Assert.Equal("'db01.example.com'", trusted.Find("certname")!.ToString());
        Assert.Equal("'db'", ((HashValue)trusted.Find("extensions")!).Find("pp_role")!.ToString());
    }

    [Fact]
    public void Without_facts_everything_but_the_names_is_unknown()
    {
        var node = NodeInputs.Create(Open(), "db01.example.com", NodeExistence.Classified);
        Assert.NotNull(node.Facts.Openness);
        Assert.Equal("'db01'", ((HashValue)node.Facts.Find("networking")!).Find("hostname")!.ToString());
        Assert.Equal("'db01.example.com'", node.Trusted.Find("certname")!.ToString());
    }

    [Fact]
    public void What_facters_whole_output_does_not_hold_is_absent()
    {
        var repository = Open(("facts/db01.example.com.json", "{\"facterversion\": \"4.5.0\"}"));
        Assert.Null(NodeInputs.Create(repository, "db01.example.com", NodeExistence.Classified).Facts.Openness);
    }
}
