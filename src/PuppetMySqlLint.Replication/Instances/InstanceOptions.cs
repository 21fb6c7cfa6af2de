using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>What the option files of an instance say. What they do not say is a default of the server only if they are the only ones.</summary>
/// <param name="Settings">All settings in the groups that the server reads, in reading order: of several of one option the last counts.</param>
public sealed record InstanceOptions(ImmutableArray<InstanceOption> Settings) : IOptionLookup
{
    // Beside the record, so that a copy with other settings has an index of its own.
    private static readonly ConditionalWeakTable<InstanceOption[], OptionIndex> Indexes = [];

    private OptionIndex Index => Indexes.GetValue(ImmutableCollectionsMarshal.AsArray(Settings)!, static settings => new OptionIndex(settings));

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
        ArgumentNullException.ThrowIfNull(name);
        return Index.Of(OptionIndex.NameOf(name)) is [.., var last] ? last : null;
    }

    /// <summary>The option that would have been set, had Puppet been given a value for it.</summary>
    /// <param name="name">Any of the option's names, without prefixes: <c>server_id</c>.</param>
    /// <returns>The dropped option; null if there is none or the option is set elsewhere.</returns>
    public InstanceOption? FindDropped(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Dropped.IsEmpty || Find(name) is not null)
            return null;
        var wanted = OptionIndex.NameOf(name);
        return Dropped.FirstOrDefault(d => string.Equals(OptionIndex.NameOf(d.Setting.Name), wanted, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// An option that is set counts as known, though a file that the repository does not manage might set it again; an option that is
    /// not set is unknown if there may be such files.
    /// </remarks>
    public OptionState Get(SystemVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ImmutableArray<OptionSetting> settings = [.. Index.Of(variable.Name).Select(static s => s.Setting)];
        return settings.IsEmpty && Openness is { } reason ? OptionState.Unknown(reason.Description) : new OptionState(settings);
    }
}
