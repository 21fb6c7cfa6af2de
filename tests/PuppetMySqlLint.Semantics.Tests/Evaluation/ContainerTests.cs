using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

public sealed class ContainerTests
{
    private static string[] Titles(Catalog catalog, string type) => [.. catalog.OfType(type).Select(static r => r.Title)];

    [Fact]
    public void Defines_are_evaluated_after_the_classes_that_declare_them()
    {
        var catalog = Compiled.Of("""
            define d() { notify { "in ${title}": } }
            d { 'one': }
            notify { 'after': }
            """);
        Assert.Equal(["after", "in one"], Titles(catalog, "Notify"));
    }

    [Fact]
    public void A_virtual_instance_of_a_define_whose_parameter_has_no_type_that_exists_fails_and_nothing_else_does()
    {
        var catalog = Compiled.Of("define d(Strring[1] $x) { }\n@d { 'a': x => 'b' }\nnotify { 'there': }");
        Assert.NotNull(catalog.Failure);
        Assert.Equal(["there"], Titles(catalog, "Notify"));
    }

    [Fact]
    public void Parameters_are_bound_from_code_then_data_then_default_in_their_order()
    {
        var catalog = Compiled.Of(
            "class a($given, $bound = 'x', $computed = \"${given}-${bound}\") { } class { 'a': given => 'g' }",
            ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Common\n    path: common.yaml\n"),
            ("data/common.yaml", "a::given: never\na::bound: data\n"));
        Assert.Equal(["given", "bound", "computed"], catalog.FindClass("a")!.Parameters.Select(static p => p.Name));
        Assert.Equal("'g-data'", catalog.FindClass("a")!["computed"]!.ToString());
    }

    [Fact]
    public void A_class_sees_the_variables_of_the_class_that_it_inherits_from()
    {
        var catalog = Compiled.Of("""
            class base($port = 3306) { $socket = "/run/${port}" }
            class child($file = $base::socket) inherits base { notify { "${socket} ${file} ${port}": } }
            include child
            """);
        Assert.Equal(["/run/3306 /run/3306 3306"], Titles(catalog, "Notify"));
        Assert.Equal(["Base", "Child"], Titles(catalog, "Class")[2..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_a_subclass_may_override()
    {
        const string Base = "class base { file { '/a': mode => '0644' } }\n";
        var catalog = Compiled.Of(Base + "class child inherits base { File['/a'] { mode => '0600' } }\ninclude child");
        Assert.Equal("'0600'", catalog.Find("File", "/a")!["mode"]!.ToString());
        Assert.Equal("Only subclasses can override parameters", Compiled.Error(Base + "class other { include base File['/a'] { mode => '0600' } }\ninclude other"));
    }

    [Fact]
    public void Defaults_are_seen_where_the_class_was_declared()
    {
        var catalog = Compiled.Of("""
            class inner { file { '/inner': } }
            class outer { File { mode => '0600' } include inner file { '/own': mode => undef } }
            include outer
            """);
        Assert.Equal("'0600'", catalog.Find("File", "/inner")!["mode"]!.ToString());
        Assert.Null(catalog.Find("File", "/own")!["mode"]);
    }

    [Fact]
    public void Collectors_realise_and_override()
    {
        var catalog = Compiled.Of("""
            @user { 'a': tag => 'dba' }
            @user { 'b': uid => 5 }
            @user { 'c': }
            User <| tag == 'dba' or uid == 5 |> { shell => '/bin/sh' }
            """);
        Assert.Equal(["a", "b"], Titles(catalog, "User"));
        Assert.All(catalog.OfType("User"), static u => Assert.Equal("'/bin/sh'", u["shell"]!.ToString()));
    }

    [Fact]
    public void Arrows_become_parameters_of_the_left_side()
    {
        var catalog = Compiled.Of("""
            notify { ['a', 'b', 'c']: }
            Notify['a'] -> Notify['b'] ~> Notify['c']
            """);
        Assert.Equal("[Notify['b']]", catalog.Find("Notify", "a")!["before"]!.ToString());
        Assert.Equal("[Notify['c']]", catalog.Find("Notify", "b")!["notify"]!.ToString());
    }

    [Fact]
    public void Tags_come_from_the_containers()
    {
        var catalog = Compiled.Of("class a::b { tag('special') notify { 'x': tag => 'Own' } } include a::b");
        Assert.Equal<string>(["a", "a::b", "b", "class", "notify", "own", "special", "x"], catalog.Find("Notify", "x")!.Tags);
    }

    [Fact]
    public void A_node_definition_is_found_by_name_then_pattern_then_default()
    {
        const string Site = """
            node 'a.example.com' { notify { 'by name': } }
            node /^b(\d)\./ { notify { "pattern $1": } }
            node default { notify { 'default': } }
            """;
        foreach (var (name, expected) in (ReadOnlySpan<(string, string)>)[("a.example.com", "by name"), ("b7.example.com", "pattern 7"), ("a", "default")])
            Assert.Equal([expected], Titles(Compiled.Compile(Compiled.Repository(Site, factsAreKnown: false), name), "Notify"));
    }

    [Fact]
    public void An_ENC_gives_classes_and_their_parameters()
    {
        var repository = Compiled.Repository("class a($p = 1) { notify { \"p ${p}\": } }", factsAreKnown: true);
        var origin = new Origin(OriginKind.Configuration, "the ENC");
        var given = new HashValue([new HashEntry(new StringValue("p", origin), new IntegerValue(2, origin))], origin);
        Assert.Equal(["p 2"], Titles(Compiled.Compile(repository, classes: [("a", given)]), "Notify"));
    }

    [Fact]
    public void Functions_and_types_of_modules_are_loaded_by_name()
    {
        var catalog = Compiled.Of(
            "class a(M::Port $port) { notify { \"${m::twice($port)}\": } } class { 'a': port => 4 }",
            ("modules/m/functions/twice.pp", "function m::twice(Integer $x) >> Integer { $x * 2 }"),
            ("modules/m/types/port.pp", "type M::Port = Integer[1, 10]"));
        Assert.Equal(["8"], Titles(catalog, "Notify"));
    }

    [Fact]
    public void An_EPP_template_is_evaluated()
    {
        var catalog = Compiled.Of(
            "file { '/x': content => epp('m/x.epp', { 'n' => 2 }) }",
            ("modules/m/templates/x.epp", "<%- | Integer $n, $s = 'd' | -%>\n<% range(1, $n).each |$i| { -%>\n<%= $i %> <%= $s %>\n<% } -%>\n"));
        Assert.Equal("'1 d\n2 d\n'", catalog.Find("File", "/x")!["content"]!.ToString());
    }

    [Fact]
    public void A_number_that_a_function_gives_for_a_title_is_no_tag_and_stands_in_the_catalog_as_the_name()
    {
        var catalog = Compiled.Of("define d { notify { \"${title.type} ${name.type}\": } }\ncreate_resources('d', { 8089 => {} })\ncreate_resources('notify', { 8090 => {} })");

        Assert.Equal("8090", Assert.IsType<StringValue>(catalog.Find("Notify", "8090")!["name"]).Value);
        Assert.Equal("class notify", string.Join(' ', catalog.Find("Notify", "8090")!.Tags));
        Assert.Equal("class d", string.Join(' ', catalog.Find("D", "8089")!.Tags));
        Assert.NotNull(catalog.Find("Notify", "Integer[8089, 8089] Integer[8089, 8089]"));
    }
}
