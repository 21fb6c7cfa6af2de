namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>type</c>, <c>assert_type</c>, <c>new</c>, <c>convert_to</c>.</summary>
internal static class TypeFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddPassing("type", 1, 2, Type);
        library.AddPassing("type_of", 1, 1, Type);
        library.AddInspecting("assert_type", 2, 2, AssertType, BlockUse.Optional);
        library.AddInspecting("new", 1, null, static call => Finish(call, New(call, call[0], 1)), BlockUse.Optional);
        library.AddInspecting("convert_to", 2, null, static call => Finish(call, New(call, call[1], 2, call[0])), BlockUse.Optional);
    }

    private static PuppetValue Finish(FunctionCall call, PuppetValue value) => call.Lambda is { } lambda ? lambda.Invoke([value]) : value;

    private static PuppetValue Type(FunctionCall call)
    {
        if (FunctionDispatcher.FindUnknown(call[0], deep: true) is { } reason)
            return new UnknownValue(reason, call.ResultOrigin);
        return new TypeValue(
            (call.Has(1) ? call.Text(1, "inference_method") : "detailed") switch
            {
                "detailed" => TypeInference.InferDetailed(call[0]),
                "reduced" => TypeInference.Infer(call[0]),
                "generalized" => TypeInference.Infer(call[0]).Generalize(),
                _ => throw ArgumentChecks.Refusal(call, 1, "inference_method", new EnumType(["detailed", "reduced", "generalized"])),
            },
            call.ResultOrigin);
    }

    private static PuppetValue AssertType(FunctionCall call)
    {
        var type = call[0] switch
        {
            TypeValue v => v.Type,
            StringValue v => TypeParser.Parse(v.Value, call.Services.FindTypeAlias),
            UnknownValue => null,
            _ => throw ArgumentChecks.Refusal(call, 0, "type", new TypeType()),
        };
        // What is unknown is let pass: a refusal must be certain.
        if (type is null || type.IsInstance(call[1]) is not false)
            return call[1];
        var actual = TypeInference.InferDetailed(call[1]);
        if (call.Lambda is { } lambda)
            return lambda.Invoke([new TypeValue(type, call[0].Origin), new TypeValue(actual, call[1].Origin)]);
        throw new EvaluationException(TypeMismatch.ForSubject("assert_type():", type, actual)) { Origin = EvaluationException.Foreign(call[1], call.Origin.Location) };
    }

    private static PuppetValue New(FunctionCall call, PuppetValue target, int firstArgument, params PuppetValue[] leading)
    {
        var type = target switch
        {
            TypeValue v => v.Type,
            StringValue v => TypeParser.Parse(v.Value, call.Services.FindTypeAlias),
            _ when FunctionDispatcher.FindUnknown(target, deep: true) is { } unknown => null,
            _ => throw ArgumentChecks.Refusal(call, call.Arguments.IndexOf(target), "type", new TypeType()),
        };
        if (type is null)
            return new UnknownValue(FunctionDispatcher.FindUnknown(target, deep: true)!, call.ResultOrigin);
        PuppetValue[] arguments = [.. leading, .. call.Arguments[firstArgument..]];
        return NewInstance.Create(call, type, [.. arguments]);
    }
}
