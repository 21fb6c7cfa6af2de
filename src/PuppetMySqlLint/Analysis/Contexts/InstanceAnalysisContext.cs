using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>One MySQL server, and a place for findings about it.</summary>
public sealed class InstanceAnalysisContext : DiagnosticContext
{
    internal InstanceAnalysisContext(AnalysisInput input, ReplicationAnalyzer analyzer, MySqlInstance instance, AnalysisSink sink, CancellationToken cancellationToken)
        : base(input, analyzer, sink, cancellationToken)
    {
        Fleet = input.Fleet;
        Instance = instance;
    }

    /// <summary>The server, for which the rule holds or may hold. See <see cref="ReplicationAnalyzer.Scope"/>.</summary>
    public MySqlInstance Instance { get; }

    /// <summary>The fleet to which it belongs.</summary>
    public Fleet Fleet { get; }

    private protected override string? Node => Instance.Node.Certname;

    private protected override bool IsSure => Instance.Confidence == Text.Confidence.Definite && Scope.Contains(Instance) == true;
}
