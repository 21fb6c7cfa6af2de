using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Puppet's <c>==</c> and order. Three-valued: null where it depends on what is unknown.</summary>
internal static class Comparison
{
    /// <summary><c>==</c>: strings compare case-insensitively, integers and floats by number, everything else by kind.</summary>
    public static bool? AreEqual(PuppetValue left, PuppetValue right)
    {
        if (left is OneOfValue || right is OneOfValue)
            return AlternativesAreEqual(left, right);
        if (left is UnknownValue or DeferredValue || right is UnknownValue or DeferredValue)
            return null;
        return (left, right) switch
        {
            (StringValue l, StringValue r) => AreEqualWords(l.Value, r.Value),
            (PartialStringValue l, StringValue r) => CanBe(l, r.Value) ? null : false,
            (StringValue l, PartialStringValue r) => CanBe(r, l.Value) ? null : false,
            (PartialStringValue, PartialStringValue) => null,
            (IntegerValue l, IntegerValue r) => l.Value == r.Value,
            (IntegerValue l, FloatValue r) => l.Value == r.Value,
            (FloatValue l, IntegerValue r) => l.Value == r.Value,
            (FloatValue l, FloatValue r) => l.Value == r.Value,
            (ArrayValue l, ArrayValue r) => ArraysAreEqual(l, r),
            (HashValue l, HashValue r) => HashesAreEqual(l, r),
            (SensitiveValue l, SensitiveValue r) => AreEqual(l.Inner, r.Inner),
            (TypeValue l, TypeValue r) => l.Type.Equals(r.Type) || (l.Type.IsAssignable(r.Type) && r.Type.IsAssignable(l.Type)),
            (RichValue { Data: Timespan or Timestamp } l, IntegerValue or FloatValue) => RichOrder.CompareToSeconds(l.Data, right) == 0,
            (IntegerValue or FloatValue, RichValue { Data: Timespan or Timestamp } r) => RichOrder.CompareToSeconds(r.Data, left) == 0,
            _ => ValueComparer.HashKey.Equals(left, right),
        };
    }

    /// <summary>The order of two values.</summary>
    /// <returns>Negative, zero or positive; null where it is unknown.</returns>
    /// <exception cref="EvaluationException">They have no order.</exception>
    public static int? Compare(BinaryOperator @operator, PuppetValue left, PuppetValue right)
    {
        if (left is UnknownValue or DeferredValue or PartialStringValue or OneOfValue || right is UnknownValue or DeferredValue or PartialStringValue or OneOfValue)
            return null;
        return (left, right) switch
        {
            (StringValue l, StringValue r) => RubyStrings.Compare(AsciiLower(l.Value), AsciiLower(r.Value)),
            (IntegerValue l, IntegerValue r) => l.Value.CompareTo(r.Value),
            (IntegerValue l, FloatValue r) => ((double)l.Value).CompareTo(r.Value),
            (FloatValue l, IntegerValue r) => l.Value.CompareTo(r.Value),
            (FloatValue l, FloatValue r) => l.Value.CompareTo(r.Value),
            (DefaultValue, DefaultValue) => 0,
            (RichValue l, RichValue r) when RichOrder.Compare(l.Data, r.Data) is { } order => order,
            (RichValue { Data: Timespan or Timestamp } l, IntegerValue or FloatValue) => RichOrder.CompareToSeconds(l.Data, right),
            (IntegerValue or FloatValue, RichValue { Data: Timespan or Timestamp } r) => -RichOrder.CompareToSeconds(r.Data, left),
            (IntegerValue or FloatValue, RichValue { Data: SemVer }) => throw Arithmetic.NoFloat(),
            (RichValue { Data: Timespan }, _) => throw NotPossible(@operator, left, right, "Timespans are only comparable to Timespans, Integers, and Floats"),
            (RichValue { Data: Timestamp }, _) => throw NotPossible(@operator, left, right, "Timestamps are only comparable to Timestamps, Integers, and Floats"),
            (RichValue { Data: SemVer }, _) => throw NotPossible(@operator, left, right, "Versions not comparable to non Versions"),
            (DefaultValue, _) => throw NotPossible(@operator, left, right, "Symbol not comparable to non Symbol"),
            (StringValue, _) => throw NotPossible(@operator, left, right, "A String is not comparable to a non String"),
            (IntegerValue or FloatValue, _) => throw NotPossible(@operator, left, right, "A Numeric is not comparable to non Numeric"),
            _ => throw NotPossible(@operator, left, right, "Only Strings, Numbers, Timespans, Timestamps, and Versions are comparable"),
        };
    }

    /// <summary>Whether a string with holes can turn out to be a given text, case aside.</summary>
    public static bool CanBe(PartialStringValue partial, string text)
    {
        var first = partial.Pieces[0] is StringValue head ? head.Value : "";
        var last = partial.Pieces[^1] is StringValue tail ? tail.Value : "";
        return text.Length >= partial.Pieces.Sum(static p => p is StringValue known ? known.Value.Length : 0)
            && text.StartsWith(first, StringComparison.OrdinalIgnoreCase)
            && text.EndsWith(last, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The answer that all alternatives give; null where they differ.</summary>
    public static bool? All(OneOfValue choice, Func<PuppetValue, bool?> test)
    {
        var answer = test(choice.Alternatives[0].Value);
        foreach (var alternative in choice.Alternatives.AsSpan()[1..])
        {
            if (test(alternative.Value) != answer)
                return null;
        }
        return answer;
    }

    // On its own: what captures variables costs an object at each entry of the method that it stands in.
    private static bool? AlternativesAreEqual(PuppetValue left, PuppetValue right) =>
        left is OneOfValue choice ? All(choice, v => AreEqual(v, right)) : All((OneOfValue)right, v => AreEqual(left, v));

    private static bool? ArraysAreEqual(ArrayValue left, ArrayValue right)
    {
        if (left.Openness is null && right.Openness is null && left.Elements.Length != right.Elements.Length)
            return false;
        bool? result = left.Openness is null && right.Openness is null ? true : null;
        for (var i = 0; i < Math.Min(left.Elements.Length, right.Elements.Length); i++)
        {
            var equal = AreEqual(left.Elements[i], right.Elements[i]);
            if (equal is false && left.Openness is null && right.Openness is null)
                return false;
            if (equal is not true)
                result = null;
        }
        return result;
    }

    private static bool? HashesAreEqual(HashValue left, HashValue right)
    {
        var closed = left.Openness is null && right.Openness is null;
        if (closed && left.Entries.Length != right.Entries.Length)
            return false;
        bool? result = closed ? true : null;
        foreach (var (key, value) in left.Entries)
        {
            if (!right.TryGetValue(key, out var other))
            {
                if (right.Openness is null)
                    return false;
                continue;
            }
            var equal = AreEqual(other, value);
            if (equal is false)
                return false;
            result = equal is null ? null : result;
        }
        return result;
    }

    /// <summary>Ruby's <c>casecmp</c> folds ASCII letters to lower case.</summary>
    private static string AsciiLower(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        });

    /// <summary>Letters of ASCII are equal whatever their case; others are not.</summary>
    private static bool AreEqualWords(string left, string right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && !((left[i] | 0x20) == (right[i] | 0x20) && char.IsAsciiLetter(left[i]) && char.IsAsciiLetter(right[i])))
                return false;
        }
        return true;
    }

    private static EvaluationException NotPossible(BinaryOperator @operator, PuppetValue left, PuppetValue right, string detail) => new(
        $"Comparison of: {ValueWords.Label(left)} {Arithmetic.Symbol(@operator)} {ValueWords.Label(right)}, is not possible. Caused by '{detail}'.");
}
