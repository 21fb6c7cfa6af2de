namespace PuppetMySqlLint.Semantics;

/// <summary>The types that take no parameters.</summary>
internal enum SimpleTypeKind
{
    Any,
    Undef,
    Default,
    Scalar,
    ScalarData,
    Numeric,
    SemVerRange,
    Binary,
    CatalogEntry,
    Unit,
}
