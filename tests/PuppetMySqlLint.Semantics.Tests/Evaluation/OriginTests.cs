using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

public sealed class OriginTests
{
    private static string Source(PuppetValue value) => value.Origin.PrimaryLocation is { } at ? $"{at}: {at.Text}" : "nowhere";

    [Fact]
    public void A_value_keeps_its_origin_through_variables_and_parameters()
    {
        var catalog = Compiled.Of("class a($p) { $q = { k => $p } notify { 'x': message => $q['k'] } }\n$v = 42\nclass { 'a': p => $v }");
        Assert.Equal("manifests/site.pp:2:6: 42", Source(catalog.Find("Notify", "x")!["message"]!));
    }

    [Fact]
    public void Every_leaf_of_a_merged_hash_has_its_own_origin()
    {
        var catalog = Compiled.Of("$h = { a => 1, b => 2 } + { b => 3 }\nnotify { 'x': message => $h }");
        var hash = Assert.IsType<HashValue>(catalog.Find("Notify", "x")!["message"]);
        Assert.Equal(["manifests/site.pp:1:13: 1", "manifests/site.pp:1:34: 3"], hash.Entries.Select(static e => Source(e.Value)));
    }

    [Fact]
    public void A_default_says_that_it_is_one()
    {
        var catalog = Compiled.Of("class a($p = 3306) { notify { 'x': message => $p } }\ninclude a");
        var origin = catalog.Find("Notify", "x")!["message"]!.Origin;
        Assert.Equal((OriginKind.ParameterDefault, "default of $p of class a"), (origin.Kind, origin.Description));
    }

    [Fact]
    public void Data_and_facts_lead_to_their_files()
    {
        var catalog = Compiled.Of(
            "notify { 'data': message => lookup('k') }\nnotify { 'fact': message => \"${facts['os']['family']}\" }",
            ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Common\n    path: common.yaml\n"),
            ("data/common.yaml", "k: 7\n"));
        Assert.Equal("data/common.yaml:1:4: 7", Source(catalog.Find("Notify", "data")!["message"]!));
        Assert.Equal("facts/agent.example.com.json", catalog.Find("Notify", "fact")!["message"]!.Origin.PrimaryLocation!.Value.Path);
    }

    [Fact]
    public void A_computed_value_has_its_operands_as_causes()
    {
        var value = Compiled.Of("$a = 1\nnotify { 'x': message => $a + 2 }").Find("Notify", "x")!["message"]!;
        Assert.Equal((OriginKind.Computed, 2), (value.Origin.Kind, value.Origin.Causes.Length));
        Assert.Equal("manifests/site.pp:1:6: 1", Source(value));
    }

    [Fact]
    public void A_resource_says_by_which_way_it_came_into_the_catalog()
    {
        var chain = Compiled.Of("node default { include a }\nclass a { notify { 'x': } }").Find("Notify", "x")!.Origin.Chain();
        Assert.Equal(["the site manifest", "node default matches", "class a is declared", "Notify is declared"], chain.Select(static o => o.Description));
    }

    [Fact]
    public void Secrecy_survives_unwrapping_and_interpolation()
    {
        var catalog = Compiled.Of("$p = Sensitive('hush')\nnotify { 'x': message => \"pw=${p.unwrap}\" }\nnotify { 'y': message => $p }");
        Assert.True(catalog.Find("Notify", "x")!["message"]!.IsSecret);
        Assert.IsType<SensitiveValue>(catalog.Find("Notify", "y")!["message"]);
    }
}
