using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>What the option files of an instance say. What they do not say is a default of the server only if they are the only ones.</summary>
/// <param name="Settings">All settings in the groups that the server reads, in reading order: of several of one option the last counts.</param>
public sealed record InstanceOptions(ImmutableArray<InstanceOption> Settings)
{
    /// <summary>No settings.</summary>
    public static InstanceOptions Empty { get; } = new(ImmutableArray<InstanceOption>.Empty);

    /// <summary>Why there may be settings that are not known of; null if there are none.</summary>
    public UnknownReason? Openness { get; init; }

    /// <summary>The setting that counts.</summary>
    /// <param name="name">The option without prefixes, with underscores: <c>server_id</c>.</param>
    /// <returns>The last setting of this option; null if none is known.</returns>
    public InstanceOption? Find(string name)
    {
        for (var i = Settings.Length - 1; i >= 0; i--)
        {
            if (string.Equals(Settings[i].Setting.Name.Name, name, StringComparison.Ordinal))
                return Settings[i];
        }
        return null;
    }
}
