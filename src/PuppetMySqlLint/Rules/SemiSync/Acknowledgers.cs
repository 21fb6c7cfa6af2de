using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Who can acknowledge a source's commits.</summary>
/// <param name="Possible">Every living server that the repository does not rule out.</param>
/// <param name="Declared">Those that it also declares: by a channel to the source, or by an account there that lets them in.</param>
internal sealed record Acknowledgers(ImmutableArray<MySqlInstance> Possible, ImmutableArray<MySqlInstance> Declared)
{
    /// <summary>The servers of a fleet that can acknowledge a source's commits.</summary>
    public static Acknowledgers Of(Fleet fleet, MySqlInstance source)
    {
        var possible = fleet.Instances.Where(i => i.Node.IsLiving && !i.Equals(source) && MayReplicateFrom(fleet, i, source) && !SemiSyncWait.SurelyDoesNotAcknowledge(i));
        ImmutableArray<MySqlInstance> all = [.. possible.OrderBy(static i => i.ToString(), StringComparer.Ordinal)];
        var accounts = fleet.Accounts.Where(a => !ToolAccounts.IsOne(a) && (a.Node.Equals(source.Node) || (IsMoved(source) && IsPeer(fleet, a.Node, source)))).ToList();
        return new Acknowledgers(all, [.. all.Where(i => HasChannelTo(fleet, i, source) || accounts.Count == 0 || accounts.Any(a => LetsIn(a, i)))]);
    }

    /// <summary>Those that can acknowledge, where they are fewer than needed; null where they suffice.</summary>
    public ImmutableArray<MySqlInstance>? TooFewFor(int needed) => (Possible.Length < needed ? Possible : Declared) is var living && living.Length < needed ? living : null;

    /// <summary>Whether channels are turned at run time, so that those in the repository say how it began, not how it is.</summary>
    private static bool IsMoved(MySqlInstance source) => source.RoleAuthority is RoleAuthority.Orchestrator or RoleAuthority.Manual;

    private static bool IsPeer(Fleet fleet, FleetNode node, MySqlInstance source) => fleet.TopologyOf(source) is { } topology && topology.Instances.Any(i => i.Node.Equals(node));

    private static bool HasChannelTo(Fleet fleet, MySqlInstance replica, MySqlInstance source) =>
        fleet.ChannelsOf(replica).Any(c => c.Source.Node is { } node && node.Equals(source.Node));

    private static bool MayReplicateFrom(Fleet fleet, MySqlInstance replica, MySqlInstance source)
    {
        var channels = fleet.ChannelsOf(replica).ToList();
        if (channels.Any(c => c.Source.Resolution is HostResolution.Unknown or HostResolution.Many || (c.Source.Node is { } node && node.Equals(source.Node))))
            return true;
        if (IsMoved(source) && IsPeer(fleet, replica.Node, source))
            return true;
        // With a channel elsewhere for certain, it acknowledges there.
        if (channels.Any(static c => c.Confidence == Confidence.Definite && c.Source.Resolution is HostResolution.Node or HostResolution.External))
            return false;
        var (here, there) = (fleet.TopologyOf(source), fleet.TopologyOf(replica));
        return here is null || there is null || here.Equals(there);
    }

    private static bool LetsIn(ReplicationAccount account, MySqlInstance replica) =>
        account.Host.Resolution is HostResolution.Many or HostResolution.Unknown || (account.Host.Node is { } node && node.Equals(replica.Node));
}
