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
        Fleet.LivingInstances.Where(i => Scope.Contains(i) != false);

    /// <summary>What a rule makes of each of <see cref="Instances"/> by itself.</summary>
    /// <inheritdoc cref="OfEach{T}(IEnumerable{MySqlInstance}, Func{ServerView, IEnumerable{T}})"/>
    internal IEnumerable<T> OfEach<T>(Func<ServerView, IEnumerable<T>> look) => OfEach(Instances, look);

    /// <summary>What a rule makes of servers, each by itself. It is worked out once for as long as a server stays the same; what is said of several together, such as findings of one cause, is put together anew.</summary>
    /// <typeparam name="T">What it makes of them.</typeparam>
    /// <param name="instances">The servers.</param>
    /// <param name="look">Looks at one; a static function, by which the answer is known again.</param>
    internal IEnumerable<T> OfEach<T>(IEnumerable<MySqlInstance> instances, Func<ServerView, IEnumerable<T>> look)
    {
        foreach (var instance in instances)
        {
            var (found, undecided) = ServerMemo.Get(instance, Scope, look);
            foreach (var (rule, reason) in undecided)
                ReportUndecided(rule, reason, instance.Node);
            foreach (var one in found)
                yield return one;
        }
    }

    /// <summary>The channels whose replicas run on living nodes and for which the rule may hold.</summary>
    public IEnumerable<ReplicationChannel> Channels => Fleet.Channels.Where(c => c.Replica.Node.IsLiving && Scope.Contains(c.Replica) != false);
}
