using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Where values say they come from.</summary>
public sealed class HieraOriginTests
{
    [Theory]
    [InlineData("tests/control-repos/hiera", "db1.lab.example", 200)]
    [InlineData("samples/incident", "db02.bazaar.example", 30)]
    [InlineData("samples/healthy", "db01.bazaar.example", 30)]
    public async Task Changing_the_text_at_a_leafs_origin_changes_that_leaf(string folder, string node, int atLeast)
    {
        var repository = await ControlRepository.OpenAsync(TestUtilities.Repository.PathTo(folder.Split('/')), new ControlRepositoryOptions { PuppetVersion = 7 });
        var texts = repository.Files.Files.Where(static f => !f.Value.StartsWith("facts/", StringComparison.Ordinal))
            .ToDictionary(static f => f.Value, f => repository.Files.Read(f).Text!, StringComparer.Ordinal);
        var scope = new HieraNodeScope(node, repository.Facts.Find(node));
        var before = HieraLookup.Create(repository);
        var changed = 0;
        // A tag would apply to the new text too.
        string[] tagged = ["scalar::binary", "scalar::float_tag", "scalar::int_tag", "lookup_options"];
        foreach (var key in before.ReadDataFiles().SelectMany(static f => f.Entries.Keys).Distinct(StringComparer.Ordinal).Except(tagged, StringComparer.Ordinal))
        {
            if (before.Lookup(scope, key) is not { Status: HieraStatus.Found } answer)
                continue;
            foreach (var leaf in Leaves(answer.Value).Where(static l => l.Origin.Causes.IsEmpty).Take(3))
            {
                if (leaf.Origin.Location is not { } location || location.Span.IsEmpty || location.Text.Contains('\n', StringComparison.Ordinal))
                    continue;
                var edited = location.Source.WithChanges([new TextChange(location.Span, Written(leaf))]);
                var after = HieraLookup.Create(ControlRepository.Create(
                    new MemoryFileSource(texts.Select(t => KeyValuePair.Create(t.Key, t.Key == location.Path ? (edited.HasByteOrderMark ? "\uFEFF" : "") + edited.Text : t.Value.Text))),
                    new ControlRepositoryOptions { PuppetVersion = 7 })).Lookup(scope, key);
                Assert.True(
                    after.IsFound && Leaves(after.Value).Any(l => l is StringValue { Value: "changed here" } or IntegerValue { Value: 987654 } && l.Origin.Location!.Value.Span.Start == location.Span.Start),
                    $"{key}: {leaf.Origin} gave {after.Value} {after.Error}");
                changed++;
            }
        }
        Assert.True(changed > atLeast, $"only {changed} leaves were changed");
    }

    [Fact]
    public void A_leaf_of_a_merged_hash_points_at_its_own_line()
    {
        var lookup = HieraRepo.InMemory(
            HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "common.yaml"),
            ("data/nodes/db1.example.com.yaml", "mysql::server::override_options:\n  mysqld:\n    server_id: 7\n"),
            ("data/common.yaml", "lookup_options:\n  mysql::server::override_options: {merge: deep}\nmysql::server::override_options:\n  mysqld:\n    server_id: 1\n    gtid_mode: ON\n"));
        var answer = lookup.Lookup(HieraRepo.Unknown(), "mysql::server::override_options.mysqld");
        var options = Assert.IsType<HashValue>(answer.Value);
        Assert.Equal("data/nodes/db1.example.com.yaml:3:16", options.Find("server_id")!.Origin.PrimaryLocation.ToString());
        Assert.Equal("data/common.yaml:6:16", options.Find("gtid_mode")!.Origin.PrimaryLocation.ToString());
        Assert.Equal("key mysql::server::override_options.mysqld.gtid_mode in level \"L1\"", options.Find("gtid_mode")!.Origin.Description);
        Assert.Equal("ON", options.Find("gtid_mode")!.Origin.Location!.Value.Text);
        Assert.Equal(HieraMerge.Deep, answer.Merge);
        Assert.Equal("data/common.yaml:2:44", answer.MergeOrigin!.Location.ToString());
    }

    [Fact]
    public void A_string_made_of_another_key_leads_to_that_key_and_one_made_of_a_fact_stays()
    {
        var lookup = HieraRepo.InMemory(
            HieraRepo.Levels("common.yaml"), ("data/common.yaml", "a: text\nb: \"%{lookup('a')}\"\nc: \"%{facts.role}\"\nd: \"%{alias('a')}\"\n"));
        var scope = HieraRepo.Known(("role", "db"));
        Assert.Equal("data/common.yaml:1:4", lookup.Lookup(scope, "b").Value.Origin.PrimaryLocation.ToString());
        Assert.Equal("data/common.yaml:2:4", lookup.Lookup(scope, "b").Value.Origin.Location.ToString());
        Assert.Equal("data/common.yaml:3:4", lookup.Lookup(scope, "c").Value.Origin.PrimaryLocation.ToString());
        Assert.Contains(lookup.Lookup(scope, "c").Value.Origin.Causes, static c => c.Kind == OriginKind.Fact);
        Assert.Equal("data/common.yaml:1:4", lookup.Lookup(scope, "d").Value.Origin.PrimaryLocation.ToString());
    }

    [Fact]
    public void An_explanation_names_every_place_that_was_searched()
    {
        var lookup = HieraRepo.InMemory(
            HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "role/%{facts.role}.yaml", "common.yaml"), ("data/common.yaml", "a: 1\n"), ("data/role/db.yaml", "b: 1\n"));
        var probes = lookup.Lookup(HieraRepo.Known(("role", "db")), "a", explain: true).Probes.Where(static p => p.Key == "a");
        Assert.Equal(
            ["data/nodes/db1.example.com.yaml NoFile", "data/role/db.yaml NotFound", "data/common.yaml Found"], probes.Select(static p => $"{p.Path} {p.Result}"));
    }

    /// <summary>A number stays a number: merging may sort.</summary>
    private static string Written(PuppetValue leaf) => leaf is IntegerValue ? "987654" : "\"changed here\"";

    private static IEnumerable<PuppetValue> Leaves(PuppetValue value) => value switch
    {
        SensitiveValue secret => Leaves(secret.Inner),
        ArrayValue array => array.Elements.SelectMany(Leaves),
        HashValue hash => hash.Entries.SelectMany(static e => Leaves(e.Value)),
        _ => [value],
    };
}
