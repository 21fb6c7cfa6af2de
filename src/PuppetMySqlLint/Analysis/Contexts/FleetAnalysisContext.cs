using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>The whole fleet, and a place for findings about it.</summary>
public sealed class FleetAnalysisContext : DiagnosticContext
{
    internal FleetAnalysisContext(AnalysisInput input, ReplicationAnalyzer analyzer, AnalysisSink sink, CancellationToken cancellationToken)
        : base(input, analyzer, sink, cancellationToken) => Fleet = input.Fleet;

    /// <summary>All nodes, servers, accounts and channels.</summary>
    public Fleet Fleet { get; }

    /// <summary>The servers on living nodes for which the rule may hold, by their names. See <see cref="ReplicationAnalyzer.Scope"/>.</summary>
    public IEnumerable<MySqlInstance> Instances =>
        Fleet.Instances.Where(i => i.Node.IsLiving && Scope.Contains(i) != false).OrderBy(static i => i.ToString(), StringComparer.Ordinal);

    /// <summary>The channels whose replicas run on living nodes and for which the rule may hold.</summary>
    public IEnumerable<ReplicationChannel> Channels => Fleet.Channels.Where(c => c.Replica.Node.IsLiving && Scope.Contains(c.Replica) != false);
}
