namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>What values hide.</summary>
public sealed class HieraExplanationTests
{
    private const string Common = "mysqld: {server_id: 1, binlog_format: ROW, port: 3306}\nlist: [a]\n";

    [Theory]
    [InlineData(null, "server_id=7 hides 1@data/common.yaml:1:21|gtid_mode=true", "binlog_format|port")]
    [InlineData("hash", "server_id=7 hides 1@data/common.yaml:1:21|binlog_format='ROW'|port=3306|gtid_mode=true", "")]
    [InlineData("deep", "server_id=7 hides 1@data/common.yaml:1:21|binlog_format='ROW'|port=3306|gtid_mode=true", "")]
    public void A_leaf_names_what_lower_levels_have_in_its_place(string? merge, string leaves, string unused)
    {
        var explanation = Create("mysqld: {server_id: 7, gtid_mode: ON}\n", merge is null ? "" : $"lookup_options: {{mysqld: {{merge: {merge}}}}}\n");
        Assert.Equal(leaves, string.Join('|', explanation.Leaves.Select(static l => $"{l.Path}={l.Value}{string.Concat(l.Hidden.Select(static h => $" hides {h.Value}@{h.Value.Origin.Location}"))}")));
        Assert.Equal(unused, string.Join('|', explanation.Unused.Select(static u => u.Path)));
        Assert.Equal("L0", explanation.Leaves[0].Source!.Level);
    }

    [Theory]
    [InlineData("x: scalar", "x: {a: 1, l: [1, 2]}", "x='scalar' hides x.a=1 x.l.0=1 x.l.1=2", "")]
    [InlineData("x: {a: 1, b: 2}", "x: scalar", "x.a=1 hides x='scalar'|x.b=2", "")]
    [InlineData("x: [1, 2]", "x: scalar", "x.0=1 hides x='scalar'|x.1=2", "")]
    [InlineData("x: scalar", "x: [1]", "x='scalar' hides x.0=1", "")]
    [InlineData("x: [b, '--a']", "x: [a, b, c]", "x.0='b'|x.1='c'", "x.0='a'")]
    [InlineData("x: {a: 2}", "x: &x {a: 1, b: 1}, y: {<<: *x}", "x.a=2 hides x.a=1|x.b=1|y.a=1|y.b=1", "")]
    [InlineData("x: {'a.b': 1}", "x: {'a.b': {c: 2}, d: 3}", "x.'a.b'=1 hides x.'a.b'.c=2|x.d=3", "")]
    public void Where_a_deep_merge_replaces_a_collection_its_leaves_are_hidden(string node, string common, string leaves, string unused)
    {
        var lookup = HieraRepo.InMemory(
            HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "common.yaml"), ("data/nodes/db1.example.com.yaml", $"h: {{{node}}}\n"),
            ("data/common.yaml", $"h: {{{common}}}\nlookup_options: {{h: {{merge: {{strategy: deep, knockout_prefix: '--'}}}}}}\n"));
        var explanation = lookup.Explain(HieraRepo.Unknown(), "h");
        Assert.Equal(leaves, string.Join('|', explanation.Leaves.Select(static l => $"{l.Path}={l.Value}{(l.Hidden.IsEmpty ? "" : " hides ")}{string.Join(' ', l.Hidden.Select(static h => $"{h.Path}={h.Value}"))}")));
        Assert.Equal(unused, string.Join('|', explanation.Unused.Select(static u => $"{u.Path}={u.Value}")));
        Assert.All(explanation.Leaves, static l => Assert.NotNull(l.Source));
    }

    [Fact]
    public void The_keys_of_leaves_have_their_places_too()
    {
        var explanation = Create("mysqld: {server_id: 7, list: [1]}\n", "lookup_options: {mysqld: {merge: deep}}\n");
        Assert.Equal(
            ["server_id data/nodes/db1.example.com.yaml:1:10", "binlog_format data/common.yaml:1:24", "port data/common.yaml:1:44", "list.0 "],
            explanation.Leaves.OrderBy(static l => l.KeyLocation is null).ThenBy(static l => l.Path == "server_id" ? "" : l.Path).Select(static l => $"{l.Path} {l.KeyLocation}"));
        Assert.Equal("data/common.yaml:1:10", explanation.Leaves.Single(static l => l.Path == "server_id").Hidden[0].KeyLocation.ToString());
        var lookup = HieraRepo.InMemory(HieraRepo.Levels("a.yaml", "b.yaml"), ("data/a.yaml", "x: 1\n'k': 1\n"), ("data/b.yaml", "k: 2\n"));
        var scalar = Assert.Single(lookup.Explain(HieraRepo.Unknown(), "k").Leaves);
        Assert.Equal(("data/a.yaml:2:1", "'k'", "data/b.yaml:1:1"), (scalar.KeyLocation.ToString(), scalar.KeyLocation!.Value.Text, scalar.Hidden[0].KeyLocation.ToString()));
    }

    [Fact]
    public void A_password_that_is_the_alias_of_another_key_is_not_shown()
    {
        var lookup = HieraRepo.InMemory(HieraRepo.Levels("common.yaml"), ("data/common.yaml", "h: {password: \"%{alias('other')}\", x: \"%{alias('other')}\"}\nother: hush\n"));
        var leaves = lookup.Explain(HieraRepo.Unknown(), "h").Leaves;
        Assert.Equal(["[secret]", "'hush'"], leaves.Select(static l => l.Value.ToString()));
    }

    [Fact]
    public void What_stands_in_the_place_of_a_secret_is_not_shown()
    {
        var explanation = Create("mysqld: {server_id: hush}\n", "lookup_options: {mysqld: {convert_to: Sensitive}}\n");
        Assert.DoesNotContain("hush", string.Concat(explanation.Leaves.Select(static l => l.Value.ToString())), StringComparison.Ordinal);
        Assert.All(explanation.Sources.Concat(explanation.Unused.Select(static u => u.Source)), static s => Assert.True(s.Value.IsSecret));
    }

    private static HieraExplanation Create(string node, string options)
    {
        var lookup = HieraRepo.InMemory(HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "common.yaml"), ("data/nodes/db1.example.com.yaml", node), ("data/common.yaml", Common + options));
        return lookup.Explain(HieraRepo.Unknown(), "mysqld");
    }
}
