using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Says in words why a host that something names does not exist, and where that can be seen.</summary>
internal static class Ghosts
{
    /// <summary>Why nothing living stands behind the name, in one clause.</summary>
    public static string WhyMissing(HostReference host) => host.Resolution == HostResolution.DataOnly && host.Node is { } node
        ? $"{(node.Evidence.Length > 0 ? node.Evidence : "only a data file names it")}, there are no facts of it and no node definition"
        : "no node bears that name";

    /// <summary>Where a node that only a data file names is named.</summary>
    public static IEnumerable<RelatedLocation> Traces(HostReference host)
    {
        if (host.Node is { Existence: NodeExistence.DataOnly, Location: { } location } node)
            yield return new RelatedLocation($"the data file of {node.Certname}, which is all that is left of it", location);
    }

    /// <summary>A living node whose name is so much like the missing one that it may be meant.</summary>
    public static string? Suggest(Fleet fleet, HostReference host) => host.Written is { } written
        ? fleet.Hosts.Names.Nearest(written, fleet.LivingNodes)
        : null;
}
