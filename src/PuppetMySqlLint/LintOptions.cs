using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What one run is to do.</summary>
public sealed record LintOptions
{
    /// <summary>Everything, with the repository's own configuration.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>
    /// Globs of the nodes to report on; empty for all. The fleet that is known is always whole. Findings that concern no node in
    /// particular are always reported.
    /// </summary>
    public ImmutableArray<string> Nodes { get; init; } = [];

    /// <summary>Ids or names of the only rules to report; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Ids or names of rules not to report.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>How sure a finding has to be to be reported.</summary>
    public Confidence MinimumConfidence { get; init; } = Confidence.Possible;

    /// <summary>How many nodes are compiled at once; 0 for as many as there are processors. The result does not depend on it.</summary>
    public int Jobs { get; init; }

    /// <summary>
    /// Whether <see cref="LintResult.Catalogs"/> are whole. If not, they hold their state, diagnostics and opaque resources alone, so that
    /// memory does not grow with the size of catalogs; analyzers see them whole in either case.
    /// </summary>
    public bool KeepCatalogs { get; init; }

    /// <summary>The configuration; null for the repository's own.</summary>
    public LintConfiguration? Configuration { get; init; }

    /// <summary>Findings that are known and put up with; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Says which day it is, for comments that silence findings until a day. Nothing else depends on it.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The result of the same linter for an earlier state of the same repository, one that <see cref="Semantics.ControlRepository.WithFile"/>
    /// made this one from, or the other way round. Then only the nodes are compiled anew that read what changed between the two, and only
    /// that is judged anew which is not what it was; what comes of it is what a run without it gives. Where that cannot be told from what nodes read, everything is compiled: when facts,
    /// settings, <c>hiera.yaml</c>, Ruby code, the modules or the nodes change. Null to compile everything.
    /// </summary>
    public LintResult? Previous { get; init; }
}
