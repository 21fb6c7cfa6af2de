namespace PuppetMySqlLint.Text.Tests;

public sealed class RepoPathTests
{
    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("a\\b", "a/b")]
    [InlineData("./a//b/", "a/b")]
    [InlineData("a/x/../b", "a/b")]
    [InlineData("", "")]
    public void A_path_is_normalised(string written, string expected) => Assert.Equal(expected, RepoPath.Parse(written).Value);

    [Theory]
    [InlineData("../a")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows")]
    [InlineData("\\\\server\\share")]
    [InlineData("a\0b")]
    public void A_path_that_leads_out_is_refused(string written) => Assert.False(RepoPath.TryParse(written, out _));

    [Fact]
    public void A_sibling_with_the_same_beginning_is_not_within() =>
        Assert.False(RepoPath.Parse("data-old/a").IsWithin(RepoPath.Parse("data")));
}
