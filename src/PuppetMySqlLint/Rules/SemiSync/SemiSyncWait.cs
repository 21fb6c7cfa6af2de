using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>A server whose commits wait for acknowledgements, and the settings that say so.</summary>
/// <param name="Instance">The server that waits.</param>
/// <param name="Source">How it waits.</param>
/// <param name="Enabled">What switches it on.</param>
internal sealed record SemiSyncWait(MySqlInstance Instance, SemiSyncSource Source, InstanceOption Enabled)
{
    /// <summary>What says for how many acknowledgements; null if nothing does.</summary>
    public InstanceOption? WaitCount => Source.WaitCountVariable is { } variable ? Instance.Options.Find(variable.Name) : null;

    /// <summary>What says for how long; null if nothing does.</summary>
    public InstanceOption? Timeout => Instance.Options.Find(Source.TimeoutVariable.Name);

    /// <summary>Whether it surely waits: a <c>loose_</c> option does nothing where the plugin is not loaded.</summary>
    public bool IsSure => Source.IsActive == true;

    /// <summary>Reads an instance.</summary>
    /// <param name="instance">The server.</param>
    /// <param name="unknown">Why it cannot be told whether it waits; null if it can.</param>
    /// <returns>Its settings; null if it is not known to wait.</returns>
    public static SemiSyncWait? Read(MySqlInstance instance, out string? unknown)
    {
        (var wait, unknown) = ServerMemo.Get(instance, Read);
        return wait;
    }

    private static (SemiSyncWait? Wait, string? Unknown) Read(MySqlInstance instance)
    {
        var source = SemiSync.ReadSource(instance.Options, instance.Flavor, instance.Version, instance.InstalledLibraries);
        var enabled = instance.Options.Find(source.EnabledVariable.Name);
        var unknown = source.IsEnabled is not null || source.IsActive is not null ? null
            : enabled is not null ? $"the value of {enabled.WrittenName} is not known"
            : instance.Options.Openness?.Description;
        return source is { IsEnabled: true, IsActive: not false } && enabled is not null ? (new SemiSyncWait(instance, source, enabled), unknown) : (null, unknown);
    }

    /// <summary>Whether a server surely sends no acknowledgements.</summary>
    public static bool SurelyDoesNotAcknowledge(MySqlInstance replica) =>
        SemiSync.ReadReplica(replica.Options, replica.Flavor, replica.Version, replica.InstalledLibraries).IsActive == false;

    /// <summary>
    /// The servers of a fleet that are known to wait, but for members of a group, which certifies transactions itself. Where that cannot be told,
    /// semi-sync-waits-for-missing-replica says so.
    /// </summary>
    public static IEnumerable<SemiSyncWait> All(FleetAnalysisContext context) => context.Instances
        .Where(static i => i.RoleAuthority is not (RoleAuthority.GroupReplication or RoleAuthority.Galera))
        .Select(static i => Read(i, out _)).OfType<SemiSyncWait>();
}
