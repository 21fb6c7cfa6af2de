using System.Collections.Immutable;

namespace PuppetMySqlLint.Replication;

/// <summary>
/// What one node brings into a fleet. While what it is made from stays the same it stays the same, object by object: what rules conclude from
/// one server alone holds for as long.
/// </summary>
/// <param name="Node">The node.</param>
/// <param name="Declarations">What the user says of servers.</param>
/// <param name="Instances">Its servers.</param>
internal sealed record NodeParts(FleetNode Node, FleetDeclarations Declarations, ImmutableArray<MySqlInstance> Instances)
{
    /// <summary>The names by which hosts were looked up.</summary>
    public required HostNameTable Names { get; init; }

    public required ImmutableArray<ReplicationAccount> Accounts { get; init; }

    public required ImmutableArray<ReplicationChannel> Channels { get; init; }

    /// <summary>The parts of a node, taken from its last ones as far as nothing about them changed.</summary>
    public static NodeParts Of(FleetNode node, RecognitionContext context, FleetDeclarations declarations, HostDirectory hosts)
    {
        var known = context.Assembled is { } earlier && ReferenceEquals(earlier.Node, node) && ReferenceEquals(earlier.Declarations, declarations) ? earlier : null;
        if (known is not null && ReferenceEquals(known.Names, hosts.Names) && known.Accounts.All(a => hosts.IsCurrent(a.Host)) && known.Channels.All(c => hosts.IsCurrent(c.Source)))
            return known;
        var instances = known?.Instances ?? [.. context.Instances.Values.OrderBy(static d => d.Name, StringComparer.Ordinal).Select(d => InstanceAssembly.Of(node, d, context, declarations))];
        return context.Assembled = new NodeParts(node, declarations, instances)
        {
            Names = hosts.Names,
            Accounts = [.. AccountAssembly.Of(node, context.Accounts, hosts)],
            Channels = [.. ChannelAssembly.Of(node, instances, context.Channels, hosts)],
        };
    }
}
