namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>What came of one class on one system.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="System">The system.</param>
/// <param name="Outcome">How our catalog is beside Puppet's.</param>
/// <param name="Size">Number of resources in Puppet's catalog.</param>
/// <param name="Differences">In which ways the two differ.</param>
/// <param name="Unknown">Why part of ours is unknown; null if nothing is.</param>
internal sealed record CorpusResult(string ClassName, string System, CorpusOutcome Outcome, int Size, IReadOnlyList<string> Differences, string? Unknown)
{
    /// <summary>From how many resources on a catalog is reported as large.</summary>
    public const int Large = 20;

    public bool IsLarge => Size >= Large;

    public string Module => ClassName.Split("::")[0];
}

/// <summary>How a catalog is beside Puppet's.</summary>
internal enum CorpusOutcome
{
    /// <summary>Puppet does not compile the class with its default parameters.</summary>
    Refused,

    /// <summary>The catalogs are equal.</summary>
    Equal,

    /// <summary>Ours has unknown parts and says why.</summary>
    Partial,

    /// <summary>They differ.</summary>
    Different,
}
