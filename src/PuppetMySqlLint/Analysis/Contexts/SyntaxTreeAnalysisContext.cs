using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint;

/// <summary>One manifest or EPP template of the repository, and a place for findings about it.</summary>
public sealed class SyntaxTreeAnalysisContext : DiagnosticContext
{
    private readonly AnalysisInput _input;

    internal SyntaxTreeAnalysisContext(AnalysisInput input, ReplicationAnalyzer analyzer, SyntaxTree tree, AnalysisSink sink, CancellationToken cancellationToken)
        : base(input, analyzer, sink, cancellationToken)
    {
        _input = input;
        Tree = tree;
    }

    /// <summary>The tree; one that has errors is shown too.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>What its names mean. Computed when it is first asked for, once for all analyzers.</summary>
    public SemanticModel SemanticModel => LookingAt(Surroundings.Repository, _input.Compilation.GetSemanticModel(Tree));
}
