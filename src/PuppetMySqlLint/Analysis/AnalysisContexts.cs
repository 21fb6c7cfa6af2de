using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>The whole fleet, and a place for findings about it.</summary>
public sealed class FleetAnalysisContext : DiagnosticContext
{
    internal FleetAnalysisContext(ControlRepository repository, Fleet fleet, AnalysisSink sink, CancellationToken cancellationToken)
        : base(repository, sink, cancellationToken) => Fleet = fleet;

    /// <summary>All nodes, servers, accounts and channels.</summary>
    public Fleet Fleet { get; }
}

/// <summary>One MySQL server, and a place for findings about it.</summary>
public sealed class InstanceAnalysisContext : DiagnosticContext
{
    internal InstanceAnalysisContext(
        ControlRepository repository, Fleet fleet, MySqlInstance instance, AnalysisSink sink, CancellationToken cancellationToken)
        : base(repository, sink, cancellationToken)
    {
        Fleet = fleet;
        Instance = instance;
    }

    /// <summary>The server.</summary>
    public MySqlInstance Instance { get; }

    /// <summary>The fleet to which it belongs.</summary>
    public Fleet Fleet { get; }

    private protected override string? Node => Instance.Node.Certname;
}

/// <summary>One node's catalog, and a place for findings about it.</summary>
public sealed class CatalogAnalysisContext : DiagnosticContext
{
    internal CatalogAnalysisContext(ControlRepository repository, Catalog catalog, AnalysisSink sink, CancellationToken cancellationToken)
        : base(repository, sink, cancellationToken) => Catalog = catalog;

    /// <summary>The catalog.</summary>
    public Catalog Catalog { get; }

    private protected override string? Node => Catalog.Node;
}
