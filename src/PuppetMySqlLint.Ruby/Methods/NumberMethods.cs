using System.Globalization;
using System.Numerics;
using System.Text;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Integers.</summary>
internal static class IntegerMethods
{
    public static void Define(RubyClass type)
    {
        NumericMethods.Define(type);
        type.Add("to_i", 0, 0, static c => c.Self)
            .Add("to_int", 0, 0, static c => c.Self)
            .Add("to_f", 0, 0, static c => Make.Number((double)Value(c)))
            .Add("to_s", 0, 1, static c => Make.Text(ToText(Value(c), c.Int(0, 10))))
            .Alias("inspect", "to_s")
            .Add("chr", 0, 1, Chr)
            .Add("ord", 0, 0, static c => c.Self)
            .Add("succ", 0, 0, static c => Make.Number(Value(c) + 1))
            .Alias("next", "succ")
            .Add("pred", 0, 0, static c => Make.Number(Value(c) - 1))
            .Add("even?", 0, 0, static c => Make.Bool(Value(c).IsEven))
            .Add("odd?", 0, 0, static c => Make.Bool(!Value(c).IsEven))
            .Add("&", 1, 1, static c => Make.Number(Value(c) & Bits(c)))
            .Add("|", 1, 1, static c => Make.Number(Value(c) | Bits(c)))
            .Add("^", 1, 1, static c => Make.Number(Value(c) ^ Bits(c)))
            .Add("~", 0, 0, static c => Make.Number(-Value(c) - 1))
            .Add("<<", 1, 1, static c => Make.Number(Shift(c, c.Int(0))))
            .Add(">>", 1, 1, static c => Make.Number(Shift(c, -c.Int(0))))
            .Add("[]", 1, 1, static c => c.Big(0) < 0 ? Make.Number(0) : Make.Number((Value(c) >> c.Int(0)) & 1))
            .Add("gcd", 1, 1, static c => Make.Number(BigInteger.GreatestCommonDivisor(Value(c), c.Big(0))))
            .Add("lcm", 1, 1, static c => Make.Number(Value(c).IsZero || c.Big(0).IsZero ? 0 : BigInteger.Abs(Value(c) * c.Big(0)) / BigInteger.GreatestCommonDivisor(Value(c), c.Big(0))))
            .Add("digits", 0, 1, Digits)
            .Add("bit_length", 0, 0, static c => Make.Number((long)(Value(c).Sign < 0 ? (-Value(c) - 1).GetBitLength() : Value(c).GetBitLength())))
            .Add("size", 0, 0, static _ => Make.Number(8))
            .Add("pow", 1, 2, static c => c.Has(1) ? PowerModulo(c) : NumericMethods.Power(c))
            .AddShallow("times", 0, 0, static c => Count(c, 0, Value(c) - 1, 1))
            .AddShallow("upto", 1, 1, static c => Count(c, Value(c), c.Big(0), 1))
            .AddShallow("downto", 1, 1, static c => Count(c, Value(c), c.Big(0), -1));
    }

    private static RubyInteger PowerModulo(RubyCall call)
    {
        var (exponent, modulus) = (call.Big(0), call.Big(1));
        if (modulus.IsZero)
            throw new RubyError(ExceptionClasses.ZeroDivisionError, "divided by 0");
        return exponent.Sign < 0
            ? throw new RubyError(ExceptionClasses.RangeError, "Integer#pow() 1st argument cannot be negative when 2nd argument specified")
            : Make.Number(Numerics.Modulo(BigInteger.ModPow(Value(call), exponent, modulus), modulus));
    }

    public static string ToText(BigInteger value, int radix)
    {
        if (radix == 10)
            return value.ToString(CultureInfo.InvariantCulture);
        if (radix is < 2 or > 36)
            throw new RubyError(ExceptionClasses.ArgumentError, $"invalid radix {radix}");
        if (value.IsZero)
            return "0";
        var builder = new StringBuilder();
        for (var rest = BigInteger.Abs(value); !rest.IsZero; rest /= radix)
        {
            builder.Insert(0, "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % radix)]);
        }
        return value.Sign < 0 ? "-" + builder : builder.ToString();
    }

    private static BigInteger Value(RubyCall call) => ((RubyInteger)call.Self).Value;

    private static BigInteger Bits(RubyCall call) => call.Known(0) is RubyInteger other
        ? other.Value
        : throw call.TypeError($"{RubyConversions.ComparedName(call.Known(0))} can't be coerced into Integer");

    private static BigInteger Shift(RubyCall call, int count)
    {
        call.Ruby.Charge(Math.Max(0, count / 16));
        return count >= 0 ? Value(call) << count : Value(call) >> -count;
    }

    private static RubyString Chr(RubyCall call)
    {
        var code = Value(call);
        if (code.Sign < 0 || code > 0x10FFFF)
            throw new RubyError(ExceptionClasses.RangeError, $"{code} out of char range");
        if (code >= 0x80 && !call.Has(0))
            throw code > 0xFF ? new RubyError(ExceptionClasses.RangeError, $"{code} out of char range") : new UnknownException("a string that is not UTF-8");
        return Make.Text(Rune.IsValid((int)code) ? new Rune((int)code).ToString() : throw new RubyError(ExceptionClasses.RangeError, $"invalid codepoint 0x{(int)code:X} in UTF-8"));
    }

    private static RubyArray Digits(RubyCall call)
    {
        if (Value(call).Sign < 0)
            throw new UnknownException("digits of a negative number");
        var radix = call.Has(0) ? call.Big(0) : 10;
        if (radix < 2)
            throw call.ArgumentError(radix.Sign < 0 ? "negative radix" : $"invalid radix {radix}");
        var digits = new List<RubyValue>();
        var rest = Value(call);
        do
        {
            digits.Add(Make.Number(rest % radix));
            rest /= radix;
        }
        while (!rest.IsZero);
        return new RubyArray(digits);
    }

    private static RubyValue Count(RubyCall call, BigInteger from, BigInteger to, int step)
    {
        if (call.Block is null)
            return call.Enumerator();
        for (var i = from; step > 0 ? i <= to : i >= to; i += step)
        {
            call.Yield(Make.Number(i));
        }
        return call.Self;
    }
}

/// <summary>Floats.</summary>
internal static class FloatMethods
{
    public static void Define(RubyClass type)
    {
        NumericMethods.Define(type);
        type.Add("to_f", 0, 0, static c => c.Self)
            .Add("to_i", 0, 0, static c => Make.Number(RubyConversions.Truncate(Value(c))))
            .Add("to_int", 0, 0, static c => Make.Number(RubyConversions.Truncate(Value(c))))
            .Add("nan?", 0, 0, static c => Make.Bool(double.IsNaN(Value(c))))
            .Add("infinite?", 0, 0, static c => double.IsInfinity(Value(c)) ? Make.Number(Value(c) > 0 ? 1 : -1) : RubyNil.Value);
    }

    private static double Value(RubyCall call) => ((RubyFloat)call.Self).Value;
}

/// <summary>What integers and floats have in common.</summary>
internal static class NumericMethods
{
    public static void Define(RubyClass type) => type
        .Add("+", 1, 1, static c => Combine(c, static (x, y) => x + y, static (x, y) => x + y))
        .Add("-", 1, 1, static c => Combine(c, static (x, y) => x - y, static (x, y) => x - y))
        .Add("*", 1, 1, Multiply)
        .Add("/", 1, 1, static c => Combine(c, static (x, y) => Numerics.FloorDivide(x, NotZero(y)), static (x, y) => x / y))
        .Add("%", 1, 1, static c => Combine(c, static (x, y) => Numerics.Modulo(x, NotZero(y)), static (x, y) => Numerics.Modulo(x, y)))
        .Alias("modulo", "%")
        .Add("div", 1, 1, static c => Combine(c, static (x, y) => Numerics.FloorDivide(x, NotZero(y)), static (x, y) => Math.Floor(x / y)) is RubyFloat f ? Make.Number(RubyConversions.Truncate(f.Value)) : c.Ruby.Send(c.Self, "/", c.Arguments, null))
        .Add("fdiv", 1, 1, static c => Make.Number(Float(c.Self) / Float(Coerced(c))))
        .Add("divmod", 1, 1, static c => RubyArray.Of(c.Ruby.Send(c.Ruby.Send(c.Self, "/", c.Arguments, null), "floor", [], null), c.Ruby.Send(c.Self, "%", c.Arguments, null)))
        .Add("remainder", 1, 1, static c => Combine(c, static (x, y) => BigInteger.Remainder(x, NotZero(y)), static (x, y) => x % y))
        .Add("**", 1, 1, Power)
        .Add("-@", 0, 0, static c => c.Self is RubyInteger i ? Make.Number(-i.Value) : Make.Number(-Float(c.Self)))
        .Add("+@", 0, 0, static c => c.Self)
        .Add("abs", 0, 0, static c => c.Self is RubyInteger i ? Make.Number(BigInteger.Abs(i.Value)) : Make.Number(Math.Abs(Float(c.Self))))
        .Alias("magnitude", "abs")
        .Add("zero?", 0, 0, static c => Make.Bool(Float(c.Self) == 0))
        .Add("nonzero?", 0, 0, static c => Float(c.Self) == 0 ? RubyNil.Value : c.Self)
        .Add("positive?", 0, 0, static c => Make.Bool(Float(c.Self) > 0))
        .Add("negative?", 0, 0, static c => Make.Bool(Float(c.Self) < 0))
        .Add("integer?", 0, 0, static c => Make.Bool(c.Self is RubyInteger))
        .Add("finite?", 0, 0, static c => Make.Bool(double.IsFinite(Float(c.Self))))
        .Add("floor", 0, 1, static c => Round(c, MidpointRounding.ToNegativeInfinity))
        .Add("ceil", 0, 1, static c => Round(c, MidpointRounding.ToPositiveInfinity))
        .Add("truncate", 0, 1, static c => Round(c, MidpointRounding.ToZero))
        .Add("round", 0, 2, static c => Round(c, MidpointRounding.AwayFromZero))
        .AddShallow("step", 1, 2, Step)
        .Add("coerce", 1, 1, static c => c.Self is RubyInteger && c.Known(0) is RubyInteger
            ? Make.List([c.Known(0), c.Self])
            : Make.List([new RubyFloat(Float(c.Known(0))), new RubyFloat(Float(c.Self))]));

    public static double Float(RubyValue value) => value is RubyInteger i ? (double)i.Value : ((RubyFloat)value).Value;

    private static BigInteger NotZero(BigInteger value) => value.IsZero ? throw new RubyError(ExceptionClasses.ZeroDivisionError, "divided by 0") : value;

    private static RubyValue Coerced(RubyCall call) => call.Known(0) switch
    {
        RubyInteger or RubyFloat => call.Known(0),
        var other => throw call.TypeError($"{(other is RubyNil or RubyBoolean ? RubyPrinter.Inspect(other) : other.Class.Name)} can't be coerced into {call.Self.Class.Name}"),
    };

    private static RubyValue Combine(RubyCall call, Func<BigInteger, BigInteger, BigInteger> whole, Func<double, double, double> real)
    {
        var right = Coerced(call);
        return call.Self is RubyInteger x && right is RubyInteger y ? Make.Number(whole(x.Value, y.Value)) : Make.Number(real(Float(call.Self), Float(right)));
    }

    private static RubyValue Multiply(RubyCall call)
    {
        if (call.Self is RubyInteger x && Coerced(call) is RubyInteger y)
            call.Ruby.Charge((x.Value.GetByteCount() + (long)y.Value.GetByteCount()) / 8);
        return Combine(call, static (a, b) => a * b, static (a, b) => a * b);
    }

    public static RubyValue Power(RubyCall call)
    {
        var right = Coerced(call);
        if (call.Self is RubyInteger x && right is RubyInteger y)
        {
            if (y.Value.Sign < 0)
                throw new UnknownException("a rational number");
            if (y.Value > 100_000 || (double)y.Value * x.Value.GetBitLength() > 1_000_000)
                throw new UnknownException("a number too large");
            return Make.Number(BigInteger.Pow(x.Value, (int)y.Value));
        }
        if (Float(call.Self) < 0 && right is RubyFloat f && f.Value != Math.Floor(f.Value))
            throw new UnknownException("a complex number");
        return Make.Number(Math.Pow(Float(call.Self), Float(right)));
    }

    /// <summary>Of what is rounded to more places before the point, no float has a digit.</summary>
    private const int MostPlaces = -400;

    private static RubyValue Round(RubyCall call, MidpointRounding mode)
    {
        var arguments = call.Arguments;
        if (arguments.Length > 0 && arguments[^1] is RubyHash)
            throw new UnknownException("half: is not evaluated");
        var digits = call.Int(0, 0);
        if (call.Self is RubyInteger whole)
        {
            if (digits >= 0)
                return whole;
            if (digits < MostPlaces)
                return mode is MidpointRounding.AwayFromZero or MidpointRounding.ToZero && -digits > whole.Value.GetBitLength() ? Make.Number(0) : throw new UnknownException("a number too large");
            return Make.Number(RoundWhole(whole.Value, BigInteger.Pow(10, -digits), mode));
        }
        var value = ((RubyFloat)call.Self).Value;
        if (digits <= 0)
        {
            if (!double.IsFinite(value))
                throw new RubyError(ExceptionClasses.FloatDomainError, RubyNumbers.ToText(value));
            if (digits < MostPlaces)
                return mode is MidpointRounding.AwayFromZero or MidpointRounding.ToZero ? Make.Number(0) : throw new UnknownException("a number too large");
            var rounded = new BigInteger(Math.Round(value, mode));
            return Make.Number(digits == 0 ? rounded : RoundWhole(mode == MidpointRounding.AwayFromZero ? new BigInteger(Math.Truncate(value)) : rounded, BigInteger.Pow(10, -digits), mode));
        }
        if (digits > 15 || !double.IsFinite(value) || Math.Abs(value) > 1e15)
            return call.Self;
        return Make.Number((double)RoundDecimal(value, digits, mode, call));
    }

    private static double RoundDecimal(double value, int digits, MidpointRounding mode, RubyCall call)
    {
        // Ruby rounds the float itself, and corrects what scaling it did: the nearest decimal of the exact binary value.
        var factor = Math.Pow(10, digits);
        var scaled = Math.Round(value * factor, mode);
        if (mode == MidpointRounding.AwayFromZero)
        {
            if (value > 0 && (scaled - 0.5) / factor > value || value > 0 && (double)((scaled + 0.5) / factor) <= value)
                scaled += (scaled + 0.5) / factor <= value ? 1 : -1;
            else if (value < 0 && (scaled + 0.5) / factor < value || value < 0 && (scaled - 0.5) / factor >= value)
                scaled += (scaled - 0.5) / factor >= value ? -1 : 1;
        }
        else if (mode == MidpointRounding.ToNegativeInfinity && (scaled + 1) / factor <= value)
        {
            scaled += 1;
        }
        else if (mode == MidpointRounding.ToPositiveInfinity && (scaled - 1) / factor >= value)
        {
            scaled -= 1;
        }
        return scaled / factor;
    }

    private static BigInteger RoundWhole(BigInteger value, BigInteger unit, MidpointRounding mode)
    {
        var floor = Numerics.FloorDivide(value, unit) * unit;
        var rest = value - floor;
        return mode switch
        {
            MidpointRounding.ToNegativeInfinity => floor,
            MidpointRounding.ToPositiveInfinity => rest.IsZero ? floor : floor + unit,
            MidpointRounding.ToZero => value.Sign < 0 && !rest.IsZero ? floor + unit : floor,
            _ => rest * 2 > unit || rest * 2 == unit && value.Sign > 0 ? floor + unit : floor,
        };
    }

    private static RubyValue Step(RubyCall call)
    {
        if (call.Block is null)
            return call.Enumerator();
        if (call.Self is not RubyInteger from || call.Known(0) is not RubyInteger to || call.Has(1) && call.Known(1) is not RubyInteger)
            throw new UnknownException("step with floats is not evaluated");
        var step = call.Has(1) ? call.Big(1) : 1;
        if (step.IsZero)
            throw call.ArgumentError("step can't be 0");
        for (var i = from.Value; step.Sign > 0 ? i <= to.Value : i >= to.Value; i += step)
        {
            call.Yield(Make.Number(i));
        }
        return call.Self;
    }
}
