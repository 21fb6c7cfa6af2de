namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions that change a string, or every string of an array, and leave numbers alone.</summary>
internal static class CaseFunctions
{
    private static readonly PuppetType s_iterable = new IterableType(new VariantType([StringType.Default, SimpleType.Numeric]));
    private static readonly PuppetType s_accepted = new VariantType([SimpleType.Numeric, StringType.Default, s_iterable]);
    private static readonly PuppetType s_nested = new VariantType([SimpleType.Numeric, StringType.Default, ArrayType.Default, HashType.Default]);

    public static void AddTo(FunctionLibrary library)
    {
        Add(library, "camelcase", CamelCase);
        Add(library, "capitalize", RubyStrings.Capitalize);
        Add(library, "chomp", RubyStrings.Chomp);
        Add(library, "chop", RubyStrings.Chop);
        library.AddPassing("downcase", 1, 1, static call => Deep(call, call[0], RubyStrings.Downcase));
        library.AddPassing("upcase", 1, 1, static call => Deep(call, call[0], RubyStrings.Upcase));
        Add(library, "lstrip", RubyStrings.LStrip);
        Add(library, "rstrip", RubyStrings.RStrip);
        Add(library, "strip", RubyStrings.Strip);
    }

    /// <summary>The words between underscores, each with a capital.</summary>
    public static string CamelCase(string text) => string.Concat(text.Split('_').Select(RubyStrings.Capitalize));

    private static void Add(FunctionLibrary library, string name, Func<string, string> change) =>
        library.AddPassing(name, 1, 1, call => Apply(call, call[0], change));

    private static PuppetValue Apply(FunctionCall call, PuppetValue value, Func<string, string> change)
    {
        switch (value)
        {
            case IntegerValue or FloatValue:
                return value;
            case StringValue text:
                return new StringValue(change(text.Value), call.ResultOrigin, text.IsSecret);
            // Strings and numbers mixed have no common type that is accepted.
            case ArrayValue array when !array.IsKnown || s_iterable.IsAssignable(TypeInference.Infer(array)):
                return new ArrayValue([.. array.Elements.Select(e => Element(call, e, change))], call.ResultOrigin, array.IsSecret, array.Openness);
            default:
                throw ArgumentChecks.Refusal(call, 0, "arg", s_accepted);
        }
    }

    /// <summary>Changes the strings of arrays and hashes at any depth.</summary>
    private static PuppetValue Deep(FunctionCall call, PuppetValue value, Func<string, string> change) => value switch
    {
        ArrayValue array => new ArrayValue([.. array.Elements.Select(e => Deep(call, e, change))], call.ResultOrigin, array.IsSecret, array.Openness),
        HashValue hash => call.HashLike(hash.Entries.Select(e => new HashEntry(Deep(call, e.Key, change), Deep(call, e.Value, change))), hash.Openness),
        StringValue text when ReferenceEquals(text, call[0]) => new StringValue(change(text.Value), call.ResultOrigin, text.IsSecret),
        _ => Element(call, value, change),
    };

    private static PuppetValue Element(FunctionCall call, PuppetValue value, Func<string, string> change) => value switch
    {
        StringValue text => new StringValue(change(text.Value), text.Origin.Then(call.Origin.Kind, call.Origin.Description, call.Origin.Location), text.IsSecret),
        IntegerValue or FloatValue or UnknownValue => value,
        PartialStringValue or OneOfValue => new UnknownValue(FunctionDispatcher.FindUnknown(value, deep: true)!, value.Origin, value.IsSecret),
        _ => throw ArgumentChecks.Refusal(call, 0, "arg", s_nested),
    };
}
