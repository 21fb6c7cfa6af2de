using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Where values say they come from.</summary>
public sealed class HieraOriginTests
{
    /// <summary>Repositories, and how many leaves are changed at least on one node.</summary>
    public static TheoryData<string, string, int> Repositories => new()
    {
        { "tests/control-repos/hiera", "db1.lab.example", 450 }, { "tests/control-repos/fleet", "fdb1.par.fleet.example", 10 }, { "tests/control-repos/roles-and-profiles", "db01.example.com", 15 },
        { "samples/incident", "db02.bazaar.example", 60 }, { "samples/healthy", "db01.bazaar.example", 60 },
    };

    /// <summary>All leaves of all keys on the first node, and a part of them on the others; in full runs all on all.</summary>
    [Theory]
    [MemberData(nameof(Repositories))]
    public async Task Changing_the_text_at_a_leafs_origin_changes_that_leaf_and_no_other(string folder, string first, int atLeast)
    {
        var options = new ControlRepositoryOptions { PuppetVersion = 7 };
        var repository = await ControlRepository.OpenAsync(TestUtilities.Repository.PathTo(folder.Split('/')), options);
        var texts = repository.Files.Files.Where(static f => !f.Value.StartsWith("facts/", StringComparison.Ordinal))
            .ToDictionary(static f => f.Value, f => repository.Files.Read(f).Text!, StringComparer.Ordinal);
        var before = HieraLookup.Create(repository);
        var keys = before.ReadAllDataFiles(repository.Modules.Select(static m => m.Name), CancellationToken.None).SelectMany(static f => f.Entries.Keys).Distinct(StringComparer.Ordinal).ToList();
        var nodes = repository.Facts.Certnames.Concat(before.CertnamesWithOwnData().Select(static n => n.Name)).Distinct(StringComparer.Ordinal).OrderBy(n => n != first).ToList();
        var failures = new List<string>();
        for (var n = 0; n < nodes.Count; n++)
        {
            var scope = new HieraNodeScope(nodes[n], repository.Facts.Find(nodes[n]));
            var leaves = keys.SelectMany(key => Changeable(before.Lookup(scope, key)).Select(leaf => (Key: key, Leaf: leaf))).ToList();
            if (n == 0)
                Assert.True(leaves.Count >= atLeast, $"only {leaves.Count} leaves can be changed on {nodes[n]}");
            foreach (var (key, leaf) in n == 0 || TestUtilities.Switches.IsFull ? leaves : leaves.Where((_, i) => i % 20 == n % 20))
            {
                var place = leaf.Origin.PrimaryLocation!.Value;
                var edited = place.Source.WithChanges([new TextChange(place.Span, Written(leaf, place.Text))]);
                var after = HieraLookup.Create(ControlRepository.Create(
                    new MemoryFileSource(texts.Select(t => KeyValuePair.Create(t.Key, (t.Value.HasByteOrderMark ? "\uFEFF" : "") + (t.Key == place.Path ? edited.Text : t.Value.Text)))), options)).Lookup(scope, key);
                if (Difference(before.Lookup(scope, key), after, leaf, place) is { } difference)
                    failures.Add($"{key} on {nodes[n]}: {leaf.Origin}: {difference}");
            }
        }
        Assert.True(failures.Count == 0, $"{failures.Count} failures\n{string.Join('\n', failures.Take(40))}");
    }

    /// <summary>
    /// The leaves that stand in a data file. Null without a text has nothing to change, and a tag would apply to the new text too; what is
    /// converted, or shown as redacted, looks the same whatever stands there.
    /// </summary>
    private static IEnumerable<PuppetValue> Changeable(HieraAnswer answer) => answer.Status != HieraStatus.Found ? [] : Leaves(answer.Value)
        .Where(static l => l is not (UnknownValue { Reason.Kind: UnknownKind.UnknownFunction } or StringValue { Value: Interpolation.Redacted }))
        .Where(static l => l.Origin.PrimaryLocation is { Span.IsEmpty: false } place && !place.Path.EndsWith("hiera.yaml", StringComparison.Ordinal) && !IsTagged(place))
        .DistinctBy(static l => l.Origin.PrimaryLocation);

    private static bool IsTagged(Location place) => place.Source.Text[..place.Span.Start].TrimEnd() is var before && before[(before.LastIndexOfAny([' ', '\n']) + 1)..] is ['!', ..];

    /// <summary>What else than the leaf changed, or that it did not; null if all is as it should be.</summary>
    private static string? Difference(HieraAnswer before, HieraAnswer after, PuppetValue leaf, Location place)
    {
        if (!after.IsFound)
            return $"it gave {after.Error}";
        var (old, now) = (Leaves(before.Value).ToList(), Leaves(after.Value).ToList());
        if (!now.Exists(l => IsAt(l, place) && l is StringValue { Value: var text } && text.Contains("changed here", StringComparison.Ordinal) || l is IntegerValue { Value: 987654 }))
            return $"it gave {after.Value}";
        var gone = old.Where(l => !IsAt(l, place)).Except(now.Where(l => !IsAt(l, place)), ByPlace.Instance).FirstOrDefault();
        // Of equal elements a merge keeps one: where that one changes, the other one is there.
        var come = now.Where(l => !IsAt(l, place)).Except(old.Where(l => !IsAt(l, place)), ByPlace.Instance).FirstOrDefault(l => !ValueComparer.HashKey.Equals(l, leaf));
        return gone is not null ? $"{gone} at {gone.Origin} is gone" : come is not null ? $"{come} at {come.Origin} has come" : null;
    }

    /// <summary>Whether a value is made of what stands at a place.</summary>
    private static bool IsAt(PuppetValue value, Location place) => IsAt(value.Origin, place);

    private static bool IsAt(Origin origin, Location place) => (origin.Location is { } own && own.Path == place.Path && own.Span.Start == place.Span.Start) || origin.Causes.Any(c => IsAt(c, place));

    private sealed class ByPlace : IEqualityComparer<PuppetValue>
    {
        public static ByPlace Instance { get; } = new();

        public bool Equals(PuppetValue? x, PuppetValue? y) => x!.IsKnown && y!.IsKnown ? ValueComparer.HashKey.Equals(x, y) : x.ToString() == y!.ToString();

        public int GetHashCode(PuppetValue value) => value.IsKnown ? ValueComparer.HashKey.GetHashCode(value) : 0;
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

    /// <summary>A number stays a number: merging may sort. A block keeps its last line end.</summary>
    private static string Written(PuppetValue leaf, string text) => (leaf is IntegerValue ? "987654" : "\"changed here\"") + (text.EndsWith('\n') ? "\n" : "");

    private static IEnumerable<PuppetValue> Leaves(PuppetValue value) => value switch
    {
        SensitiveValue secret => Leaves(secret.Inner),
        ArrayValue array => array.Elements.SelectMany(Leaves),
        HashValue hash => hash.Entries.SelectMany(static e => Leaves(e.Value)),
        _ => [value],
    };
}
