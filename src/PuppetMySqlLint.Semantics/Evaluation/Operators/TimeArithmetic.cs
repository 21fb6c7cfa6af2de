using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>+ - * / %</c> on <c>Timespan</c> and <c>Timestamp</c>, where numbers are seconds, and the refusal of versions.</summary>
internal static class TimeArithmetic
{
    public static PuppetValue Compute(BinaryOperator @operator, PuppetValue left, PuppetValue right, BoundNode node)
    {
        left = Operand(left, 0);
        right = Operand(right, 1);
        if (@operator == BinaryOperator.Modulo && (left is FloatValue || right is FloatValue))
            throw left is FloatValue ? NotApplicable(@operator, left) : NotApplicable(@operator, left, right);
        if (left is not RichValue { Data: var data })
        {
            if (right is RichValue { Data: SemVer })
                throw Arithmetic.NoFloat();
            // A number on the left changes sides; only a length of time can be taken from it.
            return (@operator, ((RichValue)right).Data) switch
            {
                (BinaryOperator.Add, _) or (BinaryOperator.Multiply, Timespan) => Compute(@operator, right, left, node),
                (BinaryOperator.Subtract, Timespan span) => new RichValue(new Timespan(Nanoseconds(left) - span.Nanoseconds), Lifting.Computed(node, left, right), left.IsSecret || right.IsSecret),
                _ => throw NotApplicable(@operator, left, right),
            };
        }
        var origin = Lifting.Computed(node, left, right);
        var isSecret = left.IsSecret || right.IsSecret;
        return data switch
        {
            Timespan span => OfSpan(@operator, span, right, origin, isSecret) ?? throw NotApplicable(@operator, left),
            Timestamp stamp => OfStamp(@operator, stamp, right, origin, isSecret) ?? throw NotApplicable(@operator, left),
            _ => throw NotApplicable(@operator, left),
        };
    }

    private static PuppetValue? OfSpan(BinaryOperator @operator, Timespan left, PuppetValue right, Origin origin, bool isSecret)
    {
        var number = right as IntegerValue ?? (PuppetValue?)(right as FloatValue);
        return (@operator, (right as RichValue)?.Data) switch
        {
            (BinaryOperator.Add, Timespan other) => Span(left.Nanoseconds + other.Nanoseconds),
            (BinaryOperator.Add, Timestamp other) => new RichValue(new Timestamp(left.Nanoseconds + other.Nanoseconds), origin, isSecret),
            (BinaryOperator.Add, null) => Span(left.Nanoseconds + Nanoseconds(number!)),
            (BinaryOperator.Add, _) => throw Refuse(right, "{0} cannot be added to a Timespan"),
            (BinaryOperator.Subtract, Timespan other) => Span(left.Nanoseconds - other.Nanoseconds),
            (BinaryOperator.Subtract, null) => Span(left.Nanoseconds - Nanoseconds(number!)),
            (BinaryOperator.Subtract, _) => throw Refuse(right, "{0} cannot be subtracted from a Timespan"),
            (BinaryOperator.Multiply, null) => Span(number is IntegerValue whole ? left.Nanoseconds * whole.Value : (long)(left.Nanoseconds * ((FloatValue)number!).Value)),
            (BinaryOperator.Multiply, _) => throw Refuse(right, "A Timestamp cannot be multiplied by {0}"),
            (BinaryOperator.Divide, Timespan other) => Quotient((double)left.Nanoseconds / other.Nanoseconds),
            (BinaryOperator.Divide, null) => Span(Divide(left.Nanoseconds, number!)),
            (BinaryOperator.Divide, _) => throw Refuse(right, "A Timespan cannot be divided by {0}"),
            (BinaryOperator.Modulo, null) => new IntegerValue(Modulo(left.Nanoseconds, ((IntegerValue)number!).Value), origin, isSecret),
            // Puppet says the article twice.
            (BinaryOperator.Modulo, _) => throw Refuse(right, "Can not do modulus on a Timespan using a {0}"),
            _ => null,
        };

        RichValue Span(long nanoseconds) => new(new Timespan(nanoseconds), origin, isSecret);

        FloatValue Quotient(double value) =>
            double.IsInfinity(value) ? throw new EvaluationException("The result of the / expression is Infinity", operand: 0) : new FloatValue(value, origin, isSecret);
    }

    private static RichValue? OfStamp(BinaryOperator @operator, Timestamp left, PuppetValue right, Origin origin, bool isSecret) => (@operator, (right as RichValue)?.Data) switch
    {
        (BinaryOperator.Add, Timespan other) => new RichValue(new Timestamp(left.Nanoseconds + other.Nanoseconds), origin, isSecret),
        (BinaryOperator.Add, null) => new RichValue(new Timestamp(left.Nanoseconds + Nanoseconds(right)), origin, isSecret),
        (BinaryOperator.Add, _) => throw Refuse(right, "{0} cannot be added to a Timestamp"),
        (BinaryOperator.Subtract, Timestamp other) => new RichValue(new Timespan(left.Nanoseconds - other.Nanoseconds), origin, isSecret),
        (BinaryOperator.Subtract, Timespan other) => new RichValue(new Timestamp(left.Nanoseconds - other.Nanoseconds), origin, isSecret),
        (BinaryOperator.Subtract, null) => new RichValue(new Timestamp(left.Nanoseconds - Nanoseconds(right)), origin, isSecret),
        (BinaryOperator.Subtract, _) => throw Refuse(right, "{0} cannot be subtracted from a Timestamp"),
        _ => null,
    };

    /// <summary>Times and versions are numbers for Puppet, and need no conversion.</summary>
    private static PuppetValue Operand(PuppetValue value, int index) => value is RichValue { Data: Timespan or Timestamp or SemVer } ? value : Arithmetic.Coerce(value, index);

    private static EvaluationException NotApplicable(BinaryOperator @operator, PuppetValue left, PuppetValue? right = null) => new(
        $"Operator '{Arithmetic.Symbol(@operator)}' is not applicable to {ValueWords.Kind(left)}{(right is null ? "" : $" when right side is {ValueWords.Kind(right)}")}.", operand: 0);

    private static EvaluationException Refuse(PuppetValue right, string message)
    {
        var kind = ((RichValue)right).Data is SemVer ? "a Version" : ValueWords.Kind(right);
        return new(message.StartsWith('{') ? message.Replace("{0}", $"A{kind[1..]}", StringComparison.Ordinal) : message.Replace("{0}", kind, StringComparison.Ordinal));
    }

    private static long Nanoseconds(PuppetValue seconds) =>
        seconds is IntegerValue whole ? whole.Value * Timespan.NanosecondsPerSecond : (long)(((FloatValue)seconds).Value * Timespan.NanosecondsPerSecond);

    private static long Divide(long nanoseconds, PuppetValue by) => by switch
    {
        IntegerValue { Value: 0 } or FloatValue { Value: 0 } => throw Arithmetic.DivisionByZero(),
        IntegerValue whole => (long)Math.Floor((decimal)nanoseconds / whole.Value),
        _ => (long)Math.Floor(nanoseconds / ((FloatValue)by).Value),
    };

    private static long Modulo(long nanoseconds, long by)
    {
        if (by == 0)
            throw Arithmetic.DivisionByZero();
        var seconds = (long)Math.Floor((decimal)nanoseconds / Timespan.NanosecondsPerSecond);
        var rest = seconds % by;
        return rest != 0 && (rest < 0) != (by < 0) ? rest + by : rest;
    }
}
