using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>With what a <see cref="Linter"/> works.</summary>
public sealed class LinterOptions
{
    private readonly List<ReplicationAnalyzer> _analyzers = [];
    private readonly List<IReplicationRecognizer> _recognizers = [];
    private readonly List<IPuppetFunction> _functions = [];
    private readonly List<IHieraBackend> _backends = [];

    /// <summary>Whether the built-in rules are run; they are unless this is set to false.</summary>
    public bool UseBuiltInRules { get; set; } = true;

    internal ImmutableArray<ReplicationAnalyzer> Analyzers =>
        UseBuiltInRules ? [.. RuleRegistry.All.Select(static r => r.Create()), .. _analyzers] : [.. _analyzers];

    internal CompilerOptions Compiler => new() { Functions = [.. _functions], HieraBackends = [.. _backends] };

    internal ImmutableArray<IReplicationRecognizer> Recognizers => [.. Replication.Recognizers.BuiltIn, .. _recognizers];

    /// <summary>Adds an analyzer of your own.</summary>
    /// <typeparam name="T">The analyzer.</typeparam>
    /// <returns>These options.</returns>
    public LinterOptions AddAnalyzer<T>()
        where T : ReplicationAnalyzer, new() => AddAnalyzer(new T());

    /// <summary>Adds an analyzer of your own.</summary>
    /// <param name="analyzer">The analyzer; stateless.</param>
    /// <returns>These options.</returns>
    public LinterOptions AddAnalyzer(ReplicationAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzers.Add(analyzer);
        return this;
    }

    /// <summary>Adds a function of your own, for one that manifests call and that only exists in Ruby.</summary>
    /// <param name="function">The function; stateless.</param>
    /// <returns>These options.</returns>
    public LinterOptions AddFunction(IPuppetFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _functions.Add(function);
        return this;
    }

    /// <summary>Adds a backend for Hiera, for levels of <c>hiera.yaml</c> that a function reads which only exists in Ruby.</summary>
    /// <typeparam name="T">The backend.</typeparam>
    /// <returns>These options.</returns>
    public LinterOptions AddHieraBackend<T>()
        where T : IHieraBackend, new() => AddHieraBackend(new T());

    /// <summary>Adds a backend for Hiera, for levels of <c>hiera.yaml</c> that a function reads which only exists in Ruby.</summary>
    /// <param name="backend">The backend; safe to use from many threads.</param>
    /// <returns>These options.</returns>
    public LinterOptions AddHieraBackend(IHieraBackend backend)
    {
        ArgumentNullException.ThrowIfNull(backend);
        _backends.Add(backend);
        return this;
    }

    /// <summary>Adds a recognizer for a module of your own.</summary>
    /// <typeparam name="T">The recognizer.</typeparam>
    /// <returns>These options.</returns>
    public LinterOptions AddRecognizer<T>()
        where T : IReplicationRecognizer, new() => AddRecognizer(new T());

    /// <summary>Adds a recognizer for a module of your own. It is asked after the built-in ones.</summary>
    /// <param name="recognizer">The recognizer; stateless.</param>
    /// <returns>These options.</returns>
    public LinterOptions AddRecognizer(IReplicationRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        _recognizers.Add(recognizer);
        return this;
    }
}
