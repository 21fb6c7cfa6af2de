namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>all</c>, <c>any</c>, <c>index</c>.</summary>
internal static class SearchFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddPassing("all", 1, 1, static call => Quantify(call, decidesOn: false), BlockUse.Required);
        library.AddPassing("any", 1, 1, static call => Quantify(call, decidesOn: true), BlockUse.Required);
        library.AddPassing("index", 1, 2, Index, BlockUse.Optional);
    }

    private static PuppetValue Quantify(FunctionCall call, bool decidesOn)
    {
        var items = Iterated.Of(call, 0, "enumerable");
        var unknown = items.Openness;
        var isDecided = false;
        IterationFunctions.Loop(items.Values.Length, i =>
        {
            var answer = items.Invoke(call.Lambda!, i);
            if (Iterated.IsTrue(answer) is not { } isTrue)
                unknown ??= FunctionDispatcher.FindUnknown(answer, deep: true);
            else if (isTrue == decidesOn)
            {
                isDecided = true;
                throw BreakIterationException.Instance;
            }
        });
        return isDecided ? call.Boolean(decidesOn) : unknown is null ? call.Boolean(!decidesOn) : new UnknownValue(unknown, call.ResultOrigin);
    }

    private static PuppetValue Index(FunctionCall call)
    {
        if (call.Lambda is null && call.Count == 2 && call[0] is StringValue text && call[1] is StringValue or RegexValue)
            return IndexInText(call, text.Value);
        var items = Iterated.Of(call, 0, "enumerable");
        PuppetValue? found = null;
        UnknownReason? unknown = null;
        IterationFunctions.Loop(items.Values.Length, i =>
        {
            var isMatch = Matches(call, items, i);
            if (isMatch is null)
                unknown ??= new UnknownReason(UnknownKind.Undecided, "which element is meant is unknown");
            else if (isMatch.Value)
            {
                found = items.IsHash ? items.Entries[i].Key : call.Integer(i);
                throw BreakIterationException.Instance;
            }
        });
        return unknown is not null ? new UnknownValue(unknown, call.ResultOrigin) : found ?? call.Undef();
    }

    private static bool? Matches(FunctionCall call, Iterated items, int index)
    {
        var value = items.IsHash ? items.Entries[index].Value : items.Values[index];
        if (call.Lambda is not { } lambda)
            return value.IsKnown ? RubyOrder.AreEqual(value, call[1]) : null;
        return Iterated.IsTrue(items.TakesTwo(lambda) ? items.Invoke(lambda, index) : lambda.Invoke([value]));
    }

    private static PuppetValue IndexInText(FunctionCall call, string text)
    {
        var position = call[1] is StringValue needle
            ? text.IndexOf(needle.Value, StringComparison.Ordinal)
            : RubyRegex.Get(((RegexValue)call[1]).Pattern).Match(text) is { Success: true } match ? match.Index : -1;
        return position < 0 ? call.Undef() : call.Integer(RubyStrings.Length(text[..position]));
    }
}
