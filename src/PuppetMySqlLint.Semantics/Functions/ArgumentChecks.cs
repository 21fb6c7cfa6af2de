using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>What functions demand of their arguments, refused in Puppet's words.</summary>
internal static class ArgumentChecks
{
    private static readonly PuppetType s_hashOrArray = new VariantType([HashType.Default, ArrayType.Default]);

    /// <summary>Refuses an argument that is not of a type.</summary>
    public static void Expect(this FunctionCall call, int index, string parameter, PuppetType type)
    {
        if (type.IsInstance(call[index]) == false)
            throw Refusal(call, index, parameter, type);
    }

    public static string Text(this FunctionCall call, int index, string parameter) =>
        call[index] is StringValue text ? text.Value : throw Refusal(call, index, parameter, StringType.Default);

    public static long Integer(this FunctionCall call, int index, string parameter, long minimum = long.MinValue) =>
        call[index] is IntegerValue number && number.Value >= minimum
            ? number.Value
            : throw Refusal(call, index, parameter, minimum == long.MinValue ? IntegerType.Default : new IntegerType(minimum));

    public static ArrayValue ArrayAt(this FunctionCall call, int index, string parameter) =>
        call[index] as ArrayValue ?? throw Refusal(call, index, parameter, ArrayType.Default);

    public static HashValue HashAt(this FunctionCall call, int index, string parameter) =>
        call[index] as HashValue ?? throw Refusal(call, index, parameter, HashType.Default);

    public static PuppetValue CollectionAt(this FunctionCall call, int index, string parameter) =>
        call[index] is ArrayValue or HashValue ? call[index] : throw Refusal(call, index, parameter, s_hashOrArray);

    /// <summary>Whether an optional argument is there and not undef.</summary>
    public static bool Has(this FunctionCall call, int index) => index < call.Count && call[index] is not UndefValue;

    /// <summary>Puppet's refusal of an argument.</summary>
    public static EvaluationException Refusal(FunctionCall call, int index, string parameter, PuppetType type)
    {
        var mismatch = TypeMismatch.ForParameter(parameter, type, call[index]);
        return new EvaluationException($"'{call.Name}' {(mismatch.Count > 0 ? mismatch[0] : $"parameter '{parameter}' is not acceptable")}") { Origin = EvaluationException.Foreign(call[index], call.Origin.Location) };
    }

    /// <summary>Refusal by a function of the old interface, which names itself first.</summary>
    public static EvaluationException Refuse(this FunctionCall call, string message) => new($"{call.Name}(): {message}");

    /// <summary>An array from an old function: members keep their origin.</summary>
    public static PuppetValue Array(this FunctionCall call, IEnumerable<PuppetValue> elements) => call.Array([.. elements]);

    /// <summary>An array of new strings.</summary>
    public static PuppetValue Strings(this FunctionCall call, IEnumerable<string> elements) => call.Array([.. elements.Select(call.String)]);

    /// <summary>An array with the openness of the one it was made from.</summary>
    public static PuppetValue ArrayLike(this FunctionCall call, IEnumerable<PuppetValue> elements, UnknownReason? openness) =>
        new ArrayValue([.. elements], call.ResultOrigin, isSecret: false, openness);

    /// <summary>A hash with the openness of the one it was made from; of equal keys the last one counts.</summary>
    public static PuppetValue HashLike(this FunctionCall call, IEnumerable<HashEntry> entries, UnknownReason? openness)
    {
        var list = new List<HashEntry>();
        var index = new Dictionary<PuppetValue, int>(ValueComparer.HashKey);
        foreach (var entry in entries)
        {
            if (index.TryGetValue(entry.Key, out var at))
            {
                list[at] = new HashEntry(list[at].Key, entry.Value);
                continue;
            }
            index.Add(entry.Key, list.Count);
            list.Add(entry);
        }
        return new HashValue([.. list], call.ResultOrigin, isSecret: false, openness);
    }

    /// <summary>Values with arrays in them laid flat, as Ruby's <c>flatten</c>.</summary>
    public static ImmutableArray<PuppetValue> Flatten(IEnumerable<PuppetValue> values) => [.. values.SelectMany(static v => v is ArrayValue a ? Flatten(a.Elements) : [v])];
}
