namespace PuppetMySqlLint.MySql;

/// <summary>
/// What a server makes of a setting: the value that the variable has afterwards, and what it says about it. Probed with MySQL 9.7 and
/// MariaDB 10.11.
/// </summary>
/// <param name="Variable">The variable that is set.</param>
/// <param name="Issue">What the server says; <see cref="OptionValueIssue.None"/> for a plain value.</param>
public sealed record OptionValue(SystemVariable Variable, OptionValueIssue Issue = OptionValueIssue.None)
{
    /// <summary>On or off; null if that is not known or makes no sense for the variable.</summary>
    public bool? Boolean { get; init; }

    /// <summary>The number, within the variable's bounds, or an enumeration's; null if there is none or it is not known.</summary>
    public decimal? Number { get; init; }

    /// <summary>The text, file name or enumeration's word; null if there is none or it is not known.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a piece of the setting is not known, and so the value.</summary>
    public bool IsUnknown => Issue == OptionValueIssue.Unknown;

    /// <summary>Whether the server starts with the setting.</summary>
    public bool IsAccepted => Issue < OptionValueIssue.ValueMissing;

    /// <summary>Reads a setting as a server does.</summary>
    /// <param name="variable">The variable that it sets.</param>
    /// <param name="setting">Name and value.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">The server's version; null if unknown.</param>
    public static OptionValue Read(SystemVariable variable, OptionSetting setting, ServerFlavor flavor, ServerVersion? version) =>
        OptionValueReader.Read(variable, setting, flavor, version);

    /// <summary>The value where nothing sets the variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">The server's version; null if unknown.</param>
    /// <returns>Null if the server has no such variable, no fixed default, or one that differs between the releases that it may be.</returns>
    public static OptionValue? Default(SystemVariable variable, ServerFlavor flavor, ServerVersion? version)
    {
        if (variable.DefaultFor(flavor, version).Value is not { } text)
            return null;
        return variable.Type == VariableType.OptionalFileName
            ? new OptionValue(variable) { Boolean = text == "ON" }
            : Read(variable, new OptionSetting(new OptionName(variable.Name), text), flavor, version);
    }
}
