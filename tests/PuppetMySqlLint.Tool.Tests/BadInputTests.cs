namespace PuppetMySqlLint.Tool.Tests;

/// <summary>Whatever is wrong with the input, it is said and the rest goes on.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("broken-facts", 1, "PML1905")]
    [InlineData("broken-hiera-config", 1, "PML1210")]
    [InlineData("broken-manifest", 1, "PML1001")]
    [InlineData("broken-site-manifest", 1, "PML1001")]
    [InlineData("broken-template", 1, "PML1311")]
    [InlineData("broken-yaml", 1, "PML1210")]
    [InlineData("class-includes-itself", 0, "")]
    [InlineData("crlf", 0, "")]
    [InlineData("cyclic-symlink", 0, "PML1901")]
    [InlineData("deep-nesting", 1, "PML1025")]
    [InlineData("define-declares-itself", 1, "PML1309")]
    [InlineData("empty-repo", 2, "is it a control repo?")]
    [InlineData("function-calls-itself", 1, "PML1309")]
    [InlineData("invalid-utf8", 1, "PML1906")]
    [InlineData("invalid-utf8-data", 1, "PML1211")]
    [InlineData("lookup-refers-to-itself", 1, "PML1228")]
    [InlineData("missing-module", 0, "PML1321")]
    [InlineData("only-modules", 4, "there are no nodes")]
    [InlineData("symlink-out-of-the-repo", 0, "PML1901")]
    [InlineData("unclassified-node", 1, "PML1310")]
    [InlineData("unknown-function", 0, "info")]
    [InlineData("yaml-bomb", 1, "more than 1000000 values")]
    public async Task Bad_input_is_met_with_a_clear_word(string repository, int code, string word)
    {
        var run = await Tool.RunAsync("check", $"tests/control-repos/bad-input/{repository}");

        Assert.Equal(code, run.Code);
        Assert.Contains(word, run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_broken_node_does_not_cost_the_others()
    {
        var run = await Tool.RunAsync("check", "tests/control-repos/bad-input/broken-manifest");

        Assert.Contains("Failed: bad.example.com:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed: good.example.com", run.Output, StringComparison.Ordinal);
    }
}
