using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>+ - * /</c> on <c>Timespan</c> and <c>Timestamp</c>; numbers are seconds there.</summary>
internal static class TimeArithmetic
{
    public static PuppetValue Compute(BinaryOperator @operator, PuppetValue left, PuppetValue right, BoundNode node)
    {
        var origin = Lifting.Computed(node, left, right);
        var isSecret = left.IsSecret || right.IsSecret;
        if (left is not RichValue { Data: var data })
        {
            var number = Arithmetic.Coerce(left, 0);
            // A number on the left changes sides; only a length of time can be taken from it.
            return (@operator, ((RichValue)right).Data) switch
            {
                (BinaryOperator.Add, _) or (BinaryOperator.Multiply, Timespan) => Compute(@operator, right, number, node),
                (BinaryOperator.Subtract, Timespan span) => new RichValue(new Timespan(Nanoseconds(number) - span.Nanoseconds), origin, isSecret),
                _ => throw new EvaluationException($"Operator '{Arithmetic.Symbol(@operator)}' is not applicable to {ValueWords.Kind(left)} when right side is {Kind(right)}.", operand: 0),
            };
        }
        var other = right is RichValue { Data: Timespan or Timestamp } rich ? rich.Data : null;
        var by = other is null && data is not SemVer ? Arithmetic.Coerce(right, 1) : null;
        return (@operator, data, other) switch
        {
            (BinaryOperator.Add, Timespan a, Timespan b) => Span(a.Nanoseconds + b.Nanoseconds),
            (BinaryOperator.Add, Timespan a, Timestamp b) => Stamp(a.Nanoseconds + b.Nanoseconds),
            (BinaryOperator.Add, Timespan a, null) => Span(a.Nanoseconds + Nanoseconds(by!)),
            (BinaryOperator.Subtract, Timespan a, Timespan b) => Span(a.Nanoseconds - b.Nanoseconds),
            (BinaryOperator.Subtract, Timespan a, null) => Span(a.Nanoseconds - Nanoseconds(by!)),
            (BinaryOperator.Multiply, Timespan a, null) => Span(by is IntegerValue n ? a.Nanoseconds * n.Value : (long)(a.Nanoseconds * ((FloatValue)by!).Value)),
            (BinaryOperator.Divide, Timespan a, null) => Span(Divide(a.Nanoseconds, by!)),
            (BinaryOperator.Divide, Timespan a, Timespan b) when b.Nanoseconds != 0 => new FloatValue((double)a.Nanoseconds / b.Nanoseconds, origin, isSecret),
            (BinaryOperator.Add, Timestamp a, Timespan b) => Stamp(a.Nanoseconds + b.Nanoseconds),
            (BinaryOperator.Add, Timestamp a, null) => Stamp(a.Nanoseconds + Nanoseconds(by!)),
            (BinaryOperator.Subtract, Timestamp a, Timestamp b) => Span(a.Nanoseconds - b.Nanoseconds),
            (BinaryOperator.Subtract, Timestamp a, Timespan b) => Stamp(a.Nanoseconds - b.Nanoseconds),
            (BinaryOperator.Subtract, Timestamp a, null) => Stamp(a.Nanoseconds - Nanoseconds(by!)),
            _ => throw new EvaluationException($"Operator '{Arithmetic.Symbol(@operator)}' is not applicable to {Kind(left)}.", operand: 0),
        };

        RichValue Span(long nanoseconds) => new(new Timespan(nanoseconds), origin, isSecret);

        RichValue Stamp(long nanoseconds) => new(new Timestamp(nanoseconds), origin, isSecret);
    }

    private static string Kind(PuppetValue value) => value is RichValue { Data: SemVer } ? "a Semver" : value is RichValue rich ? $"a {rich.TypeName}" : ValueWords.Kind(value);

    private static long Nanoseconds(PuppetValue seconds) =>
        seconds is IntegerValue whole ? whole.Value * Timespan.NanosecondsPerSecond : (long)(((FloatValue)seconds).Value * Timespan.NanosecondsPerSecond);

    private static long Divide(long nanoseconds, PuppetValue by) => by switch
    {
        IntegerValue { Value: 0 } or FloatValue { Value: 0 } => throw new EvaluationException("Division by 0", operand: 1),
        IntegerValue whole => (long)Math.Floor((decimal)nanoseconds / whole.Value),
        _ => (long)(nanoseconds / ((FloatValue)by).Value),
    };
}
