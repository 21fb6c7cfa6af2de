using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>+</c>, <c>-</c> and <c>&lt;&lt;</c> with an array or hash on the left. Members keep their own origins.</summary>
internal static class CollectionArithmetic
{
    public static PuppetValue Compute(BinaryOperator @operator, PuppetValue left, PuppetValue right, BoundNode node)
    {
        var origin = Lifting.Computed(node, left, right);
        return (@operator, left) switch
        {
            (BinaryOperator.ShiftLeft, ArrayValue array) => new ArrayValue(array.Elements.Add(right), origin, array.IsSecret, array.Openness),
            (BinaryOperator.ShiftLeft, _) => throw new EvaluationException($"Operator '<<' is not applicable to {ValueWords.Kind(left)}.", operand: 0),
            (BinaryOperator.Add, ArrayValue array) => Append(array, right, origin),
            (BinaryOperator.Add, HashValue hash) => Merge(hash, ToHash(right), origin),
            (_, ArrayValue array) => Remove(array, right, origin),
            _ => Remove((HashValue)left, right, origin),
        };
    }

    /// <summary>The first hash with the entries of the second over it.</summary>
    public static HashValue Merge(HashValue under, HashValue over, Origin origin)
    {
        var entries = new HashEntry[under.Entries.Length + over.Entries.Length];
        var count = 0;
        Span<bool> isUsed = over.Entries.Length <= 64 ? stackalloc bool[over.Entries.Length] : new bool[over.Entries.Length];
        foreach (var entry in under.Entries)
        {
            var place = over.IndexOf(entry.Key);
            if (place < 0)
            {
                entries[count++] = over.Openness is { } reason ? entry with { Value = Perhaps(entry.Value, reason) } : entry;
                continue;
            }
            isUsed[place] = true;
            entries[count++] = new HashEntry(entry.Key, over.Entries[place].Value);
        }
        for (var i = 0; i < isUsed.Length; i++)
        {
            if (!isUsed[i])
                entries[count++] = over.Entries[i];
        }
        Array.Resize(ref entries, count);
        return new HashValue(ImmutableCollectionsMarshal.AsImmutableArray(entries), origin, under.IsSecret || over.IsSecret, under.Openness ?? over.Openness);
    }

    private static OneOfValue Perhaps(PuppetValue value, UnknownReason reason) => value is OneOfValue choice && choice.Alternatives.Length >= OneOfValue.MaximumAlternatives
        ? choice
        : new OneOfValue(
            [
                .. value is OneOfValue { Alternatives: var inner } ? inner : [new Alternative("it is not overridden by what is unknown", value)],
                new Alternative("it is overridden by what is unknown", new UnknownValue(reason, value.Origin)),
            ],
            value.Origin,
            value.IsSecret);

    private static ArrayValue Append(ArrayValue left, PuppetValue right, Origin origin)
    {
        var (elements, openness) = Elements(right);
        return new ArrayValue(left.Elements.AddRange(elements), origin, left.IsSecret || (right is not ArrayValue ? false : right.IsSecret), left.Openness ?? openness);
    }

    private static (ImmutableArray<PuppetValue> Elements, UnknownReason? Openness) Elements(PuppetValue value) => value switch
    {
        ArrayValue array => (array.Elements, array.Openness),
        HashValue hash => ([.. hash.Entries.Select(static e => new ArrayValue([e.Key, e.Value], e.Value.Origin))], hash.Openness),
        UnknownValue unknown => ([], unknown.Reason),
        _ => ([value], null),
    };

    private static HashValue ToHash(PuppetValue value)
    {
        switch (value)
        {
            case HashValue hash:
                return hash;
            case UnknownValue unknown:
                return new HashValue([], value.Origin, value.IsSecret, unknown.Reason);
            case ArrayValue array when array.Elements.All(static e => e is ArrayValue):
                return Distinct(array.Elements.Cast<ArrayValue>().Select(static e => e.Elements switch
                {
                    [var key, var given] => new HashEntry(key, given),
                    [var key] => new HashEntry(key, new UndefValue(e.Origin)),
                    var other => throw new EvaluationException($"invalid number of elements ({other.Length} for 1..2)"),
                }), array);
            case ArrayValue array when array.Elements.Length % 2 == 0 && !array.Elements.Any(static e => e is ArrayValue):
                return Distinct(array.Elements.Chunk(2).Select(static p => new HashEntry(p[0], p[1])), array);
            case ArrayValue:
                throw new EvaluationException("odd number of arguments for Hash");
            default:
                throw new EvaluationException("Can only append Array or Hash to a Hash");
        }
    }

    private static HashValue Distinct(IEnumerable<HashEntry> entries, ArrayValue array)
    {
        var result = new Dictionary<PuppetValue, PuppetValue>(ValueComparer.HashKey);
        foreach (var entry in entries)
            result[entry.Key] = entry.Value;
        return new HashValue([.. result.Select(static p => new HashEntry(p.Key, p.Value))], array.Origin, array.IsSecret, array.Openness);
    }

    private static ArrayValue Remove(ArrayValue left, PuppetValue right, Origin origin)
    {
        var (removed, openness) = Elements(right);
        var set = new HashSet<PuppetValue>(removed, ValueComparer.HashKey);
        // Members are compared as Ruby's == does: 1.0 is 1.
        var numbers = removed.Where(static v => v is IntegerValue or FloatValue).Select(RubyOrder.Number).ToHashSet();
        return new ArrayValue([.. left.Elements.Where(e => !set.Contains(e) && !(e is IntegerValue or FloatValue && numbers.Contains(RubyOrder.Number(e))))], origin, left.IsSecret, left.Openness ?? openness);
    }

    private static HashValue Remove(HashValue left, PuppetValue right, Origin origin)
    {
        var (removed, openness) = right is HashValue hash ? ([.. hash.Entries.Select(static e => e.Key)], hash.Openness) : Elements(right);
        var set = new HashSet<PuppetValue>(removed, ValueComparer.HashKey);
        return new HashValue([.. left.Entries.Where(e => !set.Contains(e.Key))], origin, left.IsSecret, left.Openness ?? openness);
    }
}
