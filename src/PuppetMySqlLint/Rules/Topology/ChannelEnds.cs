using System.Collections.Immutable;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>To which server and which port a channel leads.</summary>
internal static class ChannelEnds
{
    private const int DefaultPort = 3306;

    /// <summary>The port to which the replica connects; null if it may be given and is not known.</summary>
    public static int? PortOf(ReplicationChannel channel) => channel.Port ?? (channel.HasUnknownOptions ? null : DefaultPort);

    /// <summary>The server's port; null if it is not known.</summary>
    public static int? PortOf(MySqlInstance instance) => (int?)OptionReading.Of(instance, "port").Number;

    /// <summary>The servers at the channel's other end: on a node with several those whose port it is, or may be.</summary>
    public static ImmutableArray<MySqlInstance> SourcesOf(Fleet fleet, ReplicationChannel channel)
    {
        if (channel.Source.Node is not { IsLiving: true } node)
            return [];
        ImmutableArray<MySqlInstance> all = [.. fleet.InstancesOn(node)];
        var port = PortOf(channel);
        return all.Length < 2 || port is null ? all : [.. all.Where(i => PortOf(i) is not { } own || own == port)];
    }
}
