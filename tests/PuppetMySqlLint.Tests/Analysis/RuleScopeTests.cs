using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>A rule is shown the servers for which it holds, and what is only possible is said to be.</summary>
public class RuleScopeTests
{
    private static readonly DiagnosticDescriptor Seen = new("ACME0001", "seen", Severity.Info, "{0} was seen");

    [Theory]
    [InlineData("8.4.2", ServerFlavor.MySql, RoleAuthority.Puppet, Confidence.Definite)]
    [InlineData("8.4.2", ServerFlavor.Percona, RoleAuthority.Puppet, Confidence.Definite)]
    [InlineData("8.4.2", ServerFlavor.MySql, RoleAuthority.Unknown, Confidence.Possible)]
    [InlineData("8", ServerFlavor.MySql, RoleAuthority.Puppet, Confidence.Possible)]
    [InlineData(null, ServerFlavor.Unknown, RoleAuthority.Puppet, Confidence.Possible)]
    [InlineData("8.0.36", ServerFlavor.MySql, RoleAuthority.Puppet, null)]
    [InlineData("10.11.6", ServerFlavor.MariaDb, RoleAuthority.Puppet, null)]
    [InlineData("8.4.2", ServerFlavor.MySql, RoleAuthority.Orchestrator, null)]
    public void A_server_is_in_scope_for_certain_possibly_or_not(string? version, ServerFlavor flavor, RoleAuthority authority, Confidence? confidence)
    {
        var fleet = Some.Fleet([Some.Server(Some.Node("db01"), flavor, version) with { RoleAuthority = authority }]);

        foreach (var options in (Action<LinterOptions>[])[static o => o.AddAnalyzer<OfInstances>(), static o => o.AddAnalyzer<OfTheFleet>()])
            Assert.Equal(confidence, fleet.Lint(options).Diagnostics.FirstOrDefault(static d => d.Id == "ACME0001")?.Confidence);
    }

    private sealed class OfInstances : ReplicationAnalyzer
    {
        public override RuleScope Scope { get; } = new()
        {
            Servers = [new VersionRange(ServerFlavor.MySql, Since: new ServerVersion(8, 4))],
            Authorities = [RoleAuthority.Puppet],
        };

        public override void Initialize(AnalysisContext context) => context.RegisterInstanceAction(static c => c.Report(Seen, c.Instance.Origin, c.Instance));
    }

    private sealed class OfTheFleet : ReplicationAnalyzer
    {
        public override RuleScope Scope { get; } = new OfInstances().Scope;

        public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c =>
        {
            foreach (var instance in c.Instances)
                c.Report(Seen, instance.Origin, instance);
        });
    }
}
