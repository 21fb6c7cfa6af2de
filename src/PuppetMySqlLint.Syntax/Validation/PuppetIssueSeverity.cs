namespace PuppetMySqlLint.Syntax;

/// <summary>How much an issue matters to Puppet.</summary>
public enum PuppetIssueSeverity
{
    /// <summary>Works now, and will not in a later version.</summary>
    Deprecation,

    /// <summary>Is mentioned, and the file is used.</summary>
    Warning,

    /// <summary>The file is refused.</summary>
    Error,
}
