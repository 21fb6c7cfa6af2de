using System.Globalization;
using System.Numerics;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>+ - * / % &lt;&lt; &gt;&gt;</c> with Puppet's coercions, on collections where they apply.</summary>
internal static class Arithmetic
{
    public static PuppetValue Compute(BinaryOperator @operator, PuppetValue left, PuppetValue right, BoundNode node)
    {
        if (left is OneOfValue || right is OneOfValue)
            return OfAlternatives(@operator, left, right, node);
        if (left is UnknownValue or DeferredValue or PartialStringValue)
            return Unknown(left, right, left, node);
        if (left is ArrayValue or HashValue && @operator is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.ShiftLeft)
            return CollectionArithmetic.Compute(@operator, left, right, node);
        if (right is UnknownValue or DeferredValue or PartialStringValue)
            return Unknown(left, right, right, node);
        if (@operator == BinaryOperator.Add && left is RichValue { Data: BinaryData binary })
        {
            return right is RichValue { Data: BinaryData more }
                ? new RichValue(new BinaryData([.. binary.Bytes, .. more.Bytes]), Lifting.Computed(node, left, right), left.IsSecret || right.IsSecret)
                : throw new EvaluationException("Can only append Binary to a Binary");
        }
        if (@operator == BinaryOperator.Add && left is RichValue { Data: UriData uri } && right is StringValue or RichValue { Data: UriData })
        {
            return uri.Join(right is StringValue path ? path.Value : ((RichValue)right).Text) is { } joined
                ? new RichValue(joined, Lifting.Computed(node, left, right), left.IsSecret || right.IsSecret)
                : new UnknownValue(new UnknownReason(UnknownKind.UnknownFunction, "URIs that are not absolute are not joined"), Lifting.Computed(node, left, right));
        }
        if (left is RichValue { Data: Timespan or Timestamp or SemVer } || right is RichValue { Data: Timespan or Timestamp or SemVer })
            return TimeArithmetic.Compute(@operator, left, right, node);
        return OfNumbers(@operator, Coerce(left, 0), Coerce(right, 1), left, right, node);
    }

    // On its own: what captures variables costs an object at each entry of the method that it stands in.
    private static PuppetValue OfAlternatives(BinaryOperator @operator, PuppetValue left, PuppetValue right, BoundNode node) => left is OneOfValue choice
        ? Lifting.Map(choice, Lifting.Computed(node, left, right), l => Compute(@operator, l, right, node))
        : Lifting.Map((OneOfValue)right, Lifting.Computed(node, left, right), r => Compute(@operator, left, r, node));

    /// <summary><c>-x</c>.</summary>
    public static PuppetValue Negate(PuppetValue operand, BoundNode node) => operand switch
    {
        OneOfValue choice => Lifting.Map(choice, Lifting.Computed(node, operand), v => Negate(v, node)),
        UnknownValue or DeferredValue or PartialStringValue => Unknown(operand, operand, operand, node),
        RichValue { Data: Timespan span } => new RichValue(new Timespan(-span.Nanoseconds), Lifting.Computed(node, operand), operand.IsSecret),
        RichValue { Data: SemVer } => throw NoFloat(),
        _ => Coerce(operand, null) switch
        {
            IntegerValue { Value: long.MinValue } => throw Overflow("A Unary Minus expression", -(BigInteger)long.MinValue),
            IntegerValue integer => new IntegerValue(-integer.Value, Lifting.Computed(node, operand), operand.IsSecret),
            var number => new FloatValue(-((FloatValue)number).Value, Lifting.Computed(node, operand), operand.IsSecret),
        },
    };

    public static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Match => "=~",
        BinaryOperator.NotMatch => "!~",
        BinaryOperator.In => "in",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.Before => "->",
        BinaryOperator.Notify => "~>",
        BinaryOperator.After => "<-",
        _ => "<~",
    };

    internal static UnknownValue Unknown(PuppetValue left, PuppetValue right, PuppetValue cause, BoundNode node) => new(
        FunctionDispatcher.FindUnknown(cause, deep: true) ?? new UnknownReason(UnknownKind.Undecided, "it is computed from what is unknown"),
        Lifting.Computed(node, left, right),
        left.ContainsSecret || right.ContainsSecret);

    internal static PuppetValue Coerce(PuppetValue value, int? operand) =>
        Numbers.Of(value) ?? throw new EvaluationException($"The value '{ValueWords.Show(value)}' cannot be converted to Numeric.", operand);

    private static PuppetValue OfNumbers(BinaryOperator @operator, PuppetValue left, PuppetValue right, PuppetValue writtenLeft, PuppetValue writtenRight, BoundNode node)
    {
        var origin = Lifting.Computed(node, writtenLeft, writtenRight);
        var isSecret = left.IsSecret || right.IsSecret;
        if (left is IntegerValue l && right is IntegerValue r)
            return new IntegerValue(OfIntegers(@operator, l.Value, r.Value), origin, isSecret);
        if (@operator is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight && left is IntegerValue bits)
            return new IntegerValue(OfIntegers(@operator, bits.Value, (long)((FloatValue)right).Value), origin, isSecret);
        if (@operator is BinaryOperator.Modulo or BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight)
            throw new EvaluationException($"Operator '{Symbol(@operator)}' is not applicable to {ValueWords.Kind(left)}{(left is FloatValue ? "" : $" when right side is {ValueWords.Kind(right)}")}.", operand: 0);
        var result = OfFloats(@operator, ToDouble(left), ToDouble(right));
        if (double.IsInfinity(result))
            throw new EvaluationException($"The result of the {Symbol(@operator)} expression is Infinity", operand: 0);
        return new FloatValue(result, origin, isSecret);
    }

    private static double ToDouble(PuppetValue value) => value is IntegerValue integer ? integer.Value : ((FloatValue)value).Value;

    private static double OfFloats(BinaryOperator @operator, double left, double right) => @operator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        _ => left / right,
    };

    private static long OfIntegers(BinaryOperator @operator, long left, long right)
    {
        try
        {
            return @operator switch
            {
                BinaryOperator.Add => checked(left + right),
                BinaryOperator.Subtract => checked(left - right),
                BinaryOperator.Multiply => checked(left * right),
                BinaryOperator.Divide => FloorDivide(left, right),
                BinaryOperator.Modulo => right == 0 ? throw DivisionByZero() : right == -1 ? 0 : left - (right * FloorDivide(left, right)),
                BinaryOperator.ShiftLeft => Shift(left, right),
                _ => Shift(left, right == long.MinValue ? long.MaxValue : -right),
            };
        }
        catch (OverflowException)
        {
            throw Overflow($"A '{Symbol(@operator)}' expression", Exact(@operator, left, right));
        }
    }

    /// <summary>Ruby rounds towards minus infinity.</summary>
    private static long FloorDivide(long left, long right)
    {
        if (right == 0)
            throw DivisionByZero();
        var quotient = checked(left / right);
        return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
    }

    private static long Shift(long value, long by)
    {
        if (by <= 0)
            return by <= -64 ? (value < 0 ? -1 : 0) : value >> (int)-by;
        if (value == 0)
            return 0;
        if (by >= 63 || value << (int)by >> (int)by != value)
            throw new OverflowException();
        return value << (int)by;
    }

    /// <summary>For Ruby a version is a number, but one that converts to none.</summary>
    internal static EvaluationException NoFloat() => new("can't convert SemanticPuppet::Version into Float");

    internal static EvaluationException DivisionByZero() => new("Division by 0", operand: 1);

    /// <summary>Says the number in hexadecimal, as Puppet does.</summary>
    private static EvaluationException Overflow(string expression, BigInteger value) => new(
        $"{expression} resulted in a value outside of Puppet Integer {(value.Sign > 0 ? "max" : "min")} range, got '{(value.Sign < 0 ? "-" : "+")}0x{BigInteger.Abs(value).ToString("x", CultureInfo.InvariantCulture).TrimStart('0')}'");

    private static BigInteger Exact(BinaryOperator @operator, BigInteger left, BigInteger right) => @operator switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.ShiftLeft => left << (int)BigInteger.Min(right, 4096),
        _ => left << (int)BigInteger.Min(-right, 4096),
    };
}
