namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Makes a descriptor of a function from outside.</summary>
internal static class PluggedFunction
{
    public static FunctionDescriptor Describe(IPuppetFunction function) => new(function.Name, 0, null, call => Invoke(function, call)) { Library = "plugged", Block = BlockUse.Optional };

    private static PuppetValue Invoke(IPuppetFunction function, FunctionCall call)
    {
        try
        {
            return function.Invoke(new PuppetFunctionCall(call)) ?? call.Undef();
        }
        catch (PuppetFunctionException exception)
        {
            throw new EvaluationException($"{function.Name}(): {exception.Message}");
        }
        catch (Exception exception) when (exception is not (EvaluationException or OperationCanceledException or BreakIterationException or PuppetMySqlLint.Semantics.Evaluation.PuppetError or PuppetMySqlLint.Semantics.Evaluation.Jump))
        {
            // A bug in foreign code must not end the compilation, and its message may hold a secret.
            return call.Unknown(UnknownKind.UnknownFunction, $"the function {function.Name}() threw {exception.GetType().Name}");
        }
    }
}
