using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>All that analyzers look at in one run.</summary>
internal sealed record AnalysisInput(ControlRepository Repository, ImmutableArray<Catalog> Catalogs, Fleet Fleet)
{
    /// <summary>Whether anything but data files names nodes.</summary>
    public bool TellsLivingFromDead { get; init; } = true;
}
