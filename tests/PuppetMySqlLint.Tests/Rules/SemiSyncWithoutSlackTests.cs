using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Tests.SemiSyncRepositories;

namespace PuppetMySqlLint.Tests;

public class SemiSyncWithoutSlackTests
{
    private const string Rule = "semi-sync-without-slack";

    private static readonly string[] Waits = ["plugin_load_add: semisync_source.so", "rpl_semi_sync_source_enabled: 'ON'"];
    private static readonly string[] Acknowledges = ["plugin_load_add: semisync_replica.so", "rpl_semi_sync_replica_enabled: 'ON'"];

    private static LintTest Test => LintTest.OfRules(Rule) with { Configuration = Configuration };

    [Fact]
    public async Task It_is_found_where_it_is_switched_on_if_nothing_sets_the_number() => await Test.VerifyAsync(
        Site() + Node(1, "plugin_load_add: semisync_source.so", "rpl_semi_sync_source_enabled: [|'ON'|]", "rpl_semi_sync_source_timeout: 10000") + Replica(2));

    [Fact]
    public async Task It_is_found_at_the_number() => await Test.VerifyAsync(
        Site(2) + Source("rpl-semi-sync-source-wait-for-replica-count: [|2|]", "rpl_semi_sync_source_timeout: 10000") + Replica(2) + Replica(3));

    [Fact]
    public async Task An_option_file_in_one_piece_is_read() => await Test.VerifyAsync("""
        === manifests/site.pp
        node 'db01.example.com' {
          package { 'mariadb-server-10.11': }
          file { '/etc/mysql/my.cnf': content => [|"[mysqld]\nserver_id = 1\nrpl_semi_sync_master_enabled = 1\nrpl_semi_sync_master_timeout = 5000\n"|] }
        }
        node 'db02.example.com' {
          package { 'mariadb-server-10.11': }
          file { '/etc/mysql/my.cnf': content => "[mysqld]\nserver_id = 2\nread_only = 1\nrpl_semi_sync_slave_enabled = 1\n" }
          exec { 'replicate': command => 'mysql -e "CHANGE MASTER TO MASTER_HOST=\'db01.example.com\'"' }
        }
        """);

    [Fact]
    public async Task One_more_than_needed_is_silent() => await Test.VerifyAsync(Site(2) + Source("rpl_semi_sync_source_timeout: 10000") + Replica(2) + Replica(3));

    [Theory]
    [InlineData("rpl_semi_sync_source_timeout: 1000")]
    [InlineData("rpl_semi_sync_source_wait_no_replica: 'OFF'")]
    public async Task A_short_time_out_and_no_waiting_without_replicas_are_silent(string option) => await Test.VerifyAsync(Site() + Source(option) + Replica(2));

    [Fact]
    public void Candidates_under_Orchestrator_are_judged_as_if_each_were_the_primary_now()
    {
        MySqlInstance[] two = [Candidate("db01"), Candidate("db02")];
        MySqlInstance[] three = [.. two, Candidate("db03")];

        var finding = Assert.Single(Some.Fleet(two, ["db02 < db01"]).Judge(Rule), static d => d.Nodes.Contains("db01.example.com"));
        Assert.Contains("waits for 1 acknowledgement of every commit, and no more than db02.example.com can give one", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Some.Fleet(three, ["db02 < db01", "db03 < db01"]).Judge(Rule));

        static MySqlInstance Candidate(string name) => Some.MySql(name, [.. Waits, .. Acknowledges]) with { RoleAuthority = RoleAuthority.Orchestrator };
    }

    [Fact]
    public void Another_server_that_may_be_its_replica_makes_it_possible_only_or_silent()
    {
        var fleet = Some.Fleet([Some.MySql("db01", Waits), Some.MySql("db02", Acknowledges), Some.MySql("db03", Acknowledges)], ["db02 < db01"]);
        Assert.Empty(fleet.Judge(Rule));
        var named = Some.Fleet([Some.MySql("db01", Waits), Some.MySql("db02", Acknowledges), Some.MySql("db03", Acknowledges)], ["db02 < db01"], ["db01: repl@db02.example.com"]);
        Assert.Equal(Confidence.Possible, Assert.Single(named.Judge(Rule)).Confidence);
    }

    [Fact]
    public void A_default_that_other_files_may_change_is_possible_only() => Assert.Equal(
        Confidence.Possible, Assert.Single(Some.Fleet([Some.MySql("db01", [.. Waits, "rpl_semi_sync_source_wait_for_replica_count: 1"]).Open(), Some.MySql("db02", Acknowledges)], ["db02 < db01"]).Judge(Rule)).Confidence);

    [Theory]
    [InlineData("rpl_semi_sync_source_wait_for_replica_count: '?'")]
    [InlineData("rpl_semi_sync_source_timeout: '?'")]
    public void What_is_not_known_stands_in_the_ledger(string option)
    {
        var result = Some.Fleet([Some.MySql("db01", [.. Waits, option]), Some.MySql("db02", Acknowledges)], ["db02 < db01"]).Lint();
        Assert.DoesNotContain(result.Diagnostics, static d => d.Descriptor.Name == Rule);
        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule && u.Nodes is ["db01.example.com"]);
    }

    [Fact]
    public void Too_few_are_another_rules_case() => Assert.Empty(Some.Fleet([Some.MySql("db01", Waits)]).Judge(Rule));
}
