namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>each</c>, <c>map</c>, <c>filter</c>, <c>reduce</c>, <c>slice</c>, <c>step</c>, <c>reverse_each</c>, <c>group_by</c>, <c>partition</c>.</summary>
internal static class IterationFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddPassing("each", 1, 1, Each, BlockUse.Required);
        library.AddPassing("map", 1, 1, Map, BlockUse.Required);
        library.AddPassing("filter", 1, 1, Filter, BlockUse.Required);
        library.AddPassing("reduce", 1, 2, Reduce, BlockUse.Required);
        library.AddPassing("slice", 2, 2, Slice, BlockUse.Optional);
        library.AddPassing("step", 2, 2, Step, BlockUse.Optional);
        library.AddPassing("reverse_each", 1, 1, ReverseEach, BlockUse.Optional);
        library.AddPassing("group_by", 1, 1, GroupBy, BlockUse.Required);
        library.AddPassing("partition", 1, 1, Partition, BlockUse.Required);
    }

    /// <summary>Does something for each element until <c>break()</c>.</summary>
    public static void Loop(int count, Action<int> action)
    {
        try
        {
            for (var i = 0; i < count; i++)
                action(i);
        }
        catch (BreakIterationException)
        {
            // The loop ends with what it has.
        }
    }

    private static PuppetValue Each(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "enumerable");
        Loop(items.Values.Length, i => items.Invoke(call.Lambda!, i));
        return call[0];
    }

    private static PuppetValue Map(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "enumerable");
        var results = new List<PuppetValue>(items.Values.Length);
        Loop(items.Values.Length, i => results.Add(items.Invoke(call.Lambda!, i)));
        return call.ArrayLike(results, items.Openness);
    }

    private static PuppetValue Filter(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "enumerable");
        var openness = items.Openness;
        var kept = new List<int>();
        Loop(items.Values.Length, i =>
        {
            var answer = items.Invoke(call.Lambda!, i);
            if (Iterated.IsTrue(answer) is not { } isKept)
                openness ??= FunctionDispatcher.FindUnknown(answer, deep: true);
            else if (isKept)
                kept.Add(i);
        });
        return items.IsHash ? call.HashLike(kept.Select(i => items.Entries[i]), openness) : call.ArrayLike(kept.Select(i => items.Values[i]), openness);
    }

    private static PuppetValue Reduce(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "enumerable");
        if (items.Openness is { } openness)
            return new UnknownValue(openness, call.ResultOrigin);
        if (call.Lambda is { } lambda && (lambda.RequiredCount > 2 || (lambda.ParameterCount < 2 && !lambda.CapturesRest)))
            throw new EvaluationException($"'reduce' block expects 2 arguments, got {(lambda.ParameterCount == 0 ? "none" : lambda.ParameterCount)}");
        var hasMemo = call.Count > 1;
        if (!hasMemo && items.Values.IsEmpty)
            return call.Undef();
        var memo = hasMemo ? call[1] : items.Values[0];
        var start = hasMemo ? 0 : 1;
        Loop(items.Values.Length - start, i => memo = call.Lambda!.Invoke([memo, items.Values[i + start]]));
        return memo;
    }

    private static PuppetValue Slice(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "enumerable");
        var size = (int)Math.Min(call.Integer(1, "slice_size", minimum: 1), int.MaxValue);
        var slices = items.Values.Chunk(size).Select(c => call.Array([.. c])).ToList();
        if (call.Lambda is not { } lambda)
            return call.ArrayLike(slices, items.Openness);
        var serving = lambda.CapturesRest ? size : lambda.ParameterCount;
        if (serving != 1 && serving != size)
        {
            throw call.Refuse(serving == 0
                ? "block must define at least one parameter. Block has 0."
                : $"block must define one parameter, or the same number of parameters as the given size of the slice ({size}). Block has {serving}");
        }
        Loop(slices.Count, i => lambda.Invoke(serving == 1 ? [slices[i]] : [.. Fill(call, (ArrayValue)slices[i], size, items.IsHash)]));
        return call[0];
    }

    /// <summary>A short last slice is filled up: with undef, or with empty arrays where pairs of a hash are sliced.</summary>
    private static IEnumerable<PuppetValue> Fill(FunctionCall call, ArrayValue slice, int size, bool ofPairs) =>
        slice.Elements.Concat(Enumerable.Repeat(ofPairs ? call.Array([]) : call.Undef(), size - slice.Elements.Length));

    private static PuppetValue Step(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "iterable");
        var step = call.Integer(1, "step", minimum: 1);
        var stepped = items.Values.Where((_, i) => i % step == 0).ToList();
        if (call.Lambda is not { } lambda)
            return call.ArrayLike(stepped, items.Openness);
        Loop(stepped.Count, i => lambda.Invoke([stepped[i]]));
        return call.Undef();
    }

    private static PuppetValue ReverseEach(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "iterable");
        var reversed = items.Values.Reverse().ToList();
        if (call.Lambda is not { } lambda)
            return call.ArrayLike(reversed, items.Openness);
        Loop(reversed.Count, i => lambda.Invoke([reversed[i]]));
        return call.Undef();
    }

    private static PuppetValue GroupBy(FunctionCall call)
    {
        call.Expect(0, "collection", CollectionType.Default);
        var items = Iterated.Of(call, 0, "collection");
        var groups = new List<(PuppetValue Key, List<PuppetValue> Members)>();
        Loop(items.Values.Length, i =>
        {
            var key = items.Invoke(call.Lambda!, i);
            var group = groups.Find(g => ValueComparer.HashKey.Equals(g.Key, key));
            if (group.Members is null)
                groups.Add(group = (key, []));
            group.Members.Add(items.Values[i]);
        });
        return call.HashLike(groups.Select(g => new HashEntry(g.Key, call.ArrayLike(g.Members, items.Openness))), items.Openness);
    }

    private static PuppetValue Partition(FunctionCall call)
    {
        call.CollectionAt(0, "collection");
        var items = Iterated.Of(call, 0, "collection");
        var yes = new List<PuppetValue>();
        var no = new List<PuppetValue>();
        var openness = items.Openness;
        Loop(items.Values.Length, i =>
        {
            var answer = items.Invoke(call.Lambda!, i);
            if (Iterated.IsTrue(answer) is { } isTrue)
                (isTrue ? yes : no).Add(items.Values[i]);
            else
                openness ??= FunctionDispatcher.FindUnknown(answer, deep: true);
        });
        return call.Array([call.ArrayLike(yes, openness), call.ArrayLike(no, openness)]);
    }
}
