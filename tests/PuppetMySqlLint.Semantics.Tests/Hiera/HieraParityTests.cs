using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Every key of a control repo made of Hiera's corners, on every node, as real Puppet answers it.</summary>
public sealed class HieraParityTests
{
    [OracleTheory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Every_key_on_every_node_is_as_Puppet_says(bool withGlobalLayer, bool isStrict)
    {
        var global = withGlobalLayer ? Path.Combine(HieraRepo.Folder, "global", "hiera.yaml") : null;
        // Every key on every node once; with the global layer, and under Puppet 8's settings, on some nodes unless the run is a full one.
        var nodes = Switches.IsFull || (!withGlobalLayer && !isStrict) ? HieraRepo.Nodes : ["db1.lab.example", "merge.lab.example", "web2.lab.example"];
        var compared = await HieraComparison.AssertSameAsync(
            HieraRepo.Folder, new ControlRepositoryOptions { PuppetVersion = isStrict ? 8 : 7, GlobalHieraConfig = global }, Keys, nodes);
        Assert.True(compared >= 300 * nodes.Length, $"only {compared} answers were compared");
    }

    /// <summary>The data that Debian's modules bring, by themselves: each key of each data file.</summary>
    [OracleFact(corpus: true)]
    public async Task Every_key_of_the_modules_own_data_is_as_Puppet_says()
    {
        var compared = await HieraComparison.AssertSameAsync(
            HieraRepo.Folder,
            new ControlRepositoryOptions { PuppetVersion = 7 },
            static (repository, _) => repository.Modules.Where(m => !ReferenceEquals(m.Files, repository.Files) && m.Find("hiera.yaml") is not null)
                .SelectMany(static m => m.Files.Files.Where(f => f.RelativeTo(m.Root)?.StartsWith("data/", StringComparison.Ordinal) is true && f.Extension == ".yaml").SelectMany(f => KeysOf(m.Files, f))),
            ["db1.lab.example", "web1.lab.example", "bare.lab.example"],
            CorpusModules.Root);
        Assert.True(compared >= 100, $"only {compared} answers were compared");
    }

    /// <summary>All keys of the data files, those that no level reaches among them, and some that are no keys of a file.</summary>
    private static IEnumerable<string> Keys(ControlRepository repository, HieraLookup lookup) =>
    [
        .. File.ReadAllLines(Path.Combine(HieraRepo.Folder, "more-keys.txt")).Where(static l => l.Length > 0),
        .. repository.Files.Files.Where(static f => f.Value.Contains("data/", StringComparison.Ordinal) && f.Extension is ".yaml" or ".yml" or ".eyaml").SelectMany(f => KeysOf(repository.Files, f)),
        .. lookup.ReadDataFiles().SelectMany(static f => f.Entries.Keys),
    ];

    private static IEnumerable<string> KeysOf(IFileSource files, RepoPath file) =>
        YamlDocument.Parse(files.Read(file).Text!).Root is YamlMapping mapping ? mapping.Entries.Select(static e => e.Key).OfType<YamlScalar>().Select(static k => k.Value) : [];
}
