using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>One node's catalog, and a place for findings about it.</summary>
public sealed class CatalogAnalysisContext : DiagnosticContext
{
    internal CatalogAnalysisContext(ControlRepository repository, LintConfiguration configuration, ReplicationAnalyzer analyzer, Catalog catalog, AnalysisSink sink, CancellationToken cancellationToken)
        : base(repository, configuration, analyzer, sink, cancellationToken) => Catalog = catalog;

    /// <summary>The catalog, whole.</summary>
    public Catalog Catalog { get; }

    private protected override string? Node => Catalog.Node;
}
