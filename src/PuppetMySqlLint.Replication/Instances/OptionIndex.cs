using System.Collections.Immutable;
using PuppetMySqlLint.MySql;

namespace PuppetMySqlLint.Replication;

/// <summary>Finds settings by the name of their option: every rule asks every server for some.</summary>
internal sealed class OptionIndex
{
    private readonly Dictionary<string, ImmutableArray<InstanceOption>> _byName;

    /// <param name="settings">All settings, in reading order.</param>
    public OptionIndex(IReadOnlyList<InstanceOption> settings) => _byName = settings.GroupBy(static s => NameOf(s.Setting.Name), StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g => g.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The settings of an option, in reading order.</summary>
    /// <param name="name">The name that <see cref="NameOf(string)"/> gives.</param>
    public ImmutableArray<InstanceOption> Of(string name) => _byName.TryGetValue(name, out var settings) ? settings : [];

    /// <summary>The one name of an option that has several.</summary>
    public static string NameOf(string name) => NameOf(new OptionName(OptionName.Normalize(name)));

    /// <inheritdoc cref="NameOf(string)"/>
    public static string NameOf(OptionName name) => SystemVariables.Find(name)?.Name ?? name.Name;
}
