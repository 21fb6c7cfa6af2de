using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Tests.Model;

public sealed class SymbolInfoTests
{
    private static readonly (string, string)[] Modules =
    [
        ("modules/base/manifests/init.pp", """
            # The base of all.
            #
            # @param port The port.
            class base(Integer $port = 1) {
              $shared = 'x'
            }
            """),
        ("modules/app/manifests/init.pp", """
            class app(
              # Where it listens.
              String $host,
            ) inherits base {
              $own = $shared
              notice($port, $own, $host, $title, $top, $undefined)
              [1].each |$n| { $inner = $n notice($inner, $own) }
              app::vhost { 'a': docroot => $base::port }
            }
            """),
        ("modules/app/manifests/vhost.pp", "define app::vhost($docroot) { file { $title: content => app::text($docroot) } }"),
        ("modules/app/functions/text.pp", "function app::text(Any $x) >> String { \"${x}\" }"),
        ("modules/app/types/port.pp", "type App::Port = Integer[1, 65535]"),
        ("modules/app/lib/puppet/type/thing.rb", "Puppet::Type.newtype(:thing)"),
        ("modules/app/lib/puppet/functions/app/ruby.rb", ""),
    ];

    private static readonly ModelRepo Repo = ModelRepo.Of("""
        $top = 1
        $os = $facts['os']
        node 'db1' { $role = 'db' include app }
        node default { class { 'app': host => 'h' } }
        thing { 'a': }
        App::Vhost['x'] -> Class['app']
        notice($osfamily, app::ruby(1), 5.app::text, $role, $app::host, $missing::x)
        if 'a' =~ /(a)/ { notice($1) }
        lookup('app::host.x')
        """, Modules);

    [Theory]
    [InlineData("$own", 1, "Variable app::own")]
    [InlineData("$shared", 0, "Variable base::shared")]
    [InlineData("$port", 0, "Parameter base::port")]
    [InlineData("$host", 0, "Parameter app::host")]
    [InlineData("$title", 0, "BuiltInVariable title")]
    [InlineData("$top", 0, "Variable top")]
    [InlineData("$n", 0, "Parameter app::n")]
    [InlineData("$inner", 1, "Variable app::inner")]
    [InlineData("$base::port", 0, "Parameter base::port")]
    public void A_variable_in_a_class_is_found_by_Puppets_rules_of_scope(string text, int index, string expected)
    {
        var symbol = Repo.Info<VariableSyntax>(text, index, "modules/app/manifests/init.pp").Symbol!;
        Assert.Equal(expected, $"{symbol.Kind} {(symbol.Container is { } c ? $"{c.Name}::" : "")}{symbol.Name}");
    }

    [Theory]
    [InlineData("$osfamily", "Fact osfamily")]
    [InlineData("$1", "BuiltInVariable 1")]
    [InlineData("$facts", "BuiltInVariable facts")]
    [InlineData("$app::host", "Parameter host")]
    public void So_is_one_at_the_top(string text, string expected)
    {
        var symbol = Repo.Info<VariableSyntax>(text).Symbol!;
        Assert.Equal(expected, $"{symbol.Kind} {symbol.Name}");
    }

    [Fact]
    public void A_variable_that_nothing_sets_leads_nowhere_and_says_why()
    {
        Assert.Equal("no manifest sets $undefined: it may be a fact or a parameter of the node", Repo.Info<VariableSyntax>("$undefined", path: "modules/app/manifests/init.pp").Reason);
        Assert.Equal("there is no class missing on the module path", Repo.Info<VariableSyntax>("$missing::x").Reason);
    }

    [Fact]
    public void A_variable_that_only_node_definitions_set_depends_on_the_node_where_several_do()
    {
        var repo = ModelRepo.Of("node 'a' { $role = 1 } node 'b' { $role = 2 } class c { notice($role) }");
        var info = repo.Info<VariableSyntax>("$role", 2);
        Assert.Null(info.Symbol);
        Assert.Equal(["a", "b"], info.Candidates.Select(static c => c.Container!.Name));
    }

    [Fact]
    public void Classes_types_and_functions_are_found_where_they_are_named()
    {
        Assert.Equal(SymbolKind.Class, Repo.Info<NameSyntax>("app").Symbol!.Kind);
        Assert.Equal("base", Repo.Info<InheritsClauseSyntax>("inherits base", path: "modules/app/manifests/init.pp").Symbol!.Name);
        Assert.Equal(SymbolKind.ResourceType, Repo.Info<NameSyntax>("thing").Symbol!.Kind);
        Assert.Equal("app::vhost", Repo.Info<TypeNameSyntax>("App::Vhost").Symbol!.Name);
        Assert.Equal("app", Repo.Info<SingleQuotedStringSyntax>("'app'").Symbol!.Name);
        Assert.Equal("app::ruby", Repo.Info<CallExpressionSyntax>("app::ruby(1)").Symbol!.Name);
        Assert.Equal("app::text", Repo.Info<MethodCallExpressionSyntax>("5.app::text").Symbol!.Name);
        Assert.Equal("host", Repo.Info<AttributeSyntax>("host => 'h'").Symbol!.Name);
        Assert.Equal((SymbolKind.HieraKey, "app::host"), (Repo.Info<SingleQuotedStringSyntax>("'app::host.x'").Symbol!.Kind, Repo.Info<SingleQuotedStringSyntax>("'app::host.x'").Symbol!.Name));
        Assert.Equal(SymbolKind.DataType, Repo.Info<TypeNameSyntax>("Class").Symbol!.Kind);
    }

    [Fact]
    public void A_symbol_knows_its_module_parameters_documentation_and_parent()
    {
        var app = Repo.Compilation.FindSymbol(SymbolKind.Class, "app")!;
        Assert.Equal(("app", "base"), (app.ModuleName, app.ParentName));
        Assert.Equal(["host"], app.Parameters.Select(static p => p.Name));
        Assert.Equal("Where it listens.", app.Parameters[0].Documentation);
        Assert.Same(app, app.Parameters[0].Container);
        Assert.Equal("modules/app/manifests/init.pp:1:7", app.Declaration.ToString());
        Assert.Equal("The base of all.\n\n@param port The port.", Repo.Compilation.FindSymbol(SymbolKind.Class, "base")!.Documentation);
        Assert.Equal("app::vhost", Repo.Compilation.FindSymbol(SymbolKind.Define, "app::vhost")!.ToString());
        Assert.Equal("App::Port", Repo.Compilation.FindSymbol(SymbolKind.TypeAlias, "App::Port")!.Name);
        Assert.Equal(["own"], Repo.Compilation.GetMembers(app).Where(static m => m.Kind == SymbolKind.Variable).Select(static m => m.Name));
    }

    [Fact]
    public void What_a_node_declares_is_the_symbol_that_its_uses_lead_to()
    {
        var model = Repo.Model("modules/app/manifests/init.pp");
        var declared = model.GetDeclaredSymbol(Repo.Find<AssignmentExpressionSyntax>("$own = $shared", path: "modules/app/manifests/init.pp"));
        Assert.NotNull(declared);
        Assert.Same(declared, Repo.Info<VariableSyntax>("$own", 1, "modules/app/manifests/init.pp").Symbol);
        Assert.Null(model.GetDeclaredSymbol(Repo.Find<VariableSyntax>("$shared", path: "modules/app/manifests/init.pp")));
        Assert.Same(Repo.Compilation.FindSymbol(SymbolKind.Class, "app"), model.GetDeclaredSymbol(model.SyntaxTree.Root.Statements[0]));
    }

    [Fact]
    public void A_node_of_another_tree_is_refused()
    {
        var other = SyntaxTree.Parse(PuppetMySqlLint.Text.SourceText.From("$a"));
        Assert.Throws<ArgumentException>(() => Repo.Model().GetSymbolInfo(other.Root));
        Assert.Throws<ArgumentException>(() => Repo.Compilation.GetSemanticModel(other));
    }

    [Fact]
    public void Completion_offers_what_can_be_named_at_a_place()
    {
        var model = Repo.Model("modules/app/manifests/init.pp");
        var inside = model.SyntaxTree.Text.Text.IndexOf("notice($inner", StringComparison.Ordinal) + 8;
        var variables = model.LookupSymbols(inside).Where(static s => s.IsVariable).Select(static s => s.Name).ToList();
        Assert.Equal(["n", "inner"], variables.Take(2));
        Assert.Superset(new HashSet<string>(["own", "host", "port", "shared", "top", "facts", "title"], StringComparer.Ordinal), variables.Append("facts").ToHashSet(StringComparer.Ordinal));
        var outside = model.LookupSymbols(model.SyntaxTree.Text.Text.IndexOf("notice($port", StringComparison.Ordinal) + 8, SymbolKind.Variable).Select(static s => s.Name);
        Assert.DoesNotContain("inner", outside);
        Assert.Contains("app::vhost", model.LookupSymbols(inside, SymbolKind.Define).Select(static s => s.Name));
        Assert.Contains("lookup", model.LookupSymbols(inside, SymbolKind.Function).Select(static s => s.Name));
    }
}
