using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>Clusters in which roles move, as two teams write them: nothing is wrong, all is recognised, and every rule decides.</summary>
public class HealthyClustersTests
{
    [Theory]
    [InlineData("healthy-galera", 6, 4, 1)]
    [InlineData("healthy-orchestrator", 8, 3, 0)]
    public async Task Nothing_is_found_and_everything_is_decided(string name, int nodes, int instances, int channels)
    {
        var result = await LintAsync(name);

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity > Severity.Info || d.Descriptor.Name != "missing-module" || d.Confidence == Confidence.Possible).Select(static d => d.ToString()));
        Assert.Equal((nodes, instances, channels), (result.Ledger.LivingNodes.Count(), result.Ledger.Instances, result.Ledger.Channels));
        Assert.Empty(result.Ledger.Undecided.Select(static u => $"{u.Rule.Name}: {u.Reason}"));
        Assert.Empty(result.Ledger.HiddenOptions);
        Assert.Empty(result.Ledger.Shortfalls);
        Assert.Equal(100, result.Ledger.Coverage);
    }

    [Fact]
    public async Task Orchestrator_is_seen_from_other_nodes_than_its_own() => Assert.All(
        (await LintAsync("healthy-orchestrator")).Fleet.Instances, static i => Assert.Equal(RoleAuthority.Orchestrator, i.RoleAuthority));

    [Fact]
    public async Task Galeras_members_are_one_topology_and_the_server_for_reports_is_none_of_them()
    {
        var fleet = (await LintAsync("healthy-galera")).Fleet;

        Assert.Equal(4, Assert.Single(fleet.Topologies).Instances.Length);
        Assert.Equal(["reports1.fjord.example"], fleet.Instances.Where(static i => i.RoleAuthority != RoleAuthority.Galera).Select(static i => i.ToString()));
        Assert.Equal("db-s1.fjord.example", Assert.Single(fleet.Channels).Source.Node?.Certname);
    }

    [Fact]
    public async Task A_value_that_stands_in_many_lines_leads_to_its_own_key_or_nowhere()
    {
        var member = (await LintAsync("healthy-galera")).Fleet.Instances[0];

        Assert.EndsWith("data/all.yaml", member.Options.Find("slow_query_log")!.Origin.PrimaryLocation?.Path, StringComparison.Ordinal);
        Assert.EndsWith("my.cnf.epp", member.Options.Find("gtid_strict_mode")!.Origin.PrimaryLocation?.Path, StringComparison.Ordinal);
    }

    private static async Task<LintResult> LintAsync(string name) => await Linter.Create().LintAsync(
        await ControlRepository.OpenAsync(Repository.PathTo("tests/control-repos", name), new ControlRepositoryOptions { DisplayPrefix = name }));
}
