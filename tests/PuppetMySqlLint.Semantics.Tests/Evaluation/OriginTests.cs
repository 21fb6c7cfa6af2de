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

    private static readonly (string Path, string Text)[] s_data =
    [
        ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Common\n    path: common.yaml\n"),
        ("data/common.yaml", "db::port: '3306'\ndb::settings:\n  workers: four\napp::limit: ten\n"),
        ("modules/db/manifests/init.pp", "class db(Integer $port = 1, Hash $settings = {}) { db::pool { 'main': workers => $settings['workers'] } }\n"),
        ("modules/db/manifests/pool.pp", "define db::pool($workers) { db::worker { \"${title}-1\": number => $workers } }\n"),
        ("modules/db/manifests/worker.pp", "define db::worker(Integer[1] $number) { }\n"),
        ("modules/app/manifests/init.pp", "class app($limit) { $double = $limit * 2 }\n"),
        ("modules/checked/manifests/init.pp", "class checked { $limit = assert_type(Integer, lookup('app::limit')) }\n"),
        ("modules/least/manifests/init.pp", "class least { $limit = abs(lookup('db::settings')) }\n"),
    ];

    private static string[] Way(Diagnostic diagnostic) => [.. diagnostic.Origin!.Chain().Select(static s => s.ToString())];

    [Fact]
    public void A_parameter_of_the_wrong_type_leads_to_the_data_and_to_where_the_class_is_declared()
    {
        var mismatch = Assert.Single(Compiled.Of("include db", s_data).Diagnostics, static d => d.Message.StartsWith("Class[Db]", StringComparison.Ordinal));

        Assert.Equal("data/common.yaml:1:11", mismatch.Location.ToString());
        Assert.Equal(["key db::port in level \"Common\" (data/common.yaml:1:11)", "taken for the parameter port of Class[Db], which is declared here as Integer (modules/db/manifests/init.pp:1:10)"], Way(mismatch));
        Assert.Equal(["Class[Db] is declared here manifests/site.pp:1:1"], mismatch.Related.Select(static r => $"{r.Message} {r.Location}"));
    }

    [Fact]
    public void A_wrong_value_that_passes_through_defines_shows_its_line_and_each_define()
    {
        var mismatch = Assert.Single(Compiled.Of("include db", s_data).Diagnostics, static d => d.Message.StartsWith("Db::Worker", StringComparison.Ordinal));

        Assert.Equal("modules/db/manifests/pool.pp:1:29", mismatch.Location.ToString());
        Assert.Equal(["key db::settings.workers in level \"Common\" (data/common.yaml:3:12)", "given to Db::Worker[main-1] as number (modules/db/manifests/pool.pp:1:56)"], Way(mismatch));
        Assert.Equal(
            [
                "the parameter number is declared here as Integer[1]", "while evaluating Db::Pool[main], which is declared here",
                "while evaluating Class[Db], which is declared here",
            ],
            mismatch.Related.Select(static r => r.Message));
    }

    [Theory]
    [InlineData("app", "The value 'ten' cannot be converted to Numeric.", "data/common.yaml:4:13")]
    [InlineData("checked", "assert_type(): expects an Integer value, got String", "data/common.yaml:4:13")]
    [InlineData("least", "'abs' parameter 'val' expects a value of type Numeric or String, got Struct", "data/common.yaml:3:3")]
    public void An_operator_or_function_that_refuses_a_value_says_where_that_came_from(string name, string message, string place)
    {
        var error = Compiled.Of($"include {name}", s_data).Failure!;

        Assert.Equal(message, error.Message);
        Assert.Equal(place, error.Origin!.PrimaryLocation.ToString());
    }

    [Theory]
    [InlineData("$x = 'ten' * 2")]
    [InlineData("$x = assert_type(Integer, 'ten')")]
    [InlineData("$x = [1].map |$i| { $i + 'ten' }")]
    public void What_is_written_on_the_spot_needs_no_explanation(string manifest) => Assert.Null(Compiled.Of(manifest).Failure!.Origin);
}
