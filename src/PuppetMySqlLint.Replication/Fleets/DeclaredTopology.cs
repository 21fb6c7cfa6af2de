using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>A topology as the configuration declares it, its names resolved.</summary>
/// <param name="Declaration">What the configuration says.</param>
/// <param name="Primaries">The servers that take writes.</param>
/// <param name="Replicas">The servers that replicate from the first of them.</param>
public sealed record DeclaredTopology(TopologyDeclaration Declaration, ImmutableArray<HostReference> Primaries, ImmutableArray<HostReference> Replicas)
{
    internal static DeclaredTopology Of(TopologyDeclaration declaration, HostDirectory hosts)
    {
        return new DeclaredTopology(declaration, Resolve(declaration.Primaries), Resolve(declaration.Replicas));

        ImmutableArray<HostReference> Resolve(ImmutableArray<(string Certname, Location Location)> names) =>
            [.. names.Select(n => hosts.Resolve(n.Certname, from: null, new Origin(OriginKind.Configuration, $"topology {declaration.Name}", n.Location)))];
    }

    /// <summary>The channels that the declaration tells of and no catalog does.</summary>
    internal IEnumerable<ReplicationChannel> MissingChannels(IReadOnlyList<MySqlInstance> instances, ImmutableArray<ReplicationChannel> known)
    {
        if (Primaries is not [var primary, ..])
            return [];
        return from host in Replicas
               where host.Node is not null
               from instance in instances
               where instance.Node.Equals(host.Node) && !known.Any(c => c.Replica.Equals(instance))
               select new ReplicationChannel(instance, primary, host.Origin);
    }

    /// <inheritdoc/>
    public override string ToString() => Declaration.Name;
}
