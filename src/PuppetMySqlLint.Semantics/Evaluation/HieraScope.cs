using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What a lookup sees of the place where it is made.</summary>
internal sealed class HieraScope(Evaluator evaluator, Scope scope) : IHieraScope
{
    public PuppetValue? GetVariable(string name) => evaluator.VariableOrNull(name, scope);

    public PuppetValue? CallFunction(string name, ImmutableArray<PuppetValue> arguments, Location? location, string? cacheKey) =>
        evaluator.CallDataFunction(name, arguments, location, cacheKey);

    public HashBuilder CacheOf(string cacheKey) => evaluator.DataFunctions.CacheOf(cacheKey);

    public PuppetValue? Convert(PuppetValue value, ImmutableArray<PuppetValue> convertTo) => evaluator.Convert(value, convertTo, scope);
}
