using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>Whole fleets beside real Puppet: what nodes export to each other, with an ENC, data of many levels and templates.</summary>
public sealed class FleetParityTests
{
    /// <summary>Small fleets, each with the nodes whose catalogs Puppet refuses.</summary>
    private static readonly (string Program, string[] Refused)[] Fleets =
    [
        ("node 'a.x' { @@notify { 'n': tag => ['one', 'two'] } }\nnode 'b.x' { Notify <<| tag == 'two' |>> }\nnode 'c.x' { Notify <<| tag == 'three' |>> }", []),
        ("node 'a.x' { @@notify { 'n': message => 'a' } }\nnode 'b.x' { Notify <<| |>> { message => 'other', withpath => true } }", []),
        ("node 'a.x' { @@notify { 'n': } }\nnode 'b.x' { @@notify { 'n': } }\nnode 'c.x' { Notify <<| |>> }", ["c.x"]),
        ("node 'a.x' { @@notify { 'n': } }\nnode 'b.x' { notify { 'n': } Notify <<| |>> }", ["b.x"]),
        ("node 'a.x' { @@notify { 'n': } Notify <<| |>> }\nnode 'b.x' { @@notify { 'm': } Notify <<| title != 'n' |>> }", []),
        ("node 'a.x' { @@notify { 'n': message => 'x' } @@notify { 'm': message => 'y' } @@notify { 'o': message => 'x', withpath => true } }\nnode 'b.x' { Notify <<| (message == 'x' and withpath == true) or title == 'm' |>> }", []),
        ("define d($v) { notify { \"${title} ${v}\": } }\nnode 'a.x' { @@d { 'n': v => 1 } }\nnode 'b.x' { D <<| |>> }\nnode 'c.x' { Notify <<| |>> }", []),
        ("node 'a.x' { @@notify { 'n': require => Notify['here'] } }\nnode 'b.x' { notify { 'here': } Notify <<| |>> }\nnode 'c.x' { Notify <<| |>> }", ["c.x"]),
        ("class x { Notify <<| |>> ~> Exec['e'] exec { 'e': command => '/bin/true', refreshonly => true } }\nnode 'a.x' { @@notify { ['n', 'm']: noop => true } }\nnode 'b.x' { include x }", []),
        ("class y { tag 'deep' @@notify { 'n': } }\nnode 'a.x' { include y }\nnode 'b.x' { Notify <<| tag == 'y' and tag == 'deep' |>> }", []),
        ("node 'a.x' { @@notify { 'n': } Notify <| title == 'n' |> { message => 'mine' } }\nnode 'b.x' { Notify <<| |>> }", []),
    ];

    [OracleFact(corpus: true)]
    public async Task A_repository_of_roles_and_profiles_compiles_as_with_Puppet()
    {
        var folder = Repository.PathTo("tests", "control-repos", "roles-and-profiles");
        var enc = Path.Combine(folder, "enc");
        var repository = await ControlRepository.OpenAsync(folder, new ControlRepositoryOptions
        {
            ModulePath = [CorpusModules.Root],
            Enc = [enc],
            PuppetVersion = 7,
            StrictVariables = true,
            FactsAreComplete = true,
            DisplayPrefix = folder,
        });
        var compiler = new CatalogCompiler(repository);
        List<NodeInput> nodes = [.. NodeRoster.Of(compiler).Nodes.Select(n => NodeInputs.Create(repository, n.Certname, n.Existence) with { Environment = "oracle" })];
        Assert.Equal(7, nodes.Count);
        var differences = await CompareAsync(compiler, nodes, new OracleCompilation(folder, [.. nodes.Select(static n => n.Certname)])
        {
            NodeFacts = Path.Combine(folder, "facts"),
            Enc = enc,
            StoreConfigs = true,
            Relationships = true,
        });
        Assert.True(differences.Count == 0, CatalogComparison.Report(differences));
    }

    [OracleFact(corpus: true)]
    public async Task Exports_are_collected_as_with_Puppet()
    {
        var differences = new List<string>();
        foreach (var (program, refused) in Fleets)
        {
            using var folder = new TemporaryRepository(program);
            var repository = await ControlRepository.OpenAsync(folder.Path, new ControlRepositoryOptions { PuppetVersion = 7, FactsAreComplete = true, DisplayPrefix = folder.Path, ModulePath = [CorpusModules.Root] });
            var compiler = new CatalogCompiler(repository);
            List<NodeInput> nodes = [.. NodeRoster.Of(compiler).Nodes.Select(n => NodeInputs.Create(repository, n.Certname, n.Existence))];
            var question = new OracleCompilation(folder.Path, [.. nodes.Select(static n => n.Certname)]) { StoreConfigs = true };
            differences.AddRange((await CompareAsync(compiler, nodes, question)).Select(d => $"{d} in {program}"));
            var answers = await Oracle.Required.CompileAsync(question);
            Assert.Equal(refused, answers.Where(static a => !a.Value.GetProperty("ok").GetBoolean()).Select(static a => a.Key));
        }
        Assert.True(differences.Count == 0, CatalogComparison.Report(differences));
    }

    [Fact]
    public async Task Whoever_exports_what_another_exports_too_is_named()
    {
        var repository = ControlRepository.Create(new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", Fleets[2].Program)]));
        var compiler = new CatalogCompiler(repository);
        var catalogs = await FleetCompiler.CompileAsync(compiler, [.. NodeRoster.Of(compiler).Nodes.Select(n => NodeInputs.Create(repository, n.Certname, n.Existence))], jobs: 1);
        Assert.Equal(["a.x", "b.x", "c.x"], catalogs.Select(static c => c.Node));
        var failure = catalogs[2].Failure!;
        Assert.Equal("PML1305", failure.Id);
        Assert.Contains(failure.Related, static r => r.Message == "a.x exports it here" && r.Location!.Value.Start.Line == 1);
        Assert.Contains(failure.Related, static r => r.Message == "b.x exports it here" && r.Location!.Value.Start.Line == 2);
    }

    private static async Task<List<string>> CompareAsync(CatalogCompiler compiler, List<NodeInput> nodes, OracleCompilation question)
    {
        var answers = await Oracle.Required.CompileAsync(question);
        var catalogs = await FleetCompiler.CompileAsync(compiler, [.. nodes], jobs: 2);
        var differences = new List<string>();
        foreach (var catalog in catalogs)
        {
            var answer = answers[catalog.Node];
            if (answer.GetProperty("ok").GetBoolean() != catalog.Failure is null)
                differences.Add($"{catalog.Node}: Puppet says {(answer.TryGetProperty("error", out var error) ? error.GetProperty("message") : "ok")}, here {catalog.Failure}");
            else if (catalog.Failure is null)
                differences.AddRange(CorpusComparison.Compare(catalog, answer, new ResourceTypeIndex(compiler.Repository)).Where(static d => !IsForgottenPlace(d)).Select(d => $"{catalog.Node}: {d}"));
        }
        return differences;
    }

    /// <summary>The oracle's store in memory, other than PuppetDB, forgets where an exported resource was declared.</summary>
    private static bool IsForgottenPlace(string difference) => difference.EndsWith(" instead of nowhere", StringComparison.Ordinal);

    private sealed class TemporaryRepository : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fleet-parity");

        public TemporaryRepository(string program)
        {
            Directory.CreateDirectory(System.IO.Path.Combine(Path, "manifests"));
            File.WriteAllText(System.IO.Path.Combine(Path, "manifests", "site.pp"), program);
        }

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
