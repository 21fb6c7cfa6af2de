using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.PowerShell;

/// <summary>MySQL servers that replicate with each other.</summary>
public sealed class PuppetMySqlTopology
{
    private readonly Topology _topology;
    private readonly Fleet _fleet;
    private readonly string _folder;

    internal PuppetMySqlTopology(Topology topology, Fleet fleet, string folder)
    {
        _topology = topology;
        _fleet = fleet;
        _folder = folder;
    }

    /// <summary>The primary's host name, or what the configuration calls it.</summary>
    public string Name => _topology.Name;

    /// <summary>The servers from which others replicate and which themselves replicate from none.</summary>
    public string[] Primaries => [.. _topology.Primaries.Select(static i => i.ToString())];

    /// <summary>The servers that replicate.</summary>
    public string[] Replicas => [.. _topology.Channels.Select(static c => c.Replica.ToString()).Distinct(StringComparer.Ordinal)];

    /// <summary>Who replicates from whom, also from hosts that do not exist.</summary>
    public PuppetMySqlChannel[] Channels => [.. _topology.Channels.Select(c => new PuppetMySqlChannel(c, _folder))];

    /// <summary>The servers.</summary>
    public PuppetMySqlInstance[] Instances => [.. _topology.Instances.Select(i => new PuppetMySqlInstance(i, _fleet, _folder))];

    /// <summary>Number of channels that lead to a host that does not exist.</summary>
    public int DanglingCount => _topology.Channels.Count(static c => c.Source.IsDangling);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
