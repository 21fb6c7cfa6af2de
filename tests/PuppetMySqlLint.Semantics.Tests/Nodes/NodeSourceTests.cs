using PuppetMySqlLint.Semantics.Tests.Catalogs;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Nodes;

/// <summary>ENC output, PuppetDB's inventory and lists of nodes.</summary>
public sealed class NodeSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("node-sources");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_ENC_gives_classes_parameters_and_the_environment()
    {
        var enc = Write("enc/db01.example.com.yaml", "classes:\n  role::db:\n    size: 3\n  base:\nparameters:\n  role: primary\n  os: mine\nenvironment: staging\n");
        var repository = Repository("class role::db($size) { notify { \"${role} ${size} ${environment}\": } }\nclass base { }", new ControlRepositoryOptions { Enc = [Path.GetDirectoryName(enc)!] });
        var catalog = Compile(repository, "db01.example.com");
        Assert.Null(catalog.Failure);
        Assert.NotNull(catalog.Find("Notify", "primary 3 staging"));
        Assert.NotNull(catalog.FindClass("base"));
    }

    [Theory]
    [InlineData("db01.example.com:\n  classes: [base]\n  parameters: {role: x}\ndb02.example.com: {classes: {base: {}}}\n")]
    [InlineData("{\"db01.example.com\": {\"classes\": [\"base\"]}, \"db02.example.com\": {\"classes\": {\"base\": null}}}")]
    public void One_file_may_classify_many_nodes(string text)
    {
        var repository = Repository("class base { }", new ControlRepositoryOptions { Enc = [Write("all.yaml", text)] });
        Assert.Equal(["db01.example.com", "db02.example.com"], repository.Nodes.Classifications.Select(static c => c.Certname));
        Assert.NotNull(Compile(repository, "db02.example.com").FindClass("base"));
        Assert.All(NodeRoster.Of(new CatalogCompiler(repository)).Nodes, static n => Assert.Equal(NodeExistence.Classified, n.Existence));
    }

    [Theory]
    [InlineData("- a\n- b\n", "an ENC's answer is a hash")]
    [InlineData("classes: base\n", "'classes' is a list or a hash")]
    [InlineData("{\"classes\": ", "not valid JSON")]
    public void A_broken_answer_is_said_to_be_broken(string text, string problem)
    {
        var repository = Repository("", new ControlRepositoryOptions { Enc = [Write("x.yaml", text)] });
        Assert.Contains(problem, Assert.Single(repository.Diagnostics, static d => d.Id == "PML1908").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PuppetDB_tells_who_is_alive()
    {
        var nodes = Write("nodes.json", """
            [
              {"certname": "a.example.com", "deactivated": null, "expired": null, "report_timestamp": "2026-11-20T10:00:00.000Z"},
              {"certname": "b.example.com", "deactivated": null, "expired": null, "report_timestamp": "2026-11-01T10:00:00.000Z"},
              {"certname": "c.example.com", "deactivated": "2026-11-10T10:00:00.000Z", "expired": null, "report_timestamp": "2026-11-01T10:00:00.000Z"},
              {"certname": "d.example.com", "deactivated": null, "expired": "2026-11-10T10:00:00.000Z", "report_timestamp": null},
              {"certname": "e.example.com", "deactivated": null, "expired": null, "report_timestamp": null}
            ]
            """);
        var repository = Repository("node 'c.example.com' { }\nnode 'f.example.com' { }", new ControlRepositoryOptions { Inventory = [nodes] });
        var roster = NodeRoster.Of(new CatalogCompiler(repository));
        Assert.Equal(
            [NodeExistence.Active, NodeExistence.Classified, NodeExistence.DataOnly, NodeExistence.DataOnly, NodeExistence.Classified, NodeExistence.Classified],
            roster.Nodes.Select(static n => n.Existence));
        Assert.Equal("its last report in PuppetDB is of 2026-11-01", roster.Nodes[1].Evidence);
        Assert.Equal("PuppetDB has not known it as active since 2026-11-10", roster.Nodes[2].Evidence);
    }

    [Fact]
    public void PuppetDBs_inventory_brings_facts_and_trusted_extensions()
    {
        var inventory = Write("inventory.json", """
            [{"certname": "a.example.com", "timestamp": "2026-11-20T10:00:00.000Z", "environment": "production",
              "facts": {"facterversion": "4", "os": {"family": "Debian"}}, "trusted": {"certname": "a.example.com", "extensions": {"pp_role": "db"}}}]
            """);
        var repository = Repository("notify { \"${facts['os']['family']} ${trusted['extensions']['pp_role']}\": }", new ControlRepositoryOptions { Inventory = [inventory] });
        Assert.Equal(NodeExistence.Active, Assert.Single(NodeRoster.Of(new CatalogCompiler(repository)).Nodes).Existence);
        Assert.NotNull(Compile(repository, "a.example.com").Find("Notify", "Debian db"));
        Assert.Empty(repository.Diagnostics);
    }

    [Fact]
    public void A_list_names_nodes_and_may_know_their_extensions()
    {
        var text = Write("nodes.txt", "# all of them\na.example.com\n\nB.example.com # upper\n");
        var yaml = Write("nodes.yaml", "c.example.com:\n  extensions:\n    pp_role: web\nd.example.com:\n");
        var repository = Repository("notify { \"${trusted['extensions']['pp_role']}\": }", new ControlRepositoryOptions { NodesFiles = [text, yaml] });
        Assert.Equal(["a.example.com", "b.example.com", "c.example.com", "d.example.com"], NodeRoster.Of(new CatalogCompiler(repository)).Nodes.Select(static n => n.Certname));
        Assert.NotNull(Compile(repository, "c.example.com").Find("Notify", "web"));
    }

    [OracleFact(corpus: true)]
    public async Task What_an_ENC_gives_is_compiled_as_Puppet_does()
    {
        Write("env/manifests/site.pp", """
            notify { "top ${role} ${fact} ${size}": }
            node default { notify { "node ${role}": } }
            class one($x = 'default') { notify { "one ${x} ${two::y}": } }
            class two($y = $role) { notify { "two ${y}": } }
            class three { include two notify { "three ${two::y}": } }
            """);
        Write("env/Puppetfile", "mod 'puppetlabs-stdlib', '8.5.0'\n");
        (string Node, string Answer)[] answers =
        [
            ("a.example.com", "classes:\n  three:\n  one:\n    x: 5\nparameters:\n  role: primary\n  fact: enc\n  size: 3\n"),
            ("b.example.com", "classes: [two, three]\nparameters: {role: [1, 2], size: {a: 1}}\n"),
            ("c.example.com", "classes: {two: {y: true}, three: {}}\nparameters: {role: x, size: y}\n"),
            ("d.example.com", "classes: [two, nobody]\nparameters: {role: x, size: y}\n"),
            ("e.example.com", "classes: {one: {nothing: 1}}\nparameters: {role: x, size: y}\n"),
        ];
        foreach (var (node, answer) in answers)
            Write($"enc/{node}.yaml", answer);
        var environment = Path.Combine(_folder.FullName, "env");
        var enc = Path.Combine(_folder.FullName, "enc");
        var theirs = await Oracle.Required.CompileAsync(new OracleCompilation(environment, [.. answers.Select(static a => a.Node)]) { Enc = enc, Facts = """{"fact": "facter", "facterversion": "4"}""" });
        var facts = Write("facts.json", """{"fact": "facter", "facterversion": "4"}""");
        var repository = await ControlRepository.OpenAsync(environment, new ControlRepositoryOptions { Enc = [enc], Facts = [facts], PuppetVersion = 7, StrictVariables = true, ModulePath = [CorpusModules.Root], EnvironmentName = "oracle", FactsAreComplete = true });
        var differences = new List<string>();
        foreach (var (node, _) in answers)
        {
            var ours = Compile(repository, node);
            if (theirs[node].GetProperty("ok").GetBoolean() != ours.Failure is null)
                differences.Add($"{node}: Puppet {theirs[node].GetProperty("ok")}, here {ours.Failure}");
            else if (ours.Failure is null)
                differences.AddRange(CatalogComparison.CompareResources(CatalogComparison.ToJson(ours).GetProperty("catalog").GetProperty("resources"), theirs[node].GetProperty("catalog").GetProperty("resources"), static (_, _, _) => false).Select(d => $"{node}: {d}"));
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private string Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    private static ControlRepository Repository(string manifest, ControlRepositoryOptions options) =>
        ControlRepository.Create(new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", manifest)]), options);

    private static Catalog Compile(ControlRepository repository, string certname) =>
        new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, certname, NodeExistence.Classified));
}
