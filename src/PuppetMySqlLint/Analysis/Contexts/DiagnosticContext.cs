using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What every analysis has: the repository, the configuration, and a place for findings.</summary>
public abstract class DiagnosticContext
{
    private readonly ReplicationAnalyzer _analyzer;
    private readonly AnalysisSink _sink;
    private readonly ControlRepository _repository;

    private protected DiagnosticContext(AnalysisInput input, ReplicationAnalyzer analyzer, AnalysisSink sink, CancellationToken cancellationToken)
        : this(input.Repository, input.Configuration, analyzer, sink, cancellationToken)
    {
    }

    private protected DiagnosticContext(ControlRepository repository, LintConfiguration configuration, ReplicationAnalyzer analyzer, AnalysisSink sink, CancellationToken cancellationToken)
    {
        _repository = repository;
        Configuration = configuration;
        _analyzer = analyzer;
        _sink = sink;
        CancellationToken = cancellationToken;
    }

    /// <summary>The repository that is analysed.</summary>
    public ControlRepository Repository => LookingAt(Surroundings.Repository, _repository);

    /// <summary>The configuration of the run.</summary>
    public LintConfiguration Configuration { get; }

    /// <summary>Stops the analysis.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>For which servers the rule holds.</summary>
    public RuleScope Scope => _analyzer.Scope;

    /// <summary>The value of a rule's option: the configured one, otherwise the option's default.</summary>
    /// <param name="option">One of the options that the analyzer declares.</param>
    public T ValueOf<T>(RuleOption<T> option) => Configuration.ValueOf(option);

    /// <summary>Gives something, and notes that what the action says holds only while that is the same.</summary>
    private protected T LookingAt<T>(Surroundings what, T value)
    {
        _sink.LookedAt |= what;
        return value;
    }

    /// <summary>Node to which every finding from here belongs; null if it is not about one.</summary>
    private protected virtual string? Node => null;

    /// <summary>Whether what is looked at is there for certain and the rule holds for it for certain.</summary>
    private protected virtual bool IsSure => true;

    /// <summary>
    /// Reports a finding about a value. It is shown where the value was set, with the steps from there on. The nodes that it concerns are
    /// those of the instances, replicas, channels and living nodes among the arguments, and it is <see cref="Confidence.Possible"/> if one of
    /// these is.
    /// </summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="origin">Where the value came from.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(DiagnosticDescriptor descriptor, Origin origin, params ReadOnlySpan<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(origin);
        Report(Describe(new Diagnostic(descriptor, origin.PrimaryLocation, arguments) { Origin = origin }, arguments));
    }

    /// <summary>Reports a finding about a setting. It is <see cref="Confidence.Possible"/> if the setting is.</summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="option">The setting.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(DiagnosticDescriptor descriptor, InstanceOption option, params ReadOnlySpan<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(option);
        var diagnostic = Describe(new Diagnostic(descriptor, option.Origin.PrimaryLocation, arguments) { Origin = option.Origin }, arguments);
        Report(option.Confidence == Confidence.Possible ? diagnostic with { Confidence = Confidence.Possible } : diagnostic);
    }

    /// <summary>Reports a finding about a place.</summary>
    /// <param name="descriptor">The kind.</param>
    /// <param name="location">The place; null if it stands nowhere.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(DiagnosticDescriptor descriptor, Location? location, params ReadOnlySpan<object?> arguments) =>
        Report(Describe(new Diagnostic(descriptor, location, arguments), arguments));

    /// <summary>Reports a finding that was put together by hand.</summary>
    /// <param name="diagnostic">The finding. Of several with one kind, place and message the run keeps one, with the nodes of all.</param>
    public void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (Node is { } node && diagnostic.Nodes.IsEmpty)
            diagnostic = diagnostic with { Nodes = [node] };
        _sink.Diagnostics.Add(IsSure ? diagnostic : diagnostic with { Confidence = Confidence.Possible });
    }

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

    private Diagnostic Describe(Diagnostic diagnostic, ReadOnlySpan<object?> arguments)
    {
        var nodes = new SortedSet<string>(StringComparer.Ordinal);
        var confidence = Confidence.Definite;
        foreach (var argument in arguments)
        {
            var channel = argument switch { ReplicationChannel c => c, Replica r => r.Channel, _ => null };
            var instance = argument as MySqlInstance ?? channel?.Replica;
            if (channel is { Confidence: Confidence.Possible } || (instance is not null && (instance.Confidence == Confidence.Possible || Scope.Contains(instance) != true)))
                confidence = Confidence.Possible;
            if ((instance?.Node ?? argument as FleetNode) is { IsLiving: true } node)
                nodes.Add(node.Certname);
        }
        return diagnostic with { Nodes = [.. nodes], Confidence = confidence };
    }
}
