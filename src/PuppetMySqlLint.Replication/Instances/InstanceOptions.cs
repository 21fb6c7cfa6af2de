using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>What the option files of an instance say. What they do not say is a default of the server only if they are the only ones.</summary>
/// <param name="Settings">All settings in the groups that the server reads, in reading order: of several of one option the last counts.</param>
public sealed record InstanceOptions(ImmutableArray<InstanceOption> Settings) : IOptionLookup
{
    /// <summary>No settings.</summary>
    public static InstanceOptions Empty { get; } = new(ImmutableArray<InstanceOption>.Empty);

    /// <summary>Why there may be settings that are not known of; null if there are none.</summary>
    public UnknownReason? Openness { get; init; }

    /// <summary>Options that Puppet was given without a value, <c>undef</c>, so that no line was written for them.</summary>
    public ImmutableArray<InstanceOption> Dropped { get; init; } = [];

    /// <summary>The setting that counts.</summary>
    /// <param name="name">Any of the option's names, without prefixes: <c>server_id</c>.</param>
    /// <returns>The last setting of this option under any of its names; null if none is known.</returns>
    public InstanceOption? Find(string name)
    {
        var wanted = CanonicalName(new OptionName(OptionName.Normalize(name)));
        for (var i = Settings.Length - 1; i >= 0; i--)
        {
            if (string.Equals(CanonicalName(Settings[i].Setting.Name), wanted, StringComparison.Ordinal))
                return Settings[i];
        }
        return null;
    }

    /// <summary>The option that would have been set, had Puppet been given a value for it.</summary>
    /// <param name="name">Any of the option's names, without prefixes: <c>server_id</c>.</param>
    /// <returns>The dropped option; null if there is none or the option is set elsewhere.</returns>
    public InstanceOption? FindDropped(string name)
    {
        var wanted = CanonicalName(new OptionName(OptionName.Normalize(name)));
        return Find(name) is null ? Dropped.FirstOrDefault(d => string.Equals(CanonicalName(d.Setting.Name), wanted, StringComparison.Ordinal)) : null;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// An option that is set counts as known, though a file that the repository does not manage might set it again; an option that is
    /// not set is unknown if there may be such files.
    /// </remarks>
    public OptionState Get(SystemVariable variable)
    {
        ImmutableArray<OptionSetting> settings = [.. Settings.Select(static s => s.Setting).Where(s => string.Equals(CanonicalName(s.Name), variable.Name, StringComparison.Ordinal))];
        return settings.IsEmpty && Openness is { } reason ? OptionState.Unknown(reason.Description) : new OptionState(settings);
    }

    private static string CanonicalName(OptionName name) => SystemVariables.Find(name)?.Name ?? name.Name;
}
