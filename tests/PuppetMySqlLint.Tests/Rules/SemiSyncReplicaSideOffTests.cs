using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Tests.SemiSyncRepositories;

namespace PuppetMySqlLint.Tests;

public class SemiSyncReplicaSideOffTests
{
    private const string Rule = "semi-sync-replica-side-off";

    private static readonly string[] Waits = ["plugin_load_add: semisync_source.so", "rpl_semi_sync_source_enabled: 'ON'"];
    private static readonly string[] Acknowledges = ["plugin_load_add: semisync_replica.so", "rpl_semi_sync_replica_enabled: 'ON'"];

    private static LintTest Test => LintTest.OfRules(Rule) with { Configuration = Configuration };

    [Fact]
    public void A_replica_without_its_side_is_found_at_the_server()
    {
        var finding = Assert.Single(Some.Fleet([Some.MySql("db01", Waits), Some.MySql("db02", Acknowledges), Some.MySql("db03")], ["db02 < db01", "db03 < db01"]).Judge(Rule));

        Assert.Equal("db03.example.com replicates from db01.example.com, which waits for acknowledgements, and gives none: nothing sets rpl_semi_sync_replica_enabled", finding.Message);
        Assert.Equal("manifests/db03.example.com.pp", finding.Location!.Value.Path);
        Assert.Equal(Confidence.Definite, finding.Confidence);
    }

    [Fact]
    public async Task OFF_without_others_to_spare_is_found_and_mended() => await Test.VerifyFixAsync(
        Site(2) + Source() + Replica(2) + Node(3, "plugin_load_add: semisync_replica.so", "rpl_semi_sync_replica_enabled: [|'OFF'|]"),
        Node(3, "plugin_load_add: semisync_replica.so", "rpl_semi_sync_replica_enabled: 'ON'"));

    [Fact]
    public async Task OFF_with_others_to_spare_is_meant() => await Test.VerifyAsync(
        Site(3) + Source() + Replica(2) + Replica(3) + Node(4, "plugin_load_add: semisync_replica.so", "rpl_semi_sync_replica_enabled: 'OFF'"));

    [Fact]
    public void One_that_gathers_from_several_sources_takes_the_place_of_none() => Assert.Empty(Some.Fleet(
        [Some.MySql("db01", Waits), Some.MySql("db02", Acknowledges), Some.MySql("db03"), Some.MySql("db04")], ["db02 < db01", "db03 < db01", "db03 < db04"]).Judge(Rule));

    [Fact]
    public void MariaDB_has_the_old_words()
    {
        var finding = Assert.Single(Some.Fleet(
            [Some.MariaDb("db01", "rpl_semi_sync_master_enabled: 'ON'"), Some.MariaDb("db02", "rpl_semi_sync_slave_enabled: 'ON'"), Some.MariaDb("db03", "rpl_semi_sync_slave_enabled: 0")], ["db02 < db01", "db03 < db01"]).Judge(Rule));
        Assert.Contains("rpl_semi_sync_slave_enabled = 0 switches its side off", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_those_that_are_left_do_not_suffice_the_other_rule_says_it()
    {
        var fleet = Some.Fleet([Some.MySql("db01", Waits), Some.MySql("db02")], ["db02 < db01"]);
        Assert.Empty(fleet.Judge(Rule));
        Assert.Single(fleet.Judge("semi-sync-waits-for-missing-replica"));
    }

    [Fact]
    public void A_source_that_does_not_wait_needs_none() => Assert.Empty(Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], ["db02 < db01"]).Judge(Rule));

    [Fact]
    public void Options_that_are_not_known_stand_in_the_ledger()
    {
        var result = Some.Fleet([Some.MySql("db01", Waits), Some.MySql("db02", Acknowledges), Some.MySql("db03").Open()], ["db02 < db01", "db03 < db01"]).Lint();
        Assert.DoesNotContain(result.Diagnostics, static d => d.Descriptor.Name == Rule);
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule && u.Nodes is ["db03.example.com"]);
    }
}
