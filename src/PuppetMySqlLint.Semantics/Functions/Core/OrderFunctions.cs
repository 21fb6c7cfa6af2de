using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>sort</c> and <c>unique</c>.</summary>
internal static class OrderFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddPassing("sort", 1, 1, Sort, BlockUse.Optional);
        library.AddPassing("unique", 1, 1, Unique, BlockUse.Optional);
    }

    private static PuppetValue Sort(FunctionCall call)
    {
        if (call[0] is StringValue text)
            return call.String(string.Concat(Sorted(call, [.. RubyStrings.Characters(text.Value).Select(call.String)]).Select(RubyInspection.ToText)));
        var array = call.ArrayAt(0, "array_value");
        foreach (var element in array.Elements)
        {
            if (FunctionDispatcher.FindUnknown(element, deep: true) is { } reason)
                return new UnknownValue(reason, call.ResultOrigin);
        }
        return call.ArrayLike(Sorted(call, array.Elements), array.Openness);
    }

    private static List<PuppetValue> Sorted(FunctionCall call, ImmutableArray<PuppetValue> values)
    {
        Comparison<PuppetValue> compare = call.Lambda is { } lambda
            ? (a, b) => lambda.Invoke([a, b]) is IntegerValue order
                ? Math.Sign(order.Value)
                : throw new EvaluationException($"comparison of {RubyInspection.ClassName(a)} with {RubyInspection.ClassName(b)} failed")
            : RubyOrder.Compare;
        return MergeSort([.. values], compare);
    }

    /// <summary>A sort that no inconsistent block can confuse.</summary>
    private static List<PuppetValue> MergeSort(List<PuppetValue> values, Comparison<PuppetValue> compare)
    {
        if (values.Count < 2)
            return values;
        var middle = values.Count / 2;
        var left = MergeSort(values[..middle], compare);
        var right = MergeSort(values[middle..], compare);
        var merged = new List<PuppetValue>(values.Count);
        var (i, j) = (0, 0);
        while (i < left.Count && j < right.Count)
        {
            merged.Add(compare(left[i], right[j]) <= 0 ? left[i++] : right[j++]);
        }
        merged.AddRange(left[i..]);
        merged.AddRange(right[j..]);
        return merged;
    }

    private static PuppetValue Unique(FunctionCall call)
    {
        PuppetValue Key(PuppetValue value) => call.Lambda is { } lambda ? lambda.Invoke([value]) : value;
        switch (call[0])
        {
            case StringValue text:
                return call.String(string.Concat(RubyStrings.Characters(text.Value).Select(call.String).DistinctBy(Key, ValueComparer.HashKey).Select(RubyInspection.ToText)));
            case HashValue hash:
                var groups = hash.Entries.GroupBy(e => Key(e.Value), ValueComparer.HashKey);
                return call.HashLike(
                    groups.Select(g => new HashEntry(
                        call.Array(g.Select(static e => e.Key)),
                        call.Array(g.Select(static e => e.Value).Distinct(ValueComparer.HashKey)))),
                    hash.Openness);
            default:
                var items = Iterated.Of(call, 0, "iterable");
                return call.ArrayLike(items.Values.DistinctBy(Key, ValueComparer.HashKey), items.Openness);
        }
    }
}
