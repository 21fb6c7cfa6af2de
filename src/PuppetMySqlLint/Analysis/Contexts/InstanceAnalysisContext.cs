using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>One MySQL server, and a place for findings about it.</summary>
public sealed class InstanceAnalysisContext : DiagnosticContext
{
    private readonly Fleet _fleet;

    internal InstanceAnalysisContext(AnalysisInput input, ReplicationAnalyzer analyzer, MySqlInstance instance, AnalysisSink sink, CancellationToken cancellationToken)
        : base(input, analyzer, sink, cancellationToken)
    {
        _fleet = input.Fleet;
        Instance = instance;
    }

    /// <summary>The server, for which the rule holds or may hold. See <see cref="ReplicationAnalyzer.Scope"/>.</summary>
    public MySqlInstance Instance { get; }

    /// <summary>The fleet to which it belongs.</summary>
    public Fleet Fleet => LookingAt(Surroundings.Fleet, _fleet);

    private protected override string? Node => Instance.Node.Certname;

    private protected override bool IsSure => Instance.Confidence == Text.Confidence.Definite && Scope.Contains(Instance) == true;
}
