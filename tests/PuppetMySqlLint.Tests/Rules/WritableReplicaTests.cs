using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class WritableReplicaTests
{
    private const string Rule = "writable-replica";

    [Fact]
    public void Switched_off_is_found_at_the_option_and_can_be_mended()
    {
        var fleet = Some.Fleet([Some.MySql("db01", "server_id: 1"), Some.MySql("db02", "server_id: 2", "read_only: 'OFF'")], ["db02 < db01"]);

        var finding = Assert.Single(fleet.Judge(Rule));

        Assert.Equal("db02.example.com replicates from db01.example.com and takes writes: read_only = OFF leaves writing on", finding.Message);
        Assert.Equal("'OFF'", finding.Location!.Value.Text);
        Assert.Equal(Confidence.Definite, finding.Confidence);
        Assert.Equal("'ON'", finding.Fixes[0].Edits[0].Changes[0].NewText);
        Assert.False(finding.Fixes[0].IsSafe);
    }

    [Fact]
    public void Absent_is_found_at_the_server_and_only_possible_where_other_files_may_set_it()
    {
        var closed = Assert.Single(Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], ["db02 < db01"]).Judge(Rule));
        var open = Assert.Single(Some.Fleet([Some.MySql("db01"), Some.MySql("db02").Open()], ["db02 < db01"]).Judge(Rule));

        Assert.Equal("manifests/db02.example.com.pp", closed.Location!.Value.Path);
        Assert.Equal((Confidence.Definite, Confidence.Possible), (closed.Confidence, open.Confidence));
    }

    [Theory]
    [InlineData("read_only: 'ON'")]
    [InlineData("super-read-only: '1'")]
    [InlineData("loose_super_read_only: 'ON'")]
    public void On_is_silent(string option) => Assert.Empty(Some.Fleet([Some.MySql("db01"), Some.MySql("db02", option)], ["db02 < db01"]).Judge(Rule));

    [Fact]
    public void MariaDB_knows_read_only_alone()
    {
        Assert.Single(Some.Fleet([Some.MariaDb("db01"), Some.MariaDb("db02", "read_only: '0'")], ["db02 < db01"]).Judge(Rule));
        Assert.Empty(Some.Fleet([Some.MariaDb("db01"), Some.MariaDb("db02", "read_only: '1'")], ["db02 < db01"]).Judge(Rule));
    }

    [Fact]
    public void Two_that_replicate_from_each_other_are_possible_only() => Assert.All(
        Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], ["db02 < db01", "db01 < db02"]).Judge(Rule), static d => Assert.Equal(Confidence.Possible, d.Confidence));

    [Theory]
    [InlineData(RoleAuthority.Galera)]
    [InlineData(RoleAuthority.GroupReplication)]
    public void Members_of_a_group_are_left_alone(RoleAuthority authority) =>
        Assert.Empty(Some.Fleet([Some.MySql("db01"), Some.MySql("db02") with { RoleAuthority = authority }], ["db02 < db01"]).Judge(Rule));

    [Fact]
    public void An_option_file_that_could_not_be_read_leaves_it_undecided()
    {
        var replica = Some.MySql("db02");
        replica = replica with { Options = replica.Options with { Openness = new UnknownReason(UnknownKind.UnevaluatedTemplate, "the ERB template my.cnf.erb is not evaluated") } };
        var result = Some.Fleet([Some.MySql("db01"), replica], ["db02 < db01"]).Lint();
        Assert.DoesNotContain(result.Diagnostics, d => d.Descriptor.Name == Rule);
        Assert.Contains(result.Ledger.Undecided, u => u.Rule.Name == Rule);
    }

    [Fact]
    public void An_unknown_value_stands_in_the_ledger()
    {
        var result = Some.Fleet([Some.MySql("db01"), Some.MySql("db02", "read_only: '?'")], ["db02 < db01"]).Lint();

        Assert.DoesNotContain(result.Diagnostics, d => d.Descriptor.Name == Rule);
        Assert.Contains(result.Ledger.Undecided, u => u.Rule.Name == Rule && u.Nodes is ["db02.example.com"]);
    }
}
