using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What Ruby code sees from one scope of a catalog that is being compiled.</summary>
/// <param name="evaluator">The evaluator.</param>
/// <param name="scope">The scope.</param>
/// <param name="origin">The call that the code is part of.</param>
internal sealed class EvaluatorHost(Evaluator evaluator, Scope scope, Origin origin) : IRubyHost
{
    public Dictionary<string, RubyValue> Assigned => scope.AssignedInRuby ??= new Dictionary<string, RubyValue>(StringComparer.Ordinal);

    public bool RefusesUnknownVariables => evaluator.PuppetVersion >= 8;

    public PuppetValue? Find(string name) => evaluator.VariableOrNull(name, scope);

    public bool IsBound(string name) => scope.TryGetLocal(name, out _);

    public void Replace(string name, PuppetValue value) => evaluator.ReplaceVariable(name, value, scope);

    public IReadOnlyList<KeyValuePair<string, PuppetValue>>? All() => evaluator.HasAllFacts ? scope.AllVariables() : null;

    public PuppetValue Call(string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, bool prefersLegacy = false) =>
        evaluator.CallFunction(name, arguments, lambda, origin, scope, origin.Location, prefersLegacy);
}
