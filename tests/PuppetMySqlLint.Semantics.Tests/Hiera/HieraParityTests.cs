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
        var repository = await ControlRepository.OpenAsync(
            HieraRepo.Folder, new ControlRepositoryOptions { PuppetVersion = isStrict ? 8 : 7, GlobalHieraConfig = global });
        var lookup = HieraLookup.Create(repository);
        var keys = Keys(repository, lookup);
        var answers = await Oracle.Required.LookupAsync(
            new OracleCompilation(HieraRepo.Folder, HieraRepo.Nodes)
            {
                ModulePath = [],
                NodeFacts = Path.Combine(HieraRepo.Folder, "facts"),
                HieraConfig = global,
                Strict = isStrict ? "error" : "warning",
            },
            keys);

        var differences = new List<string>();
        var compared = 0;
        foreach (var (node, expected) in answers)
        {
            var scope = new SiteScope(new HieraNodeScope(node, repository.Facts.Find(node), "oracle"));
            foreach (var (key, puppet) in expected)
            {
                compared++;
                var wanted = puppet.Error is not null ? "an error" : puppet.Found ? RubyJson.Write(puppet.Value) : "nothing";
                var answer = lookup.Lookup(scope, key);
                var given = answer.Status switch { HieraStatus.Found => RubyJson.Write(answer.Value), HieraStatus.NotFound => "nothing", _ => "an error" };
                if (given != wanted || answer.AbsentWhen is not null)
                    differences.Add($"{key} on {node}: {given} ({answer.Error}), Puppet says {wanted} ({puppet.Error})");
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
        Assert.True(compared >= 300 * 12, $"only {compared} answers were compared");
    }

    /// <summary>All keys of the data files, those that no level reaches among them, and some that are no keys of a file.</summary>
    private static List<string> Keys(ControlRepository repository, HieraLookup lookup)
    {
        var keys = File.ReadAllLines(Path.Combine(HieraRepo.Folder, "more-keys.txt")).Where(static l => l.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var file in repository.Files.Files.Where(static f => f.Value.Contains("data/", StringComparison.Ordinal) && f.Extension != ".json"))
        {
            if (YamlDocument.Parse(repository.Files.Read(file).Text!).Root is YamlMapping mapping)
                keys.UnionWith(mapping.Entries.Select(static e => e.Key).OfType<YamlScalar>().Select(static k => k.Value));
        }
        keys.UnionWith(lookup.ReadDataFiles().SelectMany(static f => f.Entries.Keys));
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The variables that <c>manifests/site.pp</c> sets, and what Puppet's server says of itself.</summary>
    private sealed class SiteScope(IHieraScope facts) : IHieraScope
    {
        private static readonly Origin Origin = new(OriginKind.Literal, "manifests/site.pp");

        public PuppetValue? GetVariable(string name) => name switch
        {
            "top_level" => new StringValue("from the top", Origin),
            "::region_of_site" => new StringValue("north", Origin),
            "trusted" => Closed(facts.GetVariable(name)),
            _ => facts.GetVariable(name),
        };

        private static HashValue Closed(PuppetValue? trusted) =>
            new([.. ((HashValue)trusted!).Entries.Select(static e => e.Value is HashValue ? e with { Value = new HashValue([], Origin) } : e)], Origin);
    }
}
