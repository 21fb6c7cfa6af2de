using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>What is known of the settings of one option.</summary>
/// <param name="Settings">The settings that are known, in the order in which a server reads them: the last one wins.</param>
/// <param name="UnknownReason">
/// Why there may be another setting that wins over these, or null if these are all. With no settings and null, the option is absent and
/// the server's default holds.
/// </param>
public readonly record struct OptionState(ImmutableArray<OptionSetting> Settings, string? UnknownReason = null)
{
    /// <summary>Nothing sets the option.</summary>
    public static OptionState Absent { get; } = new([]);

    /// <summary>The setting that wins; null if there is none or another one may win.</summary>
    public OptionSetting? Last => UnknownReason is null && Settings is [.., var last] ? last : null;

    /// <summary>Whether nothing sets the option, for certain.</summary>
    public bool IsAbsent => UnknownReason is null && Settings.IsEmpty;

    /// <summary>Whether the setting that wins, or whether there is one, is not known.</summary>
    public bool IsUnknown => UnknownReason is not null;

    /// <summary>One setting, known.</summary>
    public static OptionState Of(OptionSetting setting) => new([setting]);

    /// <summary>Nothing is known.</summary>
    /// <param name="reason">Why.</param>
    public static OptionState Unknown(string reason) => new([], reason);

    /// <summary>
    /// The value of the variable: of the setting that wins, or the server's default. Null if neither is known.
    /// </summary>
    /// <param name="variable">The variable.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">The server's version; null if unknown.</param>
    public OptionValue? ValueOf(SystemVariable variable, ServerFlavor flavor, ServerVersion? version) =>
        Last is { } setting ? OptionValue.Read(variable, setting, flavor, version)
        : IsAbsent ? OptionValue.Default(variable, flavor, version)
        : null;
}
