namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>union</c>, <c>intersection</c>, <c>difference</c>, <c>member</c>.</summary>
internal static class SetFunctions
{
    public static void AddTo(FunctionLibrary legacy)
    {
        legacy.AddPassing("union", 2, null, static call => call.Arguments.All(static a => a is ArrayValue)
            ? call.ArrayLike(
                call.Arguments.Cast<ArrayValue>().SelectMany(static a => a.Elements).Distinct(ValueComparer.HashKey),
                call.Arguments.Cast<ArrayValue>().Select(static a => a.Openness).FirstOrDefault(static o => o is not null))
            : throw call.Refuse("Every parameter must be an array"));
        legacy.Add("intersection", 2, 2, static call => Pair(call, $"Requires 2 arrays, got {RubyInspection.ClassName(call[0])} and {RubyInspection.ClassName(call[1])}") is var (left, right)
            ? call.Array(left.Elements.Intersect(right.Elements, ValueComparer.HashKey))
            : call.Undef());
        legacy.Add("difference", 2, 2, static call => Pair(call, "Requires 2 arrays") is var (left, right)
            ? call.Array(left.Elements.Where(e => !right.Elements.Contains(e, ValueComparer.HashKey)))
            : call.Undef());
        legacy.AddPassing("member", 2, 2, Member);
    }

    private static (ArrayValue Left, ArrayValue Right) Pair(FunctionCall call, string refusal) =>
        call[0] is ArrayValue left && call[1] is ArrayValue right ? (left, right) : throw call.Refuse(refusal);

    private static PuppetValue Member(FunctionCall call)
    {
        if (call[0] is not ArrayValue array)
            throw call.Refuse("Requires array to work with");
        var wanted = call[1] switch
        {
            StringValue or IntegerValue => [call[1]],
            ArrayValue v => v.Elements,
            _ => throw call.Refuse("Item to search for must be a string, fixnum, or array"),
        };
        if (wanted.IsEmpty)
            throw call.Refuse("You must provide item to search for within array given");
        if (wanted.All(w => array.Elements.Contains(w, ValueComparer.HashKey)))
            return call.Boolean(true);
        var unknown = array.Openness ?? array.Elements.Concat(wanted).Select(static e => FunctionDispatcher.FindUnknown(e, deep: true)).FirstOrDefault(static r => r is not null);
        return unknown is null ? call.Boolean(false) : new UnknownValue(unknown, call.ResultOrigin);
    }
}
