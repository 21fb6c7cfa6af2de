using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>Settings in the order in which a server reads them, by variable. Immutable.</summary>
public sealed class ServerOptions : IOptionLookup
{
    private readonly Dictionary<string, ImmutableArray<OptionSetting>> _settings = new(StringComparer.Ordinal);
    private readonly string? _unknownReason;

    /// <summary>Gathers settings.</summary>
    /// <param name="settings">What the server reads, in that order.</param>
    /// <param name="unknownReason">Why settings may be missing; null if these are all.</param>
    public ServerOptions(IEnumerable<OptionSetting> settings, string? unknownReason = null)
    {
        _unknownReason = unknownReason;
        foreach (var setting in settings)
        {
            // "maximum-x" bounds what a session may set and leaves x alone.
            if (setting.Name.Modifiers.HasFlag(OptionModifiers.Maximum))
                continue;
            var key = SystemVariables.Find(setting.Name)?.Name ?? setting.Name.Name;
            _settings[key] = _settings.TryGetValue(key, out var earlier) ? earlier.Add(setting) : [setting];
        }
    }

    /// <summary>The options of one option file, without what it includes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">The server's version; null if unknown.</param>
    public static ServerOptions From(OptionFile file, ServerFlavor flavor, ServerVersion? version) => new(
        file.EntriesFor(flavor, version).Select(static entry => entry.Setting),
        file.HasUnknownLines ? "lines of the option file are not known"
        : file.Includes.Any() ? "the option file includes others"
        : null);

    /// <inheritdoc/>
    public OptionState Get(SystemVariable variable) => new(_settings.GetValueOrDefault(variable.Name, []), _unknownReason);
}
