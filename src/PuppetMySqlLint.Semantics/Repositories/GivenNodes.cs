using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What was given about nodes: their facts, and what classifies and lists them.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Nodes">Everything else.</param>
/// <param name="Diagnostics">What was wrong with either.</param>
internal sealed record GivenNodes(FactCollection Facts, NodeSources Nodes, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly RepoPath Folder = RepoPath.Parse("facts");

    private ImmutableArray<Diagnostic> OfNodes { get; init; } = [];

    /// <summary>Reads everything; of what an earlier state of the repository was given, what lies outside of the repository is taken.</summary>
    public static GivenNodes Read(IFileSource files, ControlRepositoryOptions options, GivenNodes? earlier, CancellationToken cancellationToken)
    {
        var ofFacts = ImmutableArray.CreateBuilder<Diagnostic>();
        var facts = FactCollection.Read(files, options, ofFacts, cancellationToken);
        var ofNodes = ImmutableArray.CreateBuilder<Diagnostic>();
        if (earlier is not null)
            ofNodes.AddRange(earlier.OfNodes);
        var nodes = earlier?.Nodes ?? NodeSourceReader.Read(options, ofNodes, cancellationToken);
        return new GivenNodes(facts, nodes, [.. ofFacts, .. ofNodes]) { OfNodes = ofNodes.ToImmutable() };
    }

    /// <summary>Whether no facts in the repository differ between two states of its files.</summary>
    public static bool AreSame(IFileSource before, IFileSource after) => !OverlayFileSource.Differences(before, after).Any(static p => p.IsWithin(Folder));
}
