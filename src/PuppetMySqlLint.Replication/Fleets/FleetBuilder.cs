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
        return context;
    }

    /// <summary>The fleet of all nodes.</summary>
    /// <param name="nodes">All nodes, those that only data files name among them.</param>
    /// <param name="recognized">What was seen in the catalogs of those that were compiled.</param>
    /// <param name="declarations">What the user says beyond what the catalogs do.</param>
    public static Fleet Build(ImmutableArray<FleetNode> nodes, IEnumerable<RecognitionContext> recognized, FleetDeclarations declarations)
    {
        var hosts = new HostDirectory(nodes, declarations.Inventory);
        var byName = nodes.ToDictionary(static n => n.Certname, StringComparer.Ordinal);
        var instances = ImmutableArray.CreateBuilder<MySqlInstance>();
        var accounts = ImmutableArray.CreateBuilder<ReplicationAccount>();
        var channels = ImmutableArray.CreateBuilder<ReplicationChannel>();
        var managers = new List<FailoverManager>();
        foreach (var context in recognized.OrderBy(static c => c.Node.Certname, StringComparer.Ordinal))
        {
            var node = byName[context.Node.Certname];
            var own = context.Instances.Values.OrderBy(static d => d.Name, StringComparer.Ordinal).Select(d => InstanceAssembly.Of(node, d, context, declarations)).ToList();
            instances.AddRange(own);
            managers.AddRange(context.FailoverManagers);
            accounts.AddRange(AccountAssembly.Of(node, context.Accounts, hosts));
            channels.AddRange(ChannelAssembly.Of(node, own, context.Channels, hosts));
        }
        ImmutableArray<DeclaredTopology> topologies = [.. declarations.Topologies.Select(t => DeclaredTopology.Of(t, hosts))];
        channels.AddRange(topologies.SelectMany(t => t.MissingChannels(instances, channels.ToImmutable())));
        var fleet = new Fleet
        {
            Nodes = nodes,
            Instances = instances.ToImmutable(),
            Accounts = [.. accounts.Where(AccountAssembly.MayReplicate)],
            OtherAccounts = [.. accounts.Where(static a => !AccountAssembly.MayReplicate(a))],
            Channels = channels.ToImmutable(),
            Hosts = hosts,
            DeclaredTopologies = topologies,
        };
        fleet = fleet with { Topologies = TopologyAssembly.Of(fleet) };
        return WithInstances(fleet, RoleAuthorityEvidence.Spread(fleet, managers));
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
