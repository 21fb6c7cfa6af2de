namespace PuppetMySqlLint.MySql;

/// <summary>How a server reads the value of an option.</summary>
public enum VariableType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>On or off.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>One of a list of words, given by its name, an unambiguous beginning of it, or its number.</summary>
    Enumeration,

    /// <summary>
    /// A base name whose mere presence switches something on, as <c>log_bin</c>: no value switches it off, <c>log_bin = OFF</c> makes
    /// files named <c>OFF</c>; only <c>skip_</c> and <c>disable_</c> do.
    /// </summary>
    OptionalFileName,
}
