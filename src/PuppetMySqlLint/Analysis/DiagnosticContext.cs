using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What every analysis has: the repository, and a place for findings.</summary>
public abstract class DiagnosticContext
{
    private readonly AnalysisSink _sink;

    private protected DiagnosticContext(ControlRepository repository, AnalysisSink sink, CancellationToken cancellationToken)
    {
        Repository = repository;
        _sink = sink;
        CancellationToken = cancellationToken;
    }

    /// <summary>The repository that is analysed.</summary>
    public ControlRepository Repository { get; }

    /// <summary>Stops the analysis.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Node to which every finding from here belongs; null if it is not about one.</summary>
    private protected virtual string? Node => null;

    /// <summary>
    /// Reports a finding about a value. It is shown where the value was set, with the steps from there on. The nodes that it concerns are
    /// those of the instances, replicas and living nodes among the arguments.
    /// </summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="origin">Where the value came from.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(DiagnosticDescriptor descriptor, Origin origin, params ReadOnlySpan<object?> arguments) =>
        Report(Describe(new Diagnostic(descriptor, origin.PrimaryLocation, arguments) { Origin = origin }, arguments));

    /// <summary>Reports a finding about a place.</summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="location">The place; null if it stands nowhere.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(DiagnosticDescriptor descriptor, Location? location, params ReadOnlySpan<object?> arguments) =>
        Report(Describe(new Diagnostic(descriptor, location, arguments), arguments));

    /// <summary>Reports a finding that was put together by hand.</summary>
    public void Report(Diagnostic diagnostic) =>
        _sink.Diagnostics.Add(Node is { } node && diagnostic.Nodes.IsEmpty ? diagnostic with { Nodes = [node] } : diagnostic);

    /// <summary>Says that the rule cannot tell right from wrong here. It is shown in the ledger, so that silence is not taken for approval.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="reason">Why, in one clause without a full stop. Of one reason several calls are one entry.</param>
    /// <param name="nodes">The nodes that it concerns.</param>
    public void ReportUndecided(DiagnosticDescriptor descriptor, string reason, params ReadOnlySpan<FleetNode> nodes)
    {
        foreach (var node in nodes)
            _sink.Undecided.Add((descriptor, reason, node.Certname));
        if (nodes.IsEmpty)
            _sink.Undecided.Add((descriptor, reason, Node));
    }

    private static Diagnostic Describe(Diagnostic diagnostic, ReadOnlySpan<object?> arguments)
    {
        var nodes = new SortedSet<string>(StringComparer.Ordinal);
        var confidence = Confidence.Definite;
        foreach (var argument in arguments)
        {
            var instance = argument switch { MySqlInstance i => i, Replica r => r.Instance, _ => null };
            if (instance is { Confidence: Confidence.Possible } || argument is Replica { Channel.Confidence: Confidence.Possible })
                confidence = Confidence.Possible;
            if ((instance?.Node ?? argument as FleetNode) is { IsLiving: true } node)
                nodes.Add(node.Certname);
        }
        return diagnostic with { Nodes = [.. nodes], Confidence = confidence };
    }
}
