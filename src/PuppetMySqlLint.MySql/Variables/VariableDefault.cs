using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>What is known of a variable's value where nothing sets it.</summary>
/// <param name="Candidates">
/// The defaults of the releases that it may be, each once; null among them where one has no fixed default. Empty if none of the
/// releases has the variable.
/// </param>
public readonly record struct VariableDefault(ImmutableArray<string?> Candidates)
{
    /// <summary>Whether none of the releases that it may be has the variable.</summary>
    public bool IsAbsent => Candidates.IsEmpty;

    /// <summary>Whether the default depends on the release, of which not enough is known.</summary>
    public bool DiffersByVersion => Candidates.Length > 1;

    /// <summary>The default; null if there is none, it depends on the machine, or it differs between the releases that it may be.</summary>
    public string? Value => Candidates is [var only] ? only : null;
}
