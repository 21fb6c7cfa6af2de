using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What was assessed and what was not, so that silence is not taken for approval. Immutable.</summary>
public sealed record Ledger
{
    /// <summary>Every node, those that only data files name among them, by certname.</summary>
    public ImmutableArray<LedgerNode> Nodes { get; init; } = [];

    /// <summary>Number of MySQL servers recognised.</summary>
    public int Instances { get; init; }

    /// <summary>Number of replication channels recognised.</summary>
    public int Channels { get; init; }

    /// <summary>Number of replication accounts recognised.</summary>
    public int Accounts { get; init; }

    /// <summary>Number of topologies.</summary>
    public int Topologies { get; init; }

    /// <summary>Names of the modules that are used and not on the module path, sorted.</summary>
    public ImmutableArray<string> OpaqueModules { get; init; } = [];

    /// <summary>MySQL servers some of whose options are not known, by node and name: what a rule does not find there may be there.</summary>
    public ImmutableArray<HiddenOptions> HiddenOptions { get; init; } = [];

    /// <summary>
    /// Whether anything but data files names nodes, so that a dead node can be told from a living one. Where it is false, a host that
    /// was taken down and left its data file behind counts as living.
    /// </summary>
    public bool TellsLivingFromDead { get; init; } = true;

    /// <summary>
    /// The share of the living nodes that are assessed, 0 to 100: their catalog compiles, no whole classes or resources may be missing in
    /// it, and the options of their MySQL servers are known. 0 where there are no nodes.
    /// </summary>
    public double Coverage => LivingNodes.Any() ? 100.0 * LivingNodes.Count(static n => n.IsAssessed) / LivingNodes.Count() : 0;

    /// <summary>Why values are unknown, the reason that spoiled most first.</summary>
    public ImmutableArray<LedgerGap> Gaps { get; init; } = [];

    /// <summary>Where rules could not tell right from wrong.</summary>
    public ImmutableArray<UndecidedRule> Undecided { get; init; } = [];

    /// <summary>Number of analyzers that were run.</summary>
    public int Analyzers { get; init; }

    /// <summary>What was expected and not met, each in one clause; empty if enough was assessed.</summary>
    public ImmutableArray<string> Shortfalls { get; init; } = [];

    /// <summary>Whether enough was assessed for silence to mean something.</summary>
    public bool IsAssessed => Shortfalls.IsEmpty;

    /// <summary>The living nodes.</summary>
    public IEnumerable<LedgerNode> LivingNodes => Nodes.Where(static n => n.Existence > NodeExistence.DataOnly);

    /// <summary>Number of nodes whose catalog is in the given state.</summary>
    public int CountNodes(CatalogState state) => Nodes.Count(n => n.State == state);
}

/// <summary>A node in the ledger.</summary>
/// <param name="Certname">The node.</param>
/// <param name="Existence">Why it is believed to exist.</param>
/// <param name="State">How well its catalog is known; null if it was not compiled.</param>
/// <param name="Reason">Why it is not known completely; null if it is.</param>
public sealed record LedgerNode(string Certname, NodeExistence Existence, CatalogState? State, string? Reason)
{
    /// <summary>Why the node does not count as assessed, in one clause; null if it does.</summary>
    public string? Hidden { get; init; }

    /// <summary>Whether it counts for <see cref="Ledger.Coverage"/>: it was compiled, and nothing that matters may be missing.</summary>
    public bool IsAssessed => State is CatalogState.Complete or CatalogState.Partial && Hidden is null;
}

/// <summary>A MySQL server some of whose options are not known.</summary>
/// <param name="Instance">The server, as its node is called, with its name where it has one.</param>
/// <param name="Reason">Why, in one clause.</param>
public sealed record HiddenOptions(string Instance, string Reason);

/// <summary>A reason for unknown values.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">In one clause.</param>
/// <param name="Places">Number of places that it spoiled, over all nodes.</param>
/// <param name="Nodes">The nodes, sorted.</param>
/// <param name="Location">The first place where it showed; null if it has none.</param>
public sealed record LedgerGap(UnknownKind Kind, string Reason, int Places, ImmutableArray<string> Nodes, Location? Location);

/// <summary>A rule that could not decide.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reason">Why, in one clause.</param>
/// <param name="Nodes">The nodes on which, sorted.</param>
public sealed record UndecidedRule(DiagnosticDescriptor Rule, string Reason, ImmutableArray<string> Nodes);
