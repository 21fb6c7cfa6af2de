using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>A MySQL or MariaDB server that the repository sets up on a node. Immutable.</summary>
/// <param name="Node">The node on which it runs.</param>
/// <param name="Name">Its name among several on one node; empty for the only one.</param>
/// <param name="Origin">Why it is there: the class or package that declares it.</param>
public sealed record MySqlInstance(FleetNode Node, string Name, Origin Origin)
{
    /// <summary>Which server it is.</summary>
    public ServerFlavor Flavor { get; init; }

    /// <summary>Its version; null if nothing says it.</summary>
    public ServerVersion? Version { get; init; }

    /// <summary>The options that its option files set.</summary>
    public InstanceOptions Options { get; init; } = InstanceOptions.Empty;

    /// <summary>Plugins that statements install, beyond those that the options load.</summary>
    public ImmutableArray<InstalledPlugin> InstalledPlugins { get; init; } = [];

    /// <summary>Libraries of <see cref="InstalledPlugins"/>: <c>semisync_source.so</c>.</summary>
    public IEnumerable<string> InstalledLibraries => InstalledPlugins.Select(static p => p.Library);

    /// <summary>Variables that statements set while the server runs, until it stops: <c>SET GLOBAL read_only = OFF</c>.</summary>
    public ImmutableArray<InstanceOption> RunTimeSettings { get; init; } = [];

    /// <summary>Whether it is set up in every state that the repository leaves open.</summary>
    public Confidence Confidence { get; init; } = Confidence.Definite;

    /// <summary>Whether it takes writes when it has just started; null if the repository leaves that open.</summary>
    public bool? IsWritableAtBoot { get; init; }

    /// <summary>Who decides which instance is the primary.</summary>
    public RoleAuthority RoleAuthority { get; init; }

    /// <summary>Monitoring agents on its node that watch it.</summary>
    public ImmutableArray<ServerMonitor> Monitors { get; init; } = [];

    /// <summary>The recognizers that found it and parts of it.</summary>
    public ImmutableArray<string> RecognizedBy { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(MySqlInstance? other) => other is not null && Node.Equals(other.Node) && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Node, Name);

    /// <summary>The node's certname, with the instance's name where there are several.</summary>
    public override string ToString() => Name.Length == 0 ? Node.Certname : $"{Node.Certname}/{Name}";
}

/// <summary>A plugin that a statement installs.</summary>
/// <param name="Library">Its library: <c>semisync_source.so</c>.</param>
/// <param name="Origin">What installs it.</param>
public sealed record InstalledPlugin(string Library, Origin Origin);

/// <summary>Who decides which instance of a topology is the primary.</summary>
public enum RoleAuthority
{
    /// <summary>Nothing says who.</summary>
    Unknown,

    /// <summary>Puppet's data do.</summary>
    Puppet,

    /// <summary>Orchestrator or another fail-over manager does, at run time.</summary>
    Orchestrator,

    /// <summary>Group Replication elects.</summary>
    GroupReplication,

    /// <summary>Galera: every member may take writes.</summary>
    Galera,

    /// <summary>People do, by hand.</summary>
    Manual,
}
