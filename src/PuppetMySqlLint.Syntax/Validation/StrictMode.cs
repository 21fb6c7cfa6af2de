namespace PuppetMySqlLint.Syntax;

/// <summary>Puppet's setting <c>strict</c>, as far as it decides what static validation finds.</summary>
public enum StrictMode
{
    /// <summary>A key that a hash has twice is not reported.</summary>
    Off,

    /// <summary>A key that a hash has twice is a warning: the default up to Puppet 7.</summary>
    Warning,

    /// <summary>A key that a hash has twice is an error: the default from Puppet 8 on.</summary>
    Error,
}
