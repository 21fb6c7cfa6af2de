using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class SemiSyncWaitsForMissingReplicaTests
{
    private const string Rule = "semi-sync-waits-for-missing-replica";

    private static readonly string[] Replica = ["server_id: 2", "plugin_load_add: semisync_replica.so", "rpl_semi_sync_replica_enabled: 'ON'"];

    private static string[] Source(params string[] more) => ["server_id: 1", "plugin_load_add: semisync_source.so", "rpl_semi_sync_source_enabled: 'ON'", .. more];

    [Fact]
    public void A_count_above_the_living_replicas_is_found_at_the_count()
    {
        var fleet = Some.Fleet(
            [Some.MySql("db01", Source("rpl_semi_sync_source_wait_for_replica_count: 2", "rpl_semi_sync_source_timeout: 86400000", "max_connections: 400")), Some.MySql("db02", Replica)],
            ["db02 < db01"], ["db01: repl@db02.example.com", "db01: repl@db03.example.com"], ["db03"]);

        var finding = Assert.Single(fleet.Judge(Rule));

        Assert.Equal(
            "db01.example.com waits for 2 acknowledgements of every commit, but only 1 living replica (db02.example.com) can give one: "
            + "db03.example.com does not exist (only data/nodes/db03.example.com.yaml names it, there are no facts of it and no node definition). "
            + "Every commit waits for the time-out of 86,400 s (1 day) before replication falls back to asynchronous; "
            + "the waiting ones pile up until all 400 connections are taken and everybody else is refused with error 1040",
            finding.Message);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(Confidence.Definite, finding.Confidence);
        Assert.Equal("2", finding.Location!.Value.Text);
        Assert.Equal(4, finding.Location.Value.Start.Line);
        Assert.Equal("db01.example.com", string.Join(' ', finding.Nodes));
        Assert.Contains(finding.Related, r => r.Location?.Path == "data/nodes/db03.example.com.yaml");
        var change = Assert.Single(Assert.Single(Assert.Single(finding.Fixes).Edits).Changes);
        Assert.Equal("1", change.NewText);
        Assert.False(finding.Fixes[0].IsSafe);
    }

    [Fact]
    public void Where_the_inventory_is_not_complete_a_replica_may_be_managed_elsewhere()
    {
        var fleet = Some.Fleet([Some.MySql("db01", Source())], inventory: Replication.HostInventory.Empty);
        Assert.Equal(Confidence.Possible, Assert.Single(fleet.Judge(Rule)).Confidence);
    }

    [Fact]
    public void Without_any_replica_it_is_found_where_it_is_switched_on()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01", Source())]).Judge(Rule));

        Assert.Equal("'ON'", finding.Location!.Value.Text);
        Assert.Contains("no living replica can give one. After each start", finding.Message, StringComparison.Ordinal);
        Assert.Contains("10 s, the default,", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Fixes);
    }

    [Theory]
    [InlineData("rpl_semi_sync_source_enabled: 'ON'")]
    [InlineData("rpl-semi-sync-source-enabled: '1'")]
    [InlineData("loose_rpl_semi_sync_source_enabled: 'TRUE'")]
    [InlineData("rpl_semi_sync_master_enabled: 'ON'")]
    public void Every_spelling_of_MySQL_counts(string option) => Assert.Single(Some.Fleet([Some.MySql("db01", "server_id: 1", option)]).Judge(Rule));

    [Fact]
    public void Only_a_loose_option_without_the_plugin_is_merely_possible()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01", "loose_rpl_semi_sync_source_enabled: 'ON'").Open()]).Judge(Rule));

        Assert.Equal(Confidence.Possible, finding.Confidence);
    }

    [Fact]
    public void MariaDB_always_waits_for_one()
    {
        string[] waits = ["rpl_semi_sync_master_enabled: 'ON'", "rpl_semi_sync_master_timeout: 100"];
        var alone = Some.Fleet([Some.MariaDb("db01", waits)]);
        var served = Some.Fleet([Some.MariaDb("db01", waits), Some.MariaDb("db02", "rpl_semi_sync_slave_enabled: 'ON'")], ["db02 < db01"]);

        Assert.Contains("waits for 1 acknowledgement of every commit", Assert.Single(alone.Judge(Rule)).Message, StringComparison.Ordinal);
        Assert.Contains("100 ms", alone.Judge(Rule)[0].Message, StringComparison.Ordinal);
        Assert.Empty(served.Judge(Rule));
    }

    [Fact]
    public void A_replica_that_surely_sends_none_does_not_count()
    {
        var silent = Some.Fleet([Some.MySql("db01", Source()), Some.MySql("db02", "server_id: 2")], ["db02 < db01"]);
        var open = Some.Fleet([Some.MySql("db01", Source()), Some.MySql("db02", "server_id: 2").Open()], ["db02 < db01"]);

        Assert.Contains("; db02.example.com replicates from it but acknowledges nothing", Assert.Single(silent.Judge(Rule)).Message, StringComparison.Ordinal);
        Assert.Empty(open.Judge(Rule));
    }

    [Fact]
    public void A_replica_of_another_source_does_not_count()
    {
        var fleet = Some.Fleet([Some.MySql("db01", Source()), Some.MySql("db02", Replica), Some.MySql("db09", "server_id: 9")], ["db02 < db09"]);

        Assert.Single(fleet.Judge(Rule));
    }

    [Fact]
    public void A_server_without_a_channel_may_be_the_replica() =>
        Assert.Empty(Some.Fleet([Some.MySql("db01", Source()), Some.MySql("db02", Replica)]).Judge(Rule));

    [Fact]
    public void A_server_that_no_account_lets_in_makes_it_possible_only()
    {
        var fleet = Some.Fleet([Some.MySql("db01", Source()), Some.MySql("db02", Replica)], accounts: ["db01: repl@db03.example.com"], ghosts: ["db03"]);

        Assert.Equal(Confidence.Possible, Assert.Single(fleet.Judge(Rule)).Confidence);
    }

    [Fact]
    public void Where_it_does_not_wait_without_replicas_it_is_a_warning()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01", Source("rpl_semi_sync_source_wait_no_replica: 'OFF'"))]).Judge(Rule));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("asynchronous though the status variable still says ON", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_number_is_one_at_the_least() => Assert.Contains(
        "waits for at least 1 acknowledgement", Assert.Single(Some.Fleet([Some.MySql("db01", Source()).Open()]).Judge(Rule)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("rpl_semi_sync_source_enabled: 'OFF'")]
    [InlineData("rpl_semi_sync_source_timeout: 86400000")]
    public void Switched_off_is_silent(string option) => Assert.Empty(Some.Fleet([Some.MySql("db01", option)]).Judge(Rule));

    [Fact]
    public void What_cannot_be_told_stands_in_the_ledger()
    {
        var unknown = Some.Fleet([Some.MySql("db01", "rpl_semi_sync_source_enabled: '?'")]).Lint();
        var count = Some.Fleet([Some.MySql("db01", Source("rpl_semi_sync_source_wait_for_replica_count: '?'")), Some.MySql("db02", Replica)]).Lint();

        Assert.DoesNotContain(unknown.Diagnostics.Concat(count.Diagnostics), d => d.Descriptor.Name == Rule);
        Assert.Contains(unknown.Ledger.Undecided, u => u.Rule.Name == Rule && u.Reason.Contains("rpl_semi_sync_source_enabled", StringComparison.Ordinal) && u.Nodes is ["db01.example.com"]);
        Assert.Contains(count.Ledger.Undecided, u => u.Rule.Name == Rule);
    }
}
