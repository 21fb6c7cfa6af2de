namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

public sealed class UnknownTests
{
    private const string Fork = """
        if $facts['os']['family'] == 'RedHat' {
          $service = 'mysqld'
          package { 'mysql-community-server': }
        } else {
          $service = 'mysql'
          package { 'mysql-server': }
        }
        service { 'db': name => $service }
        """;

    [Fact]
    public void Both_branches_of_an_unknown_condition_are_explored()
    {
        var catalog = Compiled.WithoutFacts(Fork);
        Assert.Equal<string>(["$facts['os']['family'] == 'RedHat'"], catalog.Find("Package", "mysql-community-server")!.Conditions);
        Assert.Equal<string>(["not ($facts['os']['family'] == 'RedHat')"], catalog.Find("Package", "mysql-server")!.Conditions);
        Assert.Null(catalog.Failure);
        Assert.Equal(CatalogState.Partial, catalog.State);
    }

    [Fact]
    public void A_variable_set_in_both_branches_is_one_of_both_values()
    {
        var name = Assert.IsType<OneOfValue>(Compiled.WithoutFacts(Fork).Find("Service", "db")!["name"]);
        Assert.Equal(["'mysqld'", "'mysql'"], name.Alternatives.Select(static a => a.Value.ToString()));
    }

    [Fact]
    public void A_known_condition_leaves_no_trace() => Assert.Equal(CatalogState.Complete, Compiled.Of(Fork).State);

    [Fact]
    public void A_resource_that_every_branch_declares_is_certain()
    {
        var package = Compiled.WithoutFacts("""
            if $facts['x'] { package { 'db': ensure => '8.0' } } else { package { 'db': ensure => '8.4' } }
            """).Find("Package", "db")!;
        Assert.Empty(package.Conditions);
        Assert.Equal(2, Assert.IsType<OneOfValue>(package["ensure"]).Alternatives.Length);
    }

    [Fact]
    public void What_a_class_declares_has_the_condition_of_its_include()
    {
        var catalog = Compiled.WithoutFacts("""
            class a { file { '/a': } }
            if $facts['x'] { include a }
            """);
        Assert.Equal<string>(["$facts['x']"], catalog.Find("File", "/a")!.Conditions);
    }

    [Fact]
    public void A_class_that_is_included_elsewhere_without_condition_is_certain()
    {
        var catalog = Compiled.WithoutFacts("""
            class a { file { '/a': } }
            if $facts['x'] { include a }
            include a
            """);
        Assert.Empty(catalog.Find("File", "/a")!.Conditions);
    }

    [Fact]
    public void A_branch_in_which_the_manifest_gives_up_is_not_taken()
    {
        var catalog = Compiled.WithoutFacts("""
            case $facts['os']['family'] {
              'Debian': { $service = 'mysql' }
              default: { fail('unsupported') }
            }
            service { $service: }
            """);
        Assert.Null(catalog.Failure);
        Assert.NotNull(catalog.Find("Service", "mysql"));
    }

    [Fact]
    public void An_early_return_makes_the_rest_conditional()
    {
        var catalog = Compiled.WithoutFacts("""
            class a { if $facts['x'] { return() } file { '/a': } }
            include a
            """);
        Assert.Equal<string>(["not ($facts['x'])"], catalog.Find("File", "/a")!.Conditions);
    }

    [Fact]
    public void A_string_with_an_unknown_piece_keeps_the_rest()
    {
        var content = Compiled.WithoutFacts("file { '/a': content => \"id = ${facts['id']}\\n\" }").Find("File", "/a")!["content"];
        Assert.Equal("id = \uFFFC\n", Assert.IsType<PartialStringValue>(content).Template);
    }

    [Fact]
    public void A_key_in_a_data_file_behind_an_unknown_fact_may_be_absent()
    {
        var catalog = Compiled.WithoutFacts(
            "class a($p = 'default') { notify { 'x': message => $p } } include a",
            ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Role\n    path: role/%{facts.role}.yaml\n"),
            ("data/role/db.yaml", "a::p: from data\n"));
        var message = Assert.IsType<OneOfValue>(catalog.Find("Notify", "x")!["message"]);
        Assert.Equal(["'from data'", "'default'"], message.Alternatives.Select(static a => a.Value.ToString()).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void A_class_of_a_missing_module_is_opaque_and_has_what_is_bound_in_data()
    {
        var catalog = Compiled.Of(
            "class { 'mysql::server': service_name => 'db' }",
            ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Common\n    path: common.yaml\n"),
            ("data/common.yaml", "mysql::server::override_options:\n  mysqld:\n    server_id: 7\n"));
        var server = catalog.FindClass("mysql::server")!;
        Assert.True(server.IsOpaque);
        Assert.Equal("'db'", server["service_name"]!.ToString());
        Assert.Equal("{'mysqld' => {'server_id' => 7}}", server["override_options"]!.ToString());
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void A_missing_module_is_said_once_for_the_repository()
    {
        var compiler = new CatalogCompiler(Compiled.Repository("include mysql::server, mysql::client\nmysql::db { 'a': }", factsAreKnown: true));
        foreach (var name in (string[])["a.example.com", "b.example.com"])
            compiler.Compile(NodeInputs.Create(compiler.Repository, name, NodeExistence.Classified));
        Assert.Equal(["PML1321"], compiler.Diagnostics.Select(static d => d.Id));
    }

    [Fact]
    public void A_template_in_Ruby_keeps_the_variables_that_it_mentions()
    {
        var catalog = Compiled.Of(
            "class n { $options = { 'a' => 1 } $other = 2 file { '/x': content => template('m/x.erb') } } include n",
            ("modules/m/templates/x.erb", "<% while true do end %><%= @options %> <%= scope['::environment'] %>"));
        var reason = Assert.IsType<UnevaluatedTemplateReason>(Assert.IsType<UnknownValue>(catalog.Find("File", "/x")!["content"]).Reason);
        Assert.Equal("{'a' => 1}", reason.Variables["options"].ToString());
        Assert.Equal("'production'", reason.Variables["environment"].ToString());
        Assert.False(reason.Variables.ContainsKey("other"));
    }
}
