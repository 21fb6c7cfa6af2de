using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>One data file of Hiera, and a place for findings about it.</summary>
public sealed class DataFileAnalysisContext : DiagnosticContext
{
    internal DataFileAnalysisContext(AnalysisInput input, ReplicationAnalyzer analyzer, HieraDataFile file, AnalysisSink sink, CancellationToken cancellationToken)
        : base(input, analyzer, sink, cancellationToken) => DataFile = file;

    /// <summary>The file: its keys with their values and places, and for YAML the tree as it is written.</summary>
    public HieraDataFile DataFile { get; }
}
