using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>What a function iterates over: an array, a hash, a range, the characters of a string, the numbers below an integer, the values of an <c>Enum</c>.</summary>
internal sealed class Iterated
{
    /// <summary>Longer ranges are not laid out.</summary>
    public const int MaximumLength = 1_000_000;

    private Iterated(ImmutableArray<PuppetValue> values, FunctionCall call, UnknownReason? openness)
    {
        Values = values;
        Call = call;
        Openness = openness;
    }

    /// <summary>The elements; a hash's are arrays of key and value.</summary>
    public ImmutableArray<PuppetValue> Values { get; }

    /// <summary>The entries of a hash; empty if this is none.</summary>
    public ImmutableArray<HashEntry> Entries { get; private init; } = [];

    /// <summary>Whether keys and values are iterated over.</summary>
    public bool IsHash { get; private init; }

    /// <summary>Why there may be more; null if there are no more.</summary>
    public UnknownReason? Openness { get; }

    private FunctionCall Call { get; }

    /// <summary>What an argument gives to iterate over.</summary>
    /// <exception cref="EvaluationException">The argument cannot be iterated over.</exception>
    public static Iterated Of(FunctionCall call, int index, string parameter) => TypeAliasType.Behind(call[index]) switch
    {
        ArrayValue array => new Iterated(array.Elements, call, array.Openness),
        HashValue hash => new Iterated([.. hash.Entries.Select(static e => (PuppetValue)new ArrayValue([e.Key, e.Value], e.Value.Origin))], call, hash.Openness)
        {
            IsHash = true,
            Entries = hash.Entries,
        },
        StringValue text => new Iterated([.. RubyStrings.Characters(text.Value).Select(call.String)], call, openness: null),
        IntegerValue { Value: >= 0 } count => Range(call, 0, count.Value - 1),
        TypeValue { Type: IntegerType { From: { } from, To: { } to } } => Range(call, from, to),
        TypeValue { Type: EnumType choice } => new Iterated([.. choice.Values.Select(call.String)], call, openness: null),
        _ => throw ArgumentChecks.Refusal(call, index, parameter, IterableType.Default),
    };

    /// <summary>Calls the block for an element: with the element, or with index or key and value if it takes two.</summary>
    public PuppetValue Invoke(ILambda lambda, int index)
    {
        if (!TakesTwo(lambda))
            return lambda.Invoke([Values[index]]);
        return IsHash
            ? lambda.Invoke([Entries[index].Key, Entries[index].Value])
            : lambda.Invoke([new IntegerValue(index, Call.Origin), Values[index]]);
    }

    /// <summary>Whether a block takes two arguments rather than one.</summary>
    /// <exception cref="EvaluationException">It takes neither.</exception>
    public bool TakesTwo(ILambda lambda)
    {
        if ((lambda.CapturesRest || lambda.ParameterCount >= 2) && lambda.RequiredCount <= 2)
            return true;
        if (lambda.ParameterCount == 1)
            return false;
        throw new EvaluationException($"'{Call.Name}' block expects between 1 and 2 arguments, got {(lambda.ParameterCount == 0 ? "none" : lambda.ParameterCount)}");
    }

    /// <summary>Whether a value counts as true: all but undef and false. Null if it is unknown.</summary>
    public static bool? IsTrue(PuppetValue value) => value switch
    {
        UndefValue or BooleanValue { Value: false } => false,
        UnknownValue or OneOfValue => null,
        _ => true,
    };

    private static Iterated Range(FunctionCall call, long from, long to)
    {
        if ((Int128)to - from >= MaximumLength)
            throw new EvaluationException($"{call.Name}() iterates over more than {MaximumLength} elements");
        // The last number may be the greatest there is: counting beyond it would begin anew.
        var count = (int)Int128.Max(0, (Int128)to - from + 1);
        var values = ImmutableArray.CreateBuilder<PuppetValue>(count);
        for (var i = 0; i < count; i++)
            values.Add(call.Integer(from + i));
        return new Iterated(values.ToImmutable(), call, openness: null);
    }
}
