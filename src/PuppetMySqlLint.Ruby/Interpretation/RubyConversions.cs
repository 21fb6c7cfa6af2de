using System.Numerics;
using System.Text;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>What Ruby converts without being asked, with its messages where it refuses.</summary>
internal static class RubyConversions
{
    public static string ToStr(RubyValue value) => RubyInterpreter.Known(value) switch
    {
        RubyString text => text.Text,
        RubyBytes => throw new UnknownException(NoText),
        _ => throw new RubyError(ExceptionClasses.TypeError, $"no implicit conversion of {Name(value)} into String"),
    };

    /// <summary>What is said of bytes where characters are asked for.</summary>
    public const string NoText = "a string that is not UTF-8";

    /// <summary>A string's bytes.</summary>
    public static byte[] ToBytes(RubyValue value) => RubyInterpreter.Known(value) is RubyBytes bytes ? bytes.Data : Encoding.UTF8.GetBytes(ToStr(value));

    public static RubyArray ToAry(RubyValue value) => RubyInterpreter.Known(value) is RubyArray array
        ? array
        : throw new RubyError(ExceptionClasses.TypeError, $"no implicit conversion of {Name(value)} into Array");

    public static RubyHash ToHash(RubyValue value) => RubyInterpreter.Known(value) is RubyHash hash
        ? hash
        : throw new RubyError(ExceptionClasses.TypeError, $"no implicit conversion of {Name(value)} into Hash");

    public static BigInteger ToInt(RubyValue value) => RubyInterpreter.Known(value) switch
    {
        RubyInteger number => number.Value,
        RubyFloat number => Truncate(number.Value),
        RubyNil => throw new RubyError(ExceptionClasses.TypeError, "no implicit conversion from nil to integer"),
        var other => throw new RubyError(ExceptionClasses.TypeError, $"no implicit conversion of {Name(other)} into Integer"),
    };

    public static int ToIndex(RubyValue value)
    {
        var number = ToInt(value);
        return number >= int.MinValue && number <= int.MaxValue ? (int)number : throw new RubyError(ExceptionClasses.RangeError, $"bignum too big to convert into `long'");
    }

    public static BigInteger Truncate(double value) => double.IsFinite(value)
        ? new BigInteger(Math.Truncate(value))
        : throw new RubyError(ExceptionClasses.FloatDomainError, RubyNumbers.ToText(value));

    /// <summary>What messages call a value: <c>nil</c>, <c>true</c>, or its class.</summary>
    public static string Name(RubyValue value) => value switch
    {
        RubyNil => "nil",
        RubyBoolean b => b.Value ? "true" : "false",
        _ => value.Class.Name,
    };

    /// <summary>What <c>comparison of X with Y failed</c> calls Y.</summary>
    public static string ComparedName(RubyValue value) =>
        value is RubyNil or RubyBoolean or RubyInteger or RubyFloat ? RubyPrinter.Inspect(value) : value.Class.Name;

    /// <summary>Ruby's <c>Array()</c>.</summary>
    public static RubyArray ToArray(RubyValue value) => RubyInterpreter.Known(value) switch
    {
        RubyNil => new RubyArray(),
        RubyArray array => array,
        RubyHash hash => new RubyArray([.. hash.Entries.Select(static e => RubyArray.Of(e.Key, e.Value))]),
        RubyRange range => new RubyArray([.. Methods.RangeMethods.Members(range)]),
        RubyObject { Data: RubySet set } => new RubyArray([.. set.Members]),
        var other => RubyArray.Of(other),
    };
}
