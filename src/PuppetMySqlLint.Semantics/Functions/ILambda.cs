using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>A block given to a function: <c>$x.map |$key, $value| { … }</c>.</summary>
internal interface ILambda
{
    /// <summary>Number of its parameters, one that captures the rest included.</summary>
    int ParameterCount { get; }

    /// <summary>Number of its parameters that have no default and do not capture the rest.</summary>
    int RequiredCount { get; }

    /// <summary>Whether its last parameter captures the rest: <c>*$more</c>.</summary>
    bool CapturesRest { get; }

    /// <summary>
    /// Evaluates the block. <c>next()</c> ends within it; <c>break()</c> comes out as <see cref="BreakIterationException"/>, an error as
    /// <see cref="EvaluationException"/>.
    /// </summary>
    PuppetValue Invoke(ImmutableArray<PuppetValue> arguments);
}
