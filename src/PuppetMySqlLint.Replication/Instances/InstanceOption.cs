using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>One setting of one option in an option file of an instance.</summary>
/// <param name="Group">The option group in which it stands: <c>mysqld</c>.</param>
/// <param name="WrittenName">The name as written, with its prefixes: <c>server-id</c>.</param>
/// <param name="Setting">Name and value as a server reads them; a value that is not known holds <see cref="OptionText.Hole"/>.</param>
/// <param name="Origin">Where the value came from.</param>
public sealed record InstanceOption(string Group, string WrittenName, OptionSetting Setting, Origin Origin)
{
    /// <summary>The option file on the node; empty if it is not known.</summary>
    public string File { get; init; } = "";

    /// <summary>What the text was made from in which the option stands, all of it; null if that is not known. A piece of the value may be written there.</summary>
    public Origin? TextOrigin { get; init; }

    /// <summary>Whether it is set in every state that the repository leaves open.</summary>
    public Confidence Confidence { get; init; } = Confidence.Definite;

    /// <summary>Whether the value is secret and must not be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether the value, or a part of it, is not known.</summary>
    public bool IsUnknown => Setting.HasHole;

    /// <summary>The name as written and, where it may be shown, the value.</summary>
    public override string ToString() =>
        IsSecret ? $"{WrittenName} = [secret]" : Setting.Value is null ? WrittenName : IsUnknown ? $"{WrittenName} = unknown" : $"{WrittenName} = {Setting.Value}";
}
