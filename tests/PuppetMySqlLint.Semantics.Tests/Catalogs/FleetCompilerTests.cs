using PuppetMySqlLint.Semantics.Tests.Evaluation;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

public sealed class FleetCompilerTests
{
    [Fact]
    public async Task What_one_node_exports_another_collects()
    {
        var repository = Compiled.Repository(
            """
            define acct($note) { user { "u_${title}": comment => $note } }
            node 'a.x' { @@acct { 'repl': note => 'p', tag => 'primary' } @@acct { 'other': note => 'q' } }
            node 'b.x' { Acct <<| tag == 'primary' |>> }
            """,
            factsAreKnown: false);
        var nodes = ((string[])["a.x", "b.x"]).Select(n => NodeInputs.Create(repository, n, NodeExistence.Classified));
        var catalogs = await FleetCompiler.CompileAsync(new CatalogCompiler(repository), [.. nodes], jobs: 2);

        var exported = catalogs[0].Find("Acct", "repl")!;
        Assert.True(exported.IsExported && exported.IsVirtual);
        Assert.Empty(catalogs[0].OfType("User"));
        Assert.Equal(["u_repl"], catalogs[1].OfType("User").Select(static r => r.Title));
        Assert.Equal("'p'", catalogs[1].Find("User", "u_repl")!["comment"]!.ToString());
        Assert.False(catalogs[1].Find("Acct", "repl")!.IsExported);
    }

    [Theory]
    [InlineData("tag == 'backup'", "one")]
    [InlineData("tag == 'backup' or tag == 'web'", "one two")]
    [InlineData("tag == 'backup' and message == 'x'", "")]
    [InlineData("tag != 'backup'", "two three")]
    [InlineData("title == 'three' or tag == 'WEB'", "two three")]
    // The tags of the class that collects are not those of what it asks for.
    [InlineData("tag == 'collecting'", "")]
    public async Task A_query_goes_by_what_the_exporting_node_said(string query, string expected)
    {
        var repository = Compiled.Repository(
            $$"""
            class collecting { Notify <<| {{query}} |>> }
            node 'a.x' { @@notify { 'one': tag => 'backup' } @@notify { 'two': tag => ['web', 'x'] } }
            node 'b.x' { @@notify { 'three': } }
            node 'c.x' { include collecting }
            """,
            factsAreKnown: false);
        var nodes = ((string[])["a.x", "b.x", "c.x"]).Select(n => NodeInputs.Create(repository, n, NodeExistence.Classified));

        var catalogs = await FleetCompiler.CompileAsync(new CatalogCompiler(repository), [.. nodes], jobs: 2);

        Assert.Null(catalogs[2].Failure);
        Assert.Equal(expected, string.Join(' ', catalogs[2].OfType("Notify").Select(static r => r.Title)));
    }
}
