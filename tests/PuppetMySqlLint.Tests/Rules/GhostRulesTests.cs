using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class GhostRulesTests
{
    private const string Source = "replication-source-does-not-exist";
    private const string Account = "replication-account-for-missing-host";

    [Fact]
    public void A_channel_to_nobody_is_found_at_the_name()
    {
        var fleet = Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], ["db02 < db10"]);

        var finding = Assert.Single(fleet.Judge(Source));

        Assert.Equal("db02.example.com replicates from db10.example.com, which does not exist: no node bears that name", finding.Message);
        Assert.Equal("db10", finding.Location!.Value.Text);
        Assert.Equal(Confidence.Definite, finding.Confidence);
    }

    [Fact]
    public void A_source_that_only_a_data_file_names_does_not_exist()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db02")], ["db02 < db01"], ghosts: ["db01"]).Judge(Source));

        Assert.Contains("only data/nodes/db01.example.com.yaml names it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_like_a_living_one_is_suggested()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01"), Some.MySql("web77")], ["web77 < bd01"]).Judge(Source));

        Assert.StartsWith("Did you mean db01.example.com?", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_complete_domains_it_is_possible()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db02")], ["db02 < db01.elsewhere.net"]).Judge(Source));

        Assert.Equal(Confidence.Possible, finding.Confidence);
        Assert.Contains("inventory:", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db01")]
    [InlineData("db01.rds.amazonaws.com")]
    public void Living_and_external_sources_are_silent(string source) => Assert.Empty(
        Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], [$"db02 < {source}"], inventory: Some.Complete with { Externals = ["*.rds.amazonaws.com"] }).Judge(Source));

    [Fact]
    public void An_unknown_source_stands_in_the_ledger()
    {
        var result = Some.Fleet([Some.MySql("db02")], ["db02 < ?"]).Lint();

        Assert.DoesNotContain(result.Diagnostics, d => d.Descriptor.Name == Source);
        Assert.Contains(result.Ledger.Undecided, u => u.Rule.Name == Source && u.Nodes is ["db02.example.com"]);
    }

    [Fact]
    public void An_account_for_a_host_that_does_not_exist_is_a_warning()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01")], accounts: ["db01: repl@db03.example.com"], ghosts: ["db03"]).Judge(Account));

        Assert.Equal(
            "the replication account 'repl'@'db03.example.com' on db01.example.com lets in a host that does not exist: "
            + "only data/nodes/db03.example.com.yaml names it, there are no facts of it and no node definition", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(Confidence.Definite, finding.Confidence);
    }

    [Fact]
    public void An_address_of_nobody_is_possible() =>
        Assert.Equal(Confidence.Possible, Assert.Single(Some.Fleet([Some.MySql("db01")], accounts: ["db01: repl@10.1.2.3"]).Judge(Account)).Confidence);

    [Theory]
    [InlineData("db01: repl@db02.example.com")]
    [InlineData("db01: repl@%")]
    [InlineData("db01: repl@10.0.0.%")]
    [InlineData("db01: repl@localhost")]
    public void Accounts_for_living_hosts_and_patterns_are_silent(string account) =>
        Assert.Empty(Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], accounts: [account]).Judge(Account));
}
