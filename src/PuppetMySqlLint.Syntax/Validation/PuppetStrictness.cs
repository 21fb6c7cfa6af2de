namespace PuppetMySqlLint.Syntax;

/// <summary>Puppet's setting <c>strict</c>: how much doubtful code matters.</summary>
public enum PuppetStrictness
{
    /// <summary>Doubtful code is not mentioned.</summary>
    Off,

    /// <summary>Doubtful code gives a warning: the default up to Puppet 7.</summary>
    Warning,

    /// <summary>Doubtful code is refused: the default since Puppet 8.</summary>
    Error,
}
