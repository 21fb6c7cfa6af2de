namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>prefix</c>, <c>suffix</c>, <c>join_keys_to_values</c>.</summary>
internal static class AffixFunctions
{
    public static void AddTo(FunctionLibrary legacy)
    {
        legacy.AddPassing("prefix", 1, 2, static call => Affix(call, static (text, affix) => affix + text));
        legacy.AddPassing("suffix", 1, 2, static call => Affix(call, static (text, affix) => text + affix));
        legacy.Add("join_keys_to_values", 2, 2, JoinKeysToValues);
    }

    private static PuppetValue Affix(FunctionCall call, Func<string, string, string> combine)
    {
        var affix = call.Count < 2 ? "" : call[1] is StringValue text ? text.Value : throw call.Refuse($"expected second argument to be a String, got {RubyInspection.Inspect(call[1])}");
        PuppetValue Combine(PuppetValue value) => FunctionDispatcher.FindUnknown(value, deep: true) is { } reason
            ? new UnknownValue(reason, value.Origin, value.IsSecret)
            : new StringValue(combine(RubyInspection.ToText(value), affix), value.Origin.Then(call.Origin.Kind, call.Origin.Description, call.Origin.Location), value.IsSecret);
        return call[0] switch
        {
            ArrayValue v => call.ArrayLike(v.Elements.Select(Combine), v.Openness),
            HashValue v => call.HashLike(v.Entries.Select(e => new HashEntry(Combine(e.Key), e.Value)), v.Openness),
            _ => throw call.Refuse($"expected first argument to be an Array or a Hash, got {RubyInspection.Inspect(call[0])}"),
        };
    }

    private static PuppetValue JoinKeysToValues(FunctionCall call)
    {
        if (call[0] is not HashValue hash)
            throw call.Refuse($"The first argument must be a hash, but a {RubyInspection.ClassName(call[0])} was given.");
        if (call[1] is not StringValue separator)
            throw call.Refuse($"The second argument must be a string, but a {RubyInspection.ClassName(call[1])} was given.");
        string Pair(PuppetValue key, PuppetValue value) =>
            value is StringValue { Value: "undef" } ? RubyInspection.ToText(key) : RubyInspection.ToText(key) + separator.Value + RubyInspection.ToText(value);
        return call.Array(hash.Entries.SelectMany(e => (e.Value is ArrayValue list
                ? list.Elements.Select(v => (Text: RubyInspection.ToText(e.Key) + separator.Value + RubyInspection.ToText(v), v.Origin))
                : [(Text: Pair(e.Key, e.Value), e.Value.Origin)])
            .Select(p => (PuppetValue)new StringValue(p.Text, p.Origin.Then(call.Origin.Kind, call.Origin.Description, call.Origin.Location)))));
    }
}
