namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

/// <summary>What is not known is explored: every branch, every value that something may have, an element of every collection.</summary>
public sealed class PartialKnowledgeTests
{
    private const string Role = "$role = $facts['x'] ? { 1 => 'db', default => 'web' }\n";

    [Fact]
    public void Each_class_that_a_name_may_mean_is_explored()
    {
        var catalog = Compiled.WithoutFacts(Role + "include \"role::${role}\"", Class("db"), Class("web"));
        Assert.Equal<string>(["$facts['x'] is 1"], catalog.Find("File", "/db")!.Conditions);
        Assert.Equal<string>(["$facts['x'] is not 1"], catalog.Find("File", "/web")!.Conditions);
        Assert.Null(catalog.MissingContent);
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void A_class_that_is_not_there_is_not_the_one()
    {
        var catalog = Compiled.WithoutFacts(Role + "include \"role::${role}\"", Class("db"));
        Assert.NotNull(catalog.Find("File", "/db"));
        Assert.Null(catalog.Failure);
    }

    [Theory]
    [InlineData("contain \"role::${role}\"")]
    [InlineData("require \"role::${role}\"")]
    [InlineData("class { \"role::${role}\": }")]
    [InlineData("include [\"role::${role}\"]")]
    [InlineData("\"role::${role}\".include")]
    public void So_is_each_with_the_other_ways_to_declare(string statement)
    {
        var catalog = Compiled.WithoutFacts(Role + statement, Class("db"), Class("web"));
        Assert.Equal(Text.Confidence.Possible, catalog.Find("File", "/db")!.Confidence);
        Assert.Equal(Text.Confidence.Possible, catalog.Find("File", "/web")!.Confidence);
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void A_name_of_which_nothing_is_known_is_said_to_hide_classes()
    {
        var catalog = Compiled.WithoutFacts("include \"role::${facts['role']}\"", Class("db"));
        Assert.Equal(UnknownKind.MissingFact, catalog.MissingContent!.Kind);
        Assert.Equal(CatalogState.Partial, catalog.State);
    }

    [Fact]
    public void What_both_alternatives_declare_is_certain()
    {
        var catalog = Compiled.WithoutFacts(
            Role + "include \"role::${role}\"",
            ("modules/role/manifests/db.pp", "class role::db { file { '/both': mode => '1' } }"), ("modules/role/manifests/web.pp", "class role::web { file { '/both': mode => '2' } }"));
        Assert.Equal(Text.Confidence.Possible, catalog.Find("File", "/both")!.Confidence);
        Assert.Equal(2, Assert.IsType<OneOfValue>(catalog.Find("File", "/both")!["mode"]).Alternatives.Length);
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void Each_hash_that_create_resources_may_get_is_explored()
    {
        var catalog = Compiled.WithoutFacts("""
            $files = $facts['x'] ? { 1 => { '/a' => { 'mode' => '1' } }, default => { '/b' => {}, '/a' => { 'mode' => '2' } } }
            create_resources('file', $files)
            """);
        Assert.Equal<string>(["$facts['x'] is not 1"], catalog.Find("File", "/b")!.Conditions);
        Assert.Equal(2, Assert.IsType<OneOfValue>(catalog.Find("File", "/a")!["mode"]).Alternatives.Length);
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void Attributes_that_create_resources_may_get_are_too()
    {
        var catalog = Compiled.WithoutFacts("create_resources('file', { '/a' => $facts['x'] ? { 1 => { 'mode' => '1' }, default => { 'mode' => '2' } } })");
        Assert.Equal(2, Assert.IsType<OneOfValue>(catalog.Find("File", "/a")!["mode"]).Alternatives.Length);
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void A_block_over_an_unknown_collection_runs_once_with_an_unknown_element()
    {
        var catalog = Compiled.WithoutFacts("$facts['disks'].each |$name, $disk| { file { \"/mnt/${name}\": owner => $disk['owner'] } file { '/fix': } }");
        var file = Assert.Single(catalog.OfType("File"), static f => f.Title.StartsWith("/mnt/", StringComparison.Ordinal));
        Assert.Equal("/mnt/\uFFFC", file.Title);
        Assert.Equal(Text.Confidence.Possible, file.Confidence);
        Assert.StartsWith("each() meets an element that is unknown: ", catalog.Find("File", "/fix")!.Conditions[0], StringComparison.Ordinal);
        Assert.NotNull(catalog.MissingContent);
    }

    [Fact]
    public void A_collection_of_which_some_is_known_runs_for_that_and_once_more()
    {
        var catalog = Compiled.WithoutFacts("(['a'] + $facts['more']).each |$n| { notify { $n: } }");
        Assert.Empty(catalog.Find("Notify", "a")!.Conditions);
        Assert.Contains(catalog.OfType("Notify"), static n => n.Title == "\uFFFC" && n.Confidence == Text.Confidence.Possible);
    }

    [Fact]
    public void Each_collection_that_a_block_may_go_through_is_explored()
    {
        var catalog = Compiled.WithoutFacts("$l = $facts['x'] ? { 1 => ['a', 'b'], default => ['b', 'c'] } $l.each |$n| { notify { $n: } }");
        Assert.Equal(["a", "b", "c"], catalog.OfType("Notify").Select(static n => n.Title).Order(StringComparer.Ordinal));
        Assert.Equal<string>(["$facts['x'] is 1"], catalog.Find("Notify", "a")!.Conditions);
        Assert.Empty(catalog.Find("Notify", "b")!.Conditions);
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void A_value_mapped_over_alternatives_is_one_of_the_results() => Assert.Equal(
        2, Assert.IsType<OneOfValue>(Compiled.WithoutFacts("$l = $facts['x'] ? { 1 => [1], default => [2] } notify { 'n': message => $l.map |$v| { $v + 1 } }").Find("Notify", "n")!["message"]).Alternatives.Length);

    [Fact]
    public void A_case_over_alternatives_explores_those_alone()
    {
        var catalog = Compiled.WithoutFacts(Role + """
            case $role {
              'db': { notify { 'is db': } }
              'web': { notify { 'is web': } }
              'cache': { notify { 'is cache': } }
              default: { fail('no such role') }
            }
            """);
        Assert.Equal(["is db", "is web"], catalog.OfType("Notify").Select(static n => n.Title).Order(StringComparer.Ordinal));
        Assert.Null(catalog.Failure);
    }

    [Fact]
    public void An_override_in_an_undecided_branch_leaves_both_values()
    {
        var catalog = Compiled.WithoutFacts("""
            class base { file { '/a': mode => '1' } }
            class child inherits base { if $facts['x'] { File['/a'] { mode => '2' } } }
            include child
            """);
        Assert.Equal(["'1'", "'2'"], Assert.IsType<OneOfValue>(catalog.Find("File", "/a")!["mode"]).Alternatives.Select(static a => a.Value.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reference_that_may_mean_several_overrides_each_perhaps()
    {
        var catalog = Compiled.WithoutFacts(Role + """
            class base { file { '/db': mode => '1' } file { '/web': mode => '1' } }
            class child inherits base { File["/${::role}"] { mode => '2' } }
            include child
            """);
        Assert.IsType<OneOfValue>(catalog.Find("File", "/db")!["mode"]);
        Assert.IsType<OneOfValue>(catalog.Find("File", "/web")!["mode"]);
    }

    [Fact]
    public void A_collector_finds_what_may_be_there()
    {
        var catalog = Compiled.WithoutFacts("if $facts['x'] { @file { '/v': tag => 't' } } File <| tag == 't' |> { mode => '7' }");
        Assert.Equal<string>(["$facts['x']"], catalog.Find("File", "/v")!.Conditions);
        Assert.Equal("'7'", catalog.Find("File", "/v")!["mode"]!.ToString());
    }

    [Fact]
    public void Conditions_within_each_other_are_all_said()
    {
        var catalog = Compiled.WithoutFacts("if $facts['x'] { if $facts['y'] { notify { 'n': } } }");
        Assert.Equal<string>(["$facts['x']", "$facts['y']"], catalog.Find("Notify", "n")!.Conditions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Many_conditions_one_after_the_other_take_no_exponential_time()
    {
        var manifest = string.Concat(Enumerable.Range(0, 200).Select(static i => $"if $facts['f{i}'] {{ $v{i} = 1 notify {{ 'n{i}': }} }} else {{ $v{i} = 2 }}\n"));
        Assert.Equal(200, Compiled.WithoutFacts(manifest).OfType("Notify").Count());
    }

    [Fact]
    public void Too_many_combinations_are_said_and_not_explored()
    {
        const string Choice = "$facts['x'] ? { 1 => 'a', 2 => 'b', 3 => 'c', 4 => 'd', default => 'e' }";
        var catalog = Compiled.WithoutFacts($"$a = {Choice} $b = {Choice} $c = {Choice} include $a, $b, $c", [.. "abcde".Select(static c => ($"modules/{c}/manifests/init.pp", $"class {c} {{ }}"))]);
        Assert.Equal(UnknownKind.Budget, catalog.MissingContent!.Kind);
        Assert.Equal(CatalogState.Partial, catalog.State);
    }

    [Theory]
    [InlineData("if $facts['os']['family'] == 'Debian' { notify { 'yes': } } else { notify { 'no': } }")]
    [InlineData("$l = $facts['os']['family'] ? { 'Debian' => ['yes'], default => ['no'] } $l.each |$n| { notify { $n: } }")]
    [InlineData("create_resources('notify', $facts['os']['family'] ? { 'Debian' => { 'yes' => {} }, default => { 'no' => {} } })")]
    [InlineData("include \"role::${facts['os']['family'].downcase}\"")]
    public void With_complete_facts_nothing_is_explored(string manifest)
    {
        var catalog = Compiled.Of(manifest, ("modules/role/manifests/debian.pp", "class role::debian { notify { 'yes': } }"));
        Assert.Equal(["yes"], catalog.OfType("Notify").Select(static n => n.Title));
        Assert.All(catalog.Resources, static r => Assert.Empty(r.Conditions));
        Assert.Equal(CatalogState.Complete, catalog.State);
    }

    private static (string, string) Class(string name) => ($"modules/role/manifests/{name}.pp", $"class role::{name} {{ file {{ '/{name}': }} }}");
}
