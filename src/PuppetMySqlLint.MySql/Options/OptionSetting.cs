namespace PuppetMySqlLint.MySql;

/// <summary>An option as it was set once, in an option file or on a command line. It is not yet known to be valid.</summary>
/// <param name="Name">The option.</param>
/// <param name="Value">
/// The value as the server gets it, unquoted; null for a bare name without <c>=</c>, which is not the same as an empty value. A piece
/// that is not known is <see cref="OptionText.Hole"/>.
/// </param>
public sealed record OptionSetting(OptionName Name, string? Value)
{
    /// <summary>Reads name and value from their texts.</summary>
    /// <param name="name">The name with its prefixes, dashes or underscores.</param>
    /// <param name="value">The value; null for a bare name.</param>
    public static OptionSetting Of(string name, string? value) => new(OptionName.Parse(name), value);

    /// <summary>Whether a piece of the value is not known.</summary>
    public bool HasHole => Value is not null && OptionText.HasHole(Value);

    /// <summary>The name only: a value may be a password.</summary>
    public override string ToString() => Name.ToString();
}
