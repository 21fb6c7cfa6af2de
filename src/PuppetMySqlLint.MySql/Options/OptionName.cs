using System.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// The name of an option as servers understand it: dashes are underscores, and a prefix may negate, loosen or cap the option
/// (MySQL manual, "Program Option Modifiers"). Abbreviations are not resolved.
/// </summary>
/// <param name="Name">
/// The option without its prefixes, in lower case, with underscores: <c>read_only</c> for <c>loose-skip-read-only</c>. A real option
/// that begins with such a word keeps it: <c>skip_networking</c>.
/// </param>
/// <param name="Modifiers">What the prefixes said.</param>
public readonly record struct OptionName(string Name, OptionModifiers Modifiers = OptionModifiers.None)
{
    private const string SkipWord = "skip_";

    private static readonly (string Prefix, OptionModifiers Modifier)[] Prefixes =
    [
        (SkipWord, OptionModifiers.Disable), ("disable_", OptionModifiers.Disable), ("enable_", OptionModifiers.Enable),
        ("maximum_", OptionModifiers.Maximum), ("loose_", OptionModifiers.Loose),
    ];

    /// <summary>Reads an option's name as it is written in an option file or, after two dashes, on a command line.</summary>
    /// <param name="text">The name, without value.</param>
    public static OptionName Parse(string text)
    {
        var name = Normalize(text);
        var modifiers = OptionModifiers.None;
        while (!SystemVariables.IsOption(name) && Strip(ref name, ref modifiers))
        {
        }
        return new OptionName(name, modifiers);
    }

    /// <summary>
    /// Dashes as underscores and lower case. MySQL and MariaDB before 10.6 are particular about upper case in option names and refuse
    /// it; this reading does not.
    /// </summary>
    /// <param name="text">A name in any of its spellings.</param>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Most names are asked for by code, in this spelling.
        if (text.All(static c => c != '-' && char.ToLowerInvariant(c) == c))
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            builder.Append(c == '-' ? '_' : char.ToLowerInvariant(c));
        }
        return builder.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static bool Strip(ref string name, ref OptionModifiers modifiers)
    {
        foreach (var (prefix, modifier) in Prefixes)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = name[prefix.Length..];
                modifiers |= modifier;
                return true;
            }
        }
        return false;
    }
}
