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
