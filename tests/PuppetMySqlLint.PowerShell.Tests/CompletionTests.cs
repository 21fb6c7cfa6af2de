namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>What Tab offers.</summary>
public class CompletionTests(Shell shell) : IClassFixture<Shell>
{
    [Theory]
    [InlineData("Invoke-PuppetMySqlLint -IncludeRule semi-sync-w", "semi-sync-waits-for-missing-replica")]
    [InlineData("Invoke-PuppetMySqlLint -ExcludeRule PML400", "PML4001")]
    [InlineData("Get-PuppetMySqlRule duplicate-s", "duplicate-server-id")]
    [InlineData("Invoke-PuppetMySqlLint -Severity W", "Warning")]
    [InlineData("Invoke-PuppetMySqlLint samples/incident -Node ", "db01.bazaar.example")]
    [InlineData("Get-PuppetCatalog -Path samples/incident -Node web03", "web03.bazaar.example")]
    [InlineData("Get-PuppetLookup -Path samples/incident -Key profile::mysql::primary::rep", "profile::mysql::primary::replicas")]
    [InlineData("Get-PuppetLookup -Path samples/incident -Key 'profile::mysql::primary::rep", "'profile::mysql::primary::replicas'")]
    [InlineData("Export-PuppetMySqlReport lint.txt -Format s", "sarif")]
    [InlineData("Invoke-PuppetMySqlLint -PuppetVersion ", "7")]
    public void A_word_that_is_begun_is_completed(string line, string first) => Assert.Equal(first, shell.Complete(line)[0].CompletionText);

    [Fact]
    public void A_node_says_why_it_is_believed_to_exist() => Assert.Equal(
        "DataOnly: only data/nodes/db03.bazaar.example.yaml names it",
        Assert.Single(shell.Complete("Get-PuppetCatalog samples/incident -Node db03")).ToolTip);

    [Fact]
    public void Keys_are_those_of_the_repository_around_the_current_folder()
    {
        shell.Run("Push-Location samples/incident/data").AssertSuccess();
        try
        {
            Assert.Equal("profile::mysql::base::options", Assert.Single(shell.Complete("Get-PuppetLookup profile::mysql::base::op")).CompletionText);
        }
        finally
        {
            shell.Run("Pop-Location").AssertSuccess();
        }
    }

    [Theory]
    [InlineData("Get-PuppetCatalog no/such/folder -Node ")]
    [InlineData("Get-PuppetCatalog docs -Node ")]
    [InlineData("Get-PuppetCatalog samples/incident -Facts no-facts -Node zzz")]
    public void Where_there_is_nothing_to_offer_nothing_fails(string line) =>
        Assert.DoesNotContain(shell.Complete(line), static c => c.CompletionText.Contains("bazaar", StringComparison.Ordinal));
}
