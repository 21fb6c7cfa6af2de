using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>That an instance replicates from a source, as the repository says it.</summary>
/// <param name="Replica">The instance that replicates.</param>
/// <param name="Source">From where.</param>
/// <param name="Origin">The statement or option that says so.</param>
public sealed record ReplicationChannel(MySqlInstance Replica, HostReference Source, Origin Origin)
{
    /// <summary>Channel name; empty for the default channel.</summary>
    public string Name { get; init; } = "";

    /// <summary>The source's port; null if it is not said.</summary>
    public int? Port { get; init; }

    /// <summary>Where the port is written; null if it stands nowhere by itself.</summary>
    public Origin? PortOrigin { get; init; }

    /// <summary>Whether more may be said of it than is known, so that a port or a user that is null may be given after all.</summary>
    public bool HasUnknownOptions { get; init; }

    /// <summary>User of the connection; null if it is not said or not known.</summary>
    public string? User { get; init; }

    /// <summary>Whether positions are found by GTID; null if it is not said.</summary>
    public bool? AutoPosition { get; init; }

    /// <summary>Whether transactions that come without a GTID are given one (<c>ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS</c>).</summary>
    public bool AssignsGtids { get; init; }

    /// <summary>Whether it is set up in every state that the repository leaves open.</summary>
    public Confidence Confidence { get; init; } = Confidence.Definite;

    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? $"{Replica} from {Source}" : $"{Replica} from {Source} (channel {Name})";
}

/// <summary>An instance that replicates, with its source.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Channel">Its channel; an instance with several channels is several replicas.</param>
public sealed record Replica(MySqlInstance Instance, ReplicationChannel Channel)
{
    /// <summary>From where it replicates.</summary>
    public HostReference Source => Channel.Source;

    /// <inheritdoc/>
    public override string ToString() => Instance.ToString();
}
