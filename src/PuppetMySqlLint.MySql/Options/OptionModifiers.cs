namespace PuppetMySqlLint.MySql;

/// <summary>What the prefixes of an option's name say (MySQL manual, "Program Option Modifiers").</summary>
[Flags]
public enum OptionModifiers
{
    /// <summary>No prefix.</summary>
    None = 0,

    /// <summary><c>skip_</c> or <c>disable_</c>: off, whatever value follows, but for <c>0</c>, which means on.</summary>
    Disable = 1,

    /// <summary><c>enable_</c>: on, whatever value follows, but for <c>0</c>, which means off.</summary>
    Enable = 2,

    /// <summary><c>maximum_</c>: the value is the most that a session may set, not the value itself.</summary>
    Maximum = 4,

    /// <summary><c>loose_</c>: a server that does not know the option warns and starts.</summary>
    Loose = 8,
}
