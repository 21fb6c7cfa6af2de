namespace PuppetMySqlLint.Semantics.Tests.Model;

public sealed class FindReferencesTests
{
    private static readonly ModelRepo Repo = ModelRepo.Of(
        """
        include app
        class { 'app': port => 1 }
        create_resources('app::vhost', {})
        $x = lookup('app::port')
        notice("${x} ${app::port}")
        """,
        ("modules/app/manifests/init.pp", "class app($port = lookup('other')) { $url = \"h:${port}\" Class['app'] -> App::Vhost['a'] }"),
        ("modules/app/manifests/vhost.pp", "define app::vhost(App::Port $port = 1) { }"),
        ("modules/app/types/port.pp", "type App::Port = Integer"),
        ("modules/app/functions/f.pp", "function app::f() { app::f() }"),
        ("modules/app/templates/t.epp", "<%- | $port | -%><%= $port %> <%= $app::port %>"),
        ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Common\n    paths: [common.yaml, more.yaml]\n"),
        ("data/common.yaml", "app::port: 7\nother: \"%{lookup('app::port')} x\"\nlookup_options:\n  app::port: {merge: first}\n"),
        ("data/more.yaml", "app::port: 8\n"));

    [Fact]
    public void Of_a_class() => Assert.Equal(
        [
            "manifests/site.pp:1:9 Use", "manifests/site.pp:2:9 Use",
            "modules/app/manifests/init.pp:1:7 Declaration", "modules/app/manifests/init.pp:1:63 Use",
        ],
        Repo.References(Repo.Compilation.FindSymbol(SymbolKind.Class, "app")!));

    [Fact]
    public void Of_a_parameter_with_the_data_that_bind_it() => Assert.Equal(
        [
            "data/common.yaml:1:1 Binding", "data/more.yaml:1:1 Binding",
            "manifests/site.pp:2:16 Binding", "manifests/site.pp:5:16 Use",
            "modules/app/manifests/init.pp:1:11 Declaration", "modules/app/manifests/init.pp:1:50 Use",
            "modules/app/templates/t.epp:1:35 Use",
        ],
        Repo.References(Repo.Compilation.FindSymbol(SymbolKind.Class, "app")!.Parameters[0]));

    [Fact]
    public void Of_a_variable() => Assert.Equal(
        ["manifests/site.pp:4:1 Declaration", "manifests/site.pp:5:11 Use"],
        Repo.References(Repo.Info<Syntax.VariableSyntax>("$x").Symbol!));

    [Fact]
    public void Of_a_define() => Assert.Equal(
        ["manifests/site.pp:3:18 Use", "modules/app/manifests/init.pp:1:73 Use", "modules/app/manifests/vhost.pp:1:8 Declaration"],
        Repo.References(Repo.Compilation.FindSymbol(SymbolKind.Define, "app::vhost")!));

    [Fact]
    public void Of_a_function_and_a_type_alias()
    {
        Assert.Equal(["modules/app/functions/f.pp:1:10 Declaration", "modules/app/functions/f.pp:1:21 Use"], Repo.References(Repo.Compilation.FindSymbol(SymbolKind.Function, "app::f")!));
        Assert.Equal(["modules/app/manifests/vhost.pp:1:19 Use", "modules/app/types/port.pp:1:6 Declaration"], Repo.References(Repo.Compilation.FindSymbol(SymbolKind.TypeAlias, "App::Port")!));
    }

    [Fact]
    public void Of_a_key_of_Hiera()
    {
        var key = Repo.Compilation.FindSymbol(SymbolKind.HieraKey, "app::port")!;
        Assert.Equal(
            [
                "data/common.yaml:1:1 Declaration", "data/common.yaml:2:8 Use", "data/common.yaml:4:3 Use", "data/more.yaml:1:1 Declaration",
                "manifests/site.pp:4:13 Use", "modules/app/manifests/init.pp:1:11 Use",
            ],
            Repo.References(key));
        Assert.Equal(2, key.Declarations.Length);
        Assert.Equal(["data/common.yaml:2:1 Declaration", "modules/app/manifests/init.pp:1:26 Use"], Repo.References(Repo.Compilation.FindSymbol(SymbolKind.HieraKey, "other")!));
        Assert.Null(Repo.Compilation.FindSymbol(SymbolKind.HieraKey, "nobody::has::it"));
    }

    [Fact]
    public void Every_reference_shows_the_name_and_nothing_else()
    {
        foreach (var symbol in Repo.Compilation.Symbols)
        {
            var leaf = symbol.Name.Split("::")[^1];
            foreach (var reference in Repo.Compilation.FindReferences(symbol))
                Assert.Contains(leaf, reference.Location.Text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
