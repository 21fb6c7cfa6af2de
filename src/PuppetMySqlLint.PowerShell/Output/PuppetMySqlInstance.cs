using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A MySQL server as the repository declares it.</summary>
public sealed class PuppetMySqlInstance
{
    private readonly MySqlInstance _instance;
    private readonly Fleet _fleet;
    private readonly string _folder;

    internal PuppetMySqlInstance(MySqlInstance instance, Fleet fleet, string folder)
    {
        _instance = instance;
        _fleet = fleet;
        _folder = folder;
    }

    /// <summary>Certname of its node.</summary>
    public string Node => _instance.Node.Certname;

    /// <summary>Its name on the node; empty for the only one.</summary>
    public string Name => _instance.Name;

    /// <summary>MySql, MariaDb or Percona.</summary>
    public ServerFlavor Flavor => _instance.Flavor;

    /// <summary>Its version; null if it is not known.</summary>
    public string? Version => _instance.Version?.ToString();

    /// <summary>Who says who is primary.</summary>
    public RoleAuthority RoleAuthority => _instance.RoleAuthority;

    /// <summary>Name of its topology; null if it is in none.</summary>
    public string? Topology => _fleet.TopologyOf(_instance)?.Name;

    /// <summary>Whether it takes writes as soon as it has started; null if that is not known.</summary>
    public bool? IsWritableAtBoot => _instance.IsWritableAtBoot;

    /// <summary>Its options, in the order in which it reads them.</summary>
    public PuppetMySqlOption[] Options => [.. _instance.Options.Settings.Select(o => new PuppetMySqlOption(o, _instance, _folder))];

    /// <summary>Why there may be more options than these; null if these are all.</summary>
    public string? UnknownOptions => _instance.Options.Openness?.Description;

    /// <summary>The accounts for replication on it.</summary>
    public PuppetMySqlAccount[] Accounts => [.. _fleet.AccountsOn(_instance.Node).Select(a => new PuppetMySqlAccount(a, _folder))];

    /// <summary>The channels through which it replicates.</summary>
    public PuppetMySqlChannel[] Channels => [.. _fleet.ChannelsOf(_instance).Select(c => new PuppetMySqlChannel(c, _folder))];

    /// <summary>The recognizers that know it.</summary>
    public string[] RecognizedBy => [.. _instance.RecognizedBy];

    /// <summary>The setting of an option that counts: the last one.</summary>
    /// <param name="name">The option's name, with <c>-</c> or <c>_</c>, with or without prefix.</param>
    /// <returns>The setting; null if there is none.</returns>
    public PuppetMySqlOption? GetOption(string name) => _instance.Options.Find(name) is { } option ? new PuppetMySqlOption(option, _instance, _folder) : null;

    /// <summary>Node and name.</summary>
    public override string ToString() => _instance.ToString();
}
