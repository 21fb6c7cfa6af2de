using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A channel: who replicates from whom.</summary>
public sealed class PuppetMySqlChannel
{
    private readonly ReplicationChannel _channel;
    private readonly string _folder;

    internal PuppetMySqlChannel(ReplicationChannel channel, string folder)
    {
        _channel = channel;
        _folder = folder;
    }

    /// <summary>The replica: certname and, where a node has several, name.</summary>
    public string Replica => _channel.Replica.ToString();

    /// <summary>The source: the certname of its node, or the name as written where it leads to none.</summary>
    public string Source => _channel.Source.ToString();

    /// <summary>What stands behind the source's name.</summary>
    public HostResolution Resolution => _channel.Source.Resolution;

    /// <summary>Whether no living host stands behind the source's name.</summary>
    public bool IsDangling => _channel.Source.IsDangling;

    /// <summary>How sure that is: Definite inside a domain that the configuration calls complete.</summary>
    public Confidence Confidence => _channel.Source.Confidence;

    /// <summary>Name of the channel; empty for the default one.</summary>
    public string Name => _channel.Name;

    /// <summary>Port of the source; null if it is not said.</summary>
    public int? Port => _channel.Port;

    /// <summary>The account with which the replica logs in; null if it is not said.</summary>
    public string? User => _channel.User;

    /// <summary>Whether positions are found by GTID; null if it is not known.</summary>
    public bool? AutoPosition => _channel.AutoPosition;

    /// <summary>Full path of the file that names the source; null if none does.</summary>
    public string? Path => PuppetMySqlPlace.FullPath(_channel.Source.Origin.PrimaryLocation, _folder);

    /// <summary>The line, from 1 on; 0 without a place.</summary>
    public int Line => _channel.Source.Origin.PrimaryLocation?.Start.Line ?? 0;

    /// <summary>The place as seen from the folder in which the command ran; null without one.</summary>
    public string? Location => _channel.Source.Origin.PrimaryLocation?.ToString();

    /// <summary>How the source's name came to be.</summary>
    public PuppetMySqlPlace[] Origin => PuppetMySqlPlace.ChainOf(_channel.Source.Origin, _folder);

    /// <summary>Replica and source.</summary>
    public override string ToString() => $"{Replica} ← {Source}";
}
