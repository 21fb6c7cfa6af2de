namespace PuppetMySqlLint.MySql;

/// <summary>What a server says about the value of an option. From <see cref="ValueMissing"/> on it does not start.</summary>
public enum OptionValueIssue
{
    /// <summary>Nothing: the value is taken as it stands.</summary>
    None,

    /// <summary>A piece of the value is not known.</summary>
    Unknown,

    /// <summary>The number lies below the least one, which is taken instead.</summary>
    RaisedToMinimum,

    /// <summary>The number lies above the greatest one, which is taken instead.</summary>
    LoweredToMaximum,

    /// <summary>The number is no multiple of the block size and was rounded down to one.</summary>
    RoundedDown,

    /// <summary>The word is none that stands for on or off (<c>yes</c>, <c>super</c>): the option is off, and the log has a warning.</summary>
    BooleanNotRecognized,

    /// <summary>The option needs a value and has none.</summary>
    ValueMissing,

    /// <summary>The value is no whole number, or has an unknown suffix (<c>10s</c>, <c>0x10</c>), or is too long for one.</summary>
    NotANumber,

    /// <summary>MariaDB from 10.6 on refuses a negative number for an unsigned variable.</summary>
    NegativeRefused,

    /// <summary>The word is none of the enumeration's, or the beginning of several.</summary>
    NotInEnumeration,
}
