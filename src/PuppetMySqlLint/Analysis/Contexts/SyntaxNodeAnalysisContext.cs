using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint;

/// <summary>One node of a manifest's or EPP template's tree, and a place for findings about it.</summary>
public sealed class SyntaxNodeAnalysisContext : DiagnosticContext
{
    private readonly AnalysisInput _input;

    internal SyntaxNodeAnalysisContext(AnalysisInput input, ReplicationAnalyzer analyzer, SyntaxNode node, AnalysisSink sink, CancellationToken cancellationToken)
        : base(input, analyzer, sink, cancellationToken)
    {
        _input = input;
        SyntaxNode = node;
    }

    /// <summary>The node, of one of the kinds that were asked for.</summary>
    public SyntaxNode SyntaxNode { get; }

    /// <summary>What the file's names mean. Computed when it is first asked for, once for all analyzers.</summary>
    public SemanticModel SemanticModel => LookingAt(Surroundings.Repository, _input.Compilation.GetSemanticModel(SyntaxNode.SyntaxTree));
}
