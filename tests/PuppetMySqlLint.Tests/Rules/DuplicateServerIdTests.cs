using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class DuplicateServerIdTests
{
    private const string Rule = "duplicate-server-id";

    [Fact]
    public void Two_servers_of_one_topology_with_one_number_are_found()
    {
        var fleet = Some.Fleet([Some.MySql("db01", "server_id: 7"), Some.MySql("db02", "server-id: 7"), Some.MySql("db03", "server_id: 9")], ["db02 < db01", "db03 < db01"]);

        var finding = Assert.Single(fleet.Judge(Rule));

        Assert.Equal("data/nodes/db02.example.com.yaml", finding.Location!.Value.Path);
        Assert.StartsWith("db01.example.com and db02.example.com share the server_id 7: ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("db01.example.com db02.example.com", string.Join(' ', finding.Nodes));
        Assert.Equal((Severity.Error, Confidence.Definite), (finding.Severity, finding.Confidence));
        Assert.Equal("Give db02.example.com the server_id 10", Assert.Single(finding.Fixes).Title);
        Assert.Contains(finding.Related, r => r.Location?.Path == "data/nodes/db01.example.com.yaml");
    }

    [Fact]
    public void Defaults_that_were_left_are_equal_too()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], ["db02 < db01"]).Judge(Rule));

        Assert.StartsWith("db01.example.com and db02.example.com all keep the default for the server_id 1", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void MariaDB_refuses_the_second_replica() => Assert.Contains(
        "the source refuses the second replica about once a second",
        Assert.Single(Some.Fleet([Some.MariaDb("db01", "server_id: 1"), Some.MariaDb("db02", "server_id: 1")], ["db02 < db01"]).Judge(Rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_number_above_the_greatest_is_the_greatest() => Assert.Single(
        Some.Fleet([Some.MySql("db01", "server_id: 4294967295"), Some.MySql("db02", "server_id: 20240407123")], ["db02 < db01"]).Judge(Rule));

    [Fact]
    public void In_two_topologies_it_is_a_possible_warning()
    {
        var fleet = Some.Fleet(
            [Some.MySql("a1", "server_id: 1"), Some.MySql("a2", "server_id: 2"), Some.MySql("b1", "server_id: 1"), Some.MySql("b2", "server_id: 3")], ["a2 < a1", "b2 < b1"]);

        var finding = Assert.Single(fleet.Judge(Rule));

        Assert.Equal((Severity.Warning, Confidence.Possible), (finding.Severity, finding.Confidence));
    }

    [Fact]
    public void Where_nothing_says_that_they_never_meet_it_is_a_possible_warning()
    {
        var fleet = Some.Fleet([Some.MySql("db01", "server_id: 1", "log_bin: binlog"), Some.MySql("db02", "server_id: 1", "log_bin: binlog")]);

        Assert.Equal((Severity.Warning, Confidence.Possible), Assert.Single(fleet.Judge(Rule)) is var d ? (d.Severity, d.Confidence) : default);
    }

    [Fact]
    public void Servers_that_do_not_replicate_may_share_a_number() => Assert.Empty(Some.Fleet([Some.MySql("db01", "server_id: 1"), Some.MySql("db02", "server_id: 1")]).Judge(Rule));

    [Fact]
    public void Numbers_of_their_own_are_silent() => Assert.Empty(Some.Fleet([Some.MySql("db01", "server_id: 1"), Some.MySql("db02", "server_id: 2")], ["db02 < db01"]).Judge(Rule));

    [Fact]
    public void A_default_that_depends_on_the_version_stands_in_the_ledger()
    {
        var result = Some.Fleet([Some.Server(Some.Node("db01"), ServerFlavor.MySql, null), Some.Server(Some.Node("db02"), ServerFlavor.MySql, null)], ["db02 < db01"]).Lint();

        Assert.DoesNotContain(result.Diagnostics, d => d.Descriptor.Name == Rule);
        Assert.Contains(result.Ledger.Undecided, u => u.Rule.Name == Rule);
    }
}
