namespace PuppetMySqlLint.MySql;

/// <summary>
/// What the source side of semi-synchronous replication does after a start of the server (MySQL manual, "Semisynchronous Replication";
/// MariaDB Knowledge Base, "Semisynchronous Replication"). A property is null where it is not known.
/// </summary>
/// <param name="Words">Whose names are used.</param>
public sealed record SemiSyncSource(SemiSyncWords Words)
{
    /// <summary>The variable that switches it on.</summary>
    public required SystemVariable EnabledVariable { get; init; }

    /// <summary>The variable of <see cref="TimeoutMilliseconds"/>.</summary>
    public required SystemVariable TimeoutVariable { get; init; }

    /// <summary>The variable of <see cref="WaitCount"/>; null in MariaDB, which has none.</summary>
    public SystemVariable? WaitCountVariable { get; init; }

    /// <summary>The variable of <see cref="WaitsWithoutReplica"/>.</summary>
    public required SystemVariable WaitNoReplicaVariable { get; init; }

    /// <summary>Whether the options switch it on.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Whether the plugin is there; always true in MariaDB. Null where it may have been installed by a statement.</summary>
    public bool? IsPluginLoaded { get; init; }

    /// <summary>
    /// Whether commits wait: switched on, and the plugin there. A plain option without the plugin keeps the server from starting, so
    /// that a server that runs has it; one with <c>loose_</c> does nothing without the plugin.
    /// </summary>
    public bool? IsActive { get; init; }

    /// <summary>How many replicas must acknowledge a commit, 1 to 65535; always 1 in MariaDB.</summary>
    public int? WaitCount { get; init; }

    /// <summary>How long a commit waits before the server falls back to asynchronous replication, in milliseconds.</summary>
    public decimal? TimeoutMilliseconds { get; init; }

    /// <summary>Whether a commit also waits where fewer replicas than needed are connected.</summary>
    public bool? WaitsWithoutReplica { get; init; }
}
