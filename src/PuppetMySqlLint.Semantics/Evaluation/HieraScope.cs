using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What a lookup sees of the place where it is made.</summary>
internal sealed class HieraScope(Evaluator evaluator, Scope scope) : IHieraScope
{
    public PuppetValue? GetVariable(string name) => evaluator.VariableOrNull(name, scope);

    public PuppetValue? Convert(PuppetValue value, ImmutableArray<PuppetValue> convertTo) => evaluator.Convert(value, convertTo, scope);
}
