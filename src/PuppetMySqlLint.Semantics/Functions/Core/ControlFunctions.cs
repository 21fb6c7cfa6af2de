namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>then</c>, <c>lest</c>, <c>with</c>, <c>unwrap</c>.</summary>
internal static class ControlFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddPassing("then", 1, 1, static call => call[0] is UndefValue ? call.Undef() : call.Lambda!.Invoke([call[0]]), BlockUse.Required);
        library.AddPassing("lest", 1, 1, static call => call[0] is UndefValue ? call.Lambda!.Invoke([]) : call[0], BlockUse.Required);
        library.AddInspecting("with", 0, null, static call => call.Lambda!.Invoke(call.Arguments), BlockUse.Required);
        library.AddInspecting("unwrap", 1, 1, Unwrap, BlockUse.Optional);
    }

    private static PuppetValue Unwrap(FunctionCall call)
    {
        var value = call[0] switch
        {
            SensitiveValue sensitive => sensitive.Inner,
            OneOfValue choice => new OneOfValue([.. choice.Alternatives.Select(static a => a with { Value = a.Value is SensitiveValue s ? s.Inner : a.Value })], choice.Origin, choice.IsSecret),
            var other => other,
        };
        return call.Lambda is { } lambda ? lambda.Invoke([value]) : value;
    }
}
