using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>To what a name leads.</summary>
/// <param name="Symbol">The symbol; null where there is none, or where it depends on the node which of <see cref="Candidates"/> it is.</param>
public readonly record struct SymbolInfo(PuppetSymbol? Symbol)
{
    private readonly ImmutableArray<PuppetSymbol> _candidates;

    /// <summary>What it may lead to where that depends on the node that is compiled; empty where <see cref="Symbol"/> says it.</summary>
    public ImmutableArray<PuppetSymbol> Candidates
    {
        get => _candidates.IsDefault ? [] : _candidates;
        init => _candidates = value;
    }

    /// <summary>Why it leads nowhere, in one clause without a full stop; null if it leads somewhere, or if the node is no name.</summary>
    public string? Reason { get; init; }

    internal static SymbolInfo None => default;

    internal static SymbolInfo Missing(string reason) => new((PuppetSymbol?)null) { Reason = reason };
}
