using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Joins what the catalogs of all nodes say into one fleet.</summary>
public sealed class FleetBuilder
{
    private readonly ControlRepository _repository;
    private readonly ImmutableArray<IReplicationRecognizer> _recognizers;

    /// <summary>A builder.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="recognizers">What to look for; <see cref="Recognizers.BuiltIn"/> and the user's own.</param>
    public FleetBuilder(ControlRepository repository, ImmutableArray<IReplicationRecognizer> recognizers)
    {
        _repository = repository;
        _recognizers = recognizers;
    }

    /// <summary>What the recognizers see in one node's catalog. Nodes are independent of each other.</summary>
    /// <param name="node">The node.</param>
    /// <param name="catalog">Its catalog.</param>
    public RecognitionContext Recognize(NodeInput node, Catalog catalog)
    {
        var context = new RecognitionContext(_repository, node, catalog);
        foreach (var recognizer in _recognizers)
            recognizer.Recognize(context);
        if (FailoverManager.Of(catalog) is { } manager)
            context.FailoverManagers.Add(manager);
        context.Monitors.AddRange(DatadogChecks.Of(catalog));
        return context;
    }

    /// <summary>The fleet of all nodes.</summary>
    /// <param name="nodes">All nodes, those that only data files name among them.</param>
    /// <param name="recognized">What was seen in the catalogs of those that were compiled.</param>
    /// <param name="declarations">What the user says beyond what the catalogs do.</param>
    public static Fleet Build(ImmutableArray<FleetNode> nodes, IEnumerable<RecognitionContext> recognized, FleetDeclarations declarations)
    {
        ArgumentNullException.ThrowIfNull(declarations);
        return Build(nodes, recognized, declarations, earlier: null);
    }

    /// <summary>The same for a later state of a repository. Where nothing of a node changed, its servers, accounts and channels are those of before; where nothing of any did, so is the fleet.</summary>
    internal static Fleet Build(ImmutableArray<FleetNode> nodes, IEnumerable<RecognitionContext> recognized, FleetDeclarations declarations, Fleet? earlier)
    {
        var hosts = HostDirectory.Of(nodes, declarations.Inventory, earlier?.Hosts);
        var byName = nodes.ToDictionary(static n => n.Certname, StringComparer.Ordinal);
        var all = recognized.OrderBy(static c => c.Node.Certname, StringComparer.Ordinal).ToList();
        var before = all.ConvertAll(static c => c.Assembled);
        var parts = all.ConvertAll(c => NodeParts.Of(byName[c.Node.Certname], c, declarations, hosts));
        if (parts.Count > 0 && ReferenceEquals(hosts, earlier?.Hosts) && parts.Zip(before).All(static p => ReferenceEquals(p.First, p.Second)))
            return earlier;
        ImmutableArray<MySqlInstance> instances = [.. parts.SelectMany(static p => p.Instances)];
        ImmutableArray<ReplicationAccount> accounts = [.. parts.SelectMany(static p => p.Accounts)];
        ImmutableArray<ReplicationChannel> channels = [.. parts.SelectMany(static p => p.Channels)];
        ImmutableArray<DeclaredTopology> topologies = [.. declarations.Topologies.Select(t => DeclaredTopology.Of(t, hosts))];
        // A channel of one declaration counts as known to the next one.
        foreach (var topology in topologies)
            channels = channels.AddRange(topology.MissingChannels(instances, channels));
        var fleet = new Fleet
        {
            Nodes = nodes,
            Instances = instances,
            Accounts = [.. accounts.Where(AccountAssembly.MayReplicate)],
            OtherAccounts = [.. accounts.Where(static a => !AccountAssembly.MayReplicate(a))],
            Channels = channels,
            Hosts = hosts,
            DeclaredTopologies = topologies,
        };
        fleet = fleet with { Topologies = TopologyAssembly.Of(fleet) };
        return WithInstances(fleet, RoleAuthorityEvidence.Spread(fleet, [.. all.SelectMany(static c => c.FailoverManagers)]));
    }

    /// <summary>The fleet with servers of which more is known than before.</summary>
    private static Fleet WithInstances(Fleet fleet, ImmutableArray<MySqlInstance> instances)
    {
        if (instances == fleet.Instances)
            return fleet;
        var known = instances.ToDictionary(static i => i);
        fleet = fleet with
        {
            Instances = instances,
            Channels = [.. fleet.Channels.Select(c => known.TryGetValue(c.Replica, out var replica) ? c with { Replica = replica } : c)],
        };
        return fleet with { Topologies = TopologyAssembly.Of(fleet) };
    }
}
