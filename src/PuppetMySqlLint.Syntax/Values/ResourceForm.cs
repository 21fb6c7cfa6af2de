namespace PuppetMySqlLint.Syntax;

/// <summary>Whether a resource is realised where it is declared.</summary>
public enum ResourceForm
{
    /// <summary>It is part of the catalog.</summary>
    Regular,

    /// <summary><c>@</c>: only if it is collected or realised.</summary>
    Virtual,

    /// <summary><c>@@</c>: virtual here, and offered to other nodes.</summary>
    Exported,
}
