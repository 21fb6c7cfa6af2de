namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions that change a string, or every string of an array, and leave numbers alone.</summary>
internal static class CaseFunctions
{
    private static readonly PuppetType s_accepted = new VariantType(
        [SimpleType.Numeric, StringType.Default, new IterableType(new VariantType([StringType.Default, SimpleType.Numeric]))]);

    public static void AddTo(FunctionLibrary library)
    {
        Add(library, "camelcase", CamelCase);
        Add(library, "capitalize", RubyStrings.Capitalize);
        Add(library, "chomp", RubyStrings.Chomp);
        Add(library, "chop", RubyStrings.Chop);
        Add(library, "downcase", RubyStrings.Downcase);
        Add(library, "upcase", RubyStrings.Upcase);
        Add(library, "lstrip", RubyStrings.LStrip);
        Add(library, "rstrip", RubyStrings.RStrip);
        Add(library, "strip", RubyStrings.Strip);
    }

    /// <summary>The words between underscores, each with a capital.</summary>
    public static string CamelCase(string text) => string.Concat(text.Split('_').Select(RubyStrings.Capitalize));

    private static void Add(FunctionLibrary library, string name, Func<string, string> change) =>
        library.AddPassing(name, 1, 1, call => Apply(call, call[0], change));

    private static PuppetValue Apply(FunctionCall call, PuppetValue value, Func<string, string> change) => value switch
    {
        StringValue text => new StringValue(change(text.Value), call.ResultOrigin, text.IsSecret),
        IntegerValue or FloatValue => value,
        ArrayValue array => new ArrayValue([.. array.Elements.Select(e => Element(call, e, change))], call.ResultOrigin, array.IsSecret, array.Openness),
        HashValue hash => call.Array([.. hash.Entries.Select(e => Element(call, new ArrayValue([e.Key, e.Value], e.Key.Origin), change))]),
        _ => throw ArgumentChecks.Refusal(call, 0, "arg", s_accepted),
    };

    private static PuppetValue Element(FunctionCall call, PuppetValue value, Func<string, string> change) => value switch
    {
        StringValue text => new StringValue(change(text.Value), text.Origin.Then(call.Origin.Kind, call.Origin.Description, call.Origin.Location), text.IsSecret),
        IntegerValue or FloatValue or UnknownValue => value,
        PartialStringValue => new UnknownValue(FunctionDispatcher.FindUnknown(value, deep: true)!, value.Origin, value.IsSecret),
        OneOfValue => new UnknownValue(FunctionDispatcher.FindUnknown(value, deep: true)!, value.Origin, value.IsSecret),
        _ => throw ArgumentChecks.Refusal(call, 0, "arg", s_accepted),
    };
}
