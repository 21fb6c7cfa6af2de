namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

public sealed class ErrorTests
{
    [Fact]
    public void An_error_ends_its_statement_and_the_rest_goes_on()
    {
        var catalog = Compiled.Of("$a = 1 / 0\nnotify { \"a is ${a}\": }\nnotify { 'b': }");
        Assert.Equal(("PML1301", 1), (catalog.Failure!.Id, catalog.Failure.Location!.Value.Start.Line));
        Assert.NotNull(catalog.Find("Notify", "b"));
        Assert.Single(catalog.Diagnostics);
        Assert.Equal(CatalogState.Failed, catalog.State);
    }

    [Fact]
    public void An_error_names_the_containers_that_lead_to_it()
    {
        var failure = Compiled.Of("define d() { fail('no') }\nclass a { d { 'x': } }\ninclude a").Failure!;
        Assert.Equal("PML1308", failure.Id);
        Assert.Equal(["D[x]", "Class[A]"], failure.Related.Select(static r => r.Message.Split(' ')[2].TrimEnd(',')));
    }

    [Theory]
    [InlineData("class a { include a }\ninclude a", "no error")]
    [InlineData("class a inherits a { }\ninclude a", "stack level too deep")]
    [InlineData("class a inherits b { }\nclass b inherits a { }\ninclude a", "stack level too deep")]
    [InlineData("define d() { d { \"${title}x\": } }\nd { 'a': }", "Somehow looped")]
    [InlineData("function f($x) { f($x) }\nnotice(f(1))", "stack level too deep")]
    [InlineData("class a { class { 'b': } }\nclass b { class { 'a': } }\ninclude a", "Duplicate declaration")]
    public void Recursion_ends(string manifest, string message) => Assert.Contains(message, Compiled.Error(manifest), StringComparison.Ordinal);

    [Fact]
    public void A_loop_without_end_is_stopped()
    {
        var failure = Compiled.Error("range(1, 100000).each |$i| { range(1, 100000).each |$j| { $i + $j } }");
        Assert.Contains("20 million steps", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_manifest_warns_of_is_a_warning()
    {
        var catalog = Compiled.Of("notice('a')\nwarning('be', 'careful')");
        Assert.Equal(["manifests/site.pp:2:1: warning PML1320: be careful"], catalog.Diagnostics.Select(static d => d.ToString()));
        Assert.Equal(CatalogState.Complete, catalog.State);
    }

    [Fact]
    public void A_secret_is_in_no_message()
    {
        var catalog = Compiled.Of("$p = Sensitive('hush').unwrap\nfail(\"password ${p}\")\nnotify { 'x': message => 1 + $p }");
        Assert.DoesNotContain(catalog.Diagnostics, static d => d.Message.Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_manifest_fails_the_nodes_that_need_it()
    {
        (string, string) broken = ("modules/m/manifests/init.pp", "class m { file { '/a' mode => '1' } }");
        Assert.Null(Compiled.Of("notify { 'x': }", broken).Failure);
        Assert.NotNull(Compiled.Of("include m", broken).Failure);
    }
}
