namespace PuppetMySqlLint.Semantics;

/// <summary>Why one resource is applied before another.</summary>
internal enum DependencyKind
{
    /// <summary>A relationship that is written: a metaparameter or an arrow.</summary>
    Written,

    /// <summary>The first contains the second: it begins before it.</summary>
    ContainerBegins,

    /// <summary>The second contains the first: it ends after it.</summary>
    ContainerEnds,

    /// <summary>Puppet adds it, such as a file after its folder.</summary>
    Automatic,
}
