namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>merge</c>, <c>deep_merge</c>, <c>pick</c>, <c>pick_default</c>.</summary>
internal static class MergeFunctions
{
    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        modern.AddPassing("merge", 0, null, Merge, BlockUse.Optional);
        legacy.AddPassing("deep_merge", 0, null, static call => MergeAll(call, isDeep: true));
        legacy.AddInspecting("pick", 0, null, static call => Pick(call, 0, fallback: null));
        legacy.AddInspecting("pick_default", 1, null, static call => Pick(call, 0, call[call.Count - 1]));
    }

    /// <summary>Merges the hashes among the arguments; an empty string stands for undef.</summary>
    public static PuppetValue MergeAll(FunctionCall call, bool isDeep, Func<PuppetValue, PuppetValue?>? alias = null)
    {
        if (call.Count < 2)
            throw call.Refuse($"wrong number of arguments ({call.Count}; must be at least 2)");
        var hashes = call.Arguments.Where(static a => a is not (StringValue { Value: "" } or UndefValue)).ToList();
        if (hashes.Find(static a => a is not HashValue) is { } wrong)
            throw new EvaluationException($"{call.Name}: unexpected argument type {RubyInspection.ClassName(wrong)}, only expects hash arguments");
        return new HashMerge(call, isDeep, alias).Merge(hashes);
    }

    private static PuppetValue Merge(FunctionCall call)
    {
        if (call.Lambda is not { } lambda)
        {
            foreach (var (argument, i) in call.Arguments.Select(static (a, i) => (a, i)))
            {
                if (argument is not (HashValue or UndefValue or StringValue { Value: "" }))
                    throw ArgumentChecks.Refusal(call, i, "args", new HashType(SimpleType.Scalar, SimpleType.Any));
            }
            return new HashMerge(call, isDeep: false).Merge(call.Arguments.Where(static a => a is HashValue));
        }
        var items = Iterated.Of(call, 0, "args");
        PuppetValue accumulator = new HashValue([], call.ResultOrigin);
        for (var i = 0; i < items.Values.Length; i++)
        {
            var result = lambda.ParameterCount == 2 ? lambda.Invoke([accumulator, items.Values[i]])
                : items.IsHash ? lambda.Invoke([accumulator, items.Entries[i].Key, items.Entries[i].Value])
                : lambda.Invoke([accumulator, call.Integer(i), items.Values[i]]);
            if (result is HashValue)
                accumulator = new HashMerge(call, isDeep: false).Merge([accumulator, result]);
        }
        return accumulator;
    }

    /// <summary>The first argument that is something; what is unknown may be nothing.</summary>
    private static PuppetValue Pick(FunctionCall call, int start, PuppetValue? fallback)
    {
        var end = fallback is null ? call.Count : call.Count - 1;
        for (var i = start; i < end; i++)
        {
            switch (call[i])
            {
                case UndefValue or StringValue { Value: "" }:
                    continue;
                case OneOfValue choice:
                    return choice.Alternatives.All(static a => IsSomething(a.Value))
                        ? choice
                        : new OneOfValue(
                            [.. choice.Alternatives.SelectMany(a => IsSomething(a.Value) ? (Alternative[])[a] : Flat(a.Condition, Pick(call, i + 1, fallback)))],
                            choice.Origin,
                            choice.IsSecret);
                case UnknownValue unknown:
                    return new UnknownValue(unknown.Reason, call.ResultOrigin, unknown.IsSecret);
                case PartialStringValue text when MayBeEmpty(text):
                    return new UnknownValue(FunctionDispatcher.FindUnknown(text, deep: true)!, call.ResultOrigin, text.IsSecret);
                default:
                    return call[i];
            }
        }
        return fallback ?? throw call.Refuse("must receive at least one non empty value");
    }

    private static IEnumerable<Alternative> Flat(string condition, PuppetValue value) => value is OneOfValue inner
        ? inner.Alternatives.Select(a => new Alternative($"{condition} and {a.Condition}", a.Value))
        : [new Alternative(condition, value)];

    private static bool MayBeEmpty(PartialStringValue value) => value.Template.All(static c => c == PartialStringValue.Hole);

    private static bool IsSomething(PuppetValue value) => value is not (UndefValue or StringValue { Value: "" });
}
