using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A block together with the scope in which it was written.</summary>
internal sealed class Closure(Evaluator evaluator, BoundLambda lambda, Scope scope) : ILambda
{
    public int ParameterCount => lambda.Parameters.Length;

    public int RequiredCount { get; } = lambda.Parameters.Count(static p => p.Default is null && !p.CapturesRest);

    public bool CapturesRest => lambda.Parameters is [.., { CapturesRest: true }];

    public PuppetValue Invoke(ImmutableArray<PuppetValue> arguments) => evaluator.InvokeLambda(lambda, scope, arguments);
}
