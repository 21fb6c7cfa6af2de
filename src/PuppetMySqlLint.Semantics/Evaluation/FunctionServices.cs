using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What functions ask of the evaluator, from the place of one call.</summary>
internal sealed class FunctionServices(Evaluator evaluator, Scope scope) : IFunctionServices
{
    public string NodeName => evaluator.NodeName;

    public PuppetValue GetVariable(string name) => evaluator.VariableOrNull(name, scope) ?? new UndefValue(Origins.Puppet);

    public PuppetValue CallFunction(string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, Origin origin) =>
        evaluator.CallFunction(name, arguments, lambda, origin, scope, origin.Location);

    public PuppetType? FindTypeAlias(string name) => evaluator.FindTypeAlias(name);

    public void Log(Severity severity, string message) => evaluator.LogMessage(severity, message, scope);
}
