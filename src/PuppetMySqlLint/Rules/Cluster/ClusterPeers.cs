using System.Collections.Immutable;

namespace PuppetMySqlLint;

/// <summary>Reads the lists in which members of a group name each other.</summary>
internal static class ClusterPeers
{
    private const string Galera = "gcomm://";

    /// <summary>The hosts of <c>group_replication_group_seeds</c>: <c>db01:33061,[2001:db8::2]:33061</c>.</summary>
    public static ImmutableArray<string> OfSeeds(string value) => Split(value);

    /// <summary>The hosts of <c>wsrep_cluster_address</c>, <c>gcomm://db01,db02:4567?pc.wait_prim=no</c>; none where it begins a new cluster or uses another transport.</summary>
    public static ImmutableArray<string> OfAddress(string value)
    {
        if (!value.StartsWith(Galera, StringComparison.OrdinalIgnoreCase))
            return [];
        var end = value.IndexOf('?', StringComparison.Ordinal);
        return Split(value[Galera.Length..(end < 0 ? value.Length : end)]);
    }

    private static ImmutableArray<string> Split(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(HostOf).Where(static h => h.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string HostOf(string peer)
    {
        if (peer.StartsWith('['))
            return peer.IndexOf(']', StringComparison.Ordinal) is > 0 and var bracket ? peer[1..bracket] : "";
        var colon = peer.IndexOf(':', StringComparison.Ordinal);
        // An IPv6 address without brackets has several.
        return colon < 0 || peer.IndexOf(':', colon + 1) >= 0 ? peer : peer[..colon];
    }
}
