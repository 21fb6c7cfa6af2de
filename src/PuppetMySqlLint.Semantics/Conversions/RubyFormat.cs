using System.Globalization;
using System.Numerics;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Ruby's <c>Kernel#format</c> over Puppet's values.</summary>
internal sealed class RubyFormat : IFormatOperations<PuppetValue>
{
    private static readonly RubyFormat s_operations = new();

    /// <summary>Formats values.</summary>
    /// <exception cref="EvaluationException">The format and the values do not fit.</exception>
    public static string Format(string format, params IReadOnlyList<PuppetValue> arguments) => new RubyFormat<PuppetValue>(format, arguments, s_operations).Run();

    public BigInteger ToInteger(PuppetValue value) => Integer(value);

    public double ToFloat(PuppetValue value) => Float(value);

    // References come as resources here, which are written without quotes.
    public string ToText(PuppetValue value) => value switch
    {
        TypeValue { Type: ResourceReferenceType { TypeName: "Class", Title: { } name } } => $"Class[{Symbols.CatalogNames.Capitalize(name)}]",
        TypeValue { Type: ResourceReferenceType { Title: { } title } reference } => $"{reference.TypeName}[{title}]",
        _ => RubyInspection.ToText(value),
    };

    public string Inspect(PuppetValue value) => RubyInspection.Inspect(value);

    public string ToCharacter(PuppetValue value) =>
        value switch
        {
            StringValue { Value: var text } => text.Length > 0 && RubyStrings.First(text).Length == text.Length ? text : throw Fail("%c requires a character"),
            _ => char.ConvertFromUtf32((int)Integer(value)),
        };

    public PuppetValue Find(IReadOnlyList<PuppetValue> arguments, string name)
    {
        if (arguments is not [HashValue hash])
            throw Fail("one hash required");
        return hash.Find(name) ?? throw Fail($"key<{name}> not found");
    }

    public Exception Fail(string message) => new EvaluationException(message);

    private static BigInteger Big(double value) => double.IsFinite(value)
        ? new BigInteger(value)
        : throw new EvaluationException(RubyNumbers.ToText(value));

    private static BigInteger Integer(PuppetValue value) => value switch
    {
        IntegerValue v => v.Value,
        FloatValue v => Big(v.Value),
        StringValue v when RubyInteger(v.Value) is { } number => number,
        StringValue v => throw new EvaluationException($"invalid value for Integer(): {RubyStrings.Inspect(v.Value)}"),
        UndefValue => throw new EvaluationException("can't convert nil into Integer"),
        _ => throw new EvaluationException($"can't convert {RubyConversionName(value)} into Integer"),
    };

    private static double Float(PuppetValue value) => value switch
    {
        IntegerValue v => v.Value,
        FloatValue v => v.Value,
        StringValue v when RubyFloat(v.Value) is { } number => number,
        StringValue v => throw new EvaluationException($"invalid value for Float(): {RubyStrings.Inspect(v.Value)}"),
        UndefValue => throw new EvaluationException("can't convert nil into Float"),
        _ => throw new EvaluationException($"can't convert {RubyConversionName(value)} into Float"),
    };

    /// <summary>Ruby's <c>Integer(string)</c>: prefixes <c>0x 0b 0o 0</c>, underscores between digits.</summary>
    internal static long? RubyInteger(string text)
    {
        var digits = text.Trim().Replace("_", "", StringComparison.Ordinal);
        var sign = digits.StartsWith('-') ? -1 : 1;
        digits = digits.StartsWith('-') || digits.StartsWith('+') ? digits[1..] : digits;
        var (radix, start) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, 2),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', 'o' or 'O', ..] => (8, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        return TryParse(digits[start..], radix, out var number) ? sign * number : null;
    }

    internal static bool TryParse(string digits, int radix, out long number)
    {
        number = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) - 'a' + 10 : 99;
            if (digit >= radix || number > (long.MaxValue - digit) / radix)
                return false;
            number = number * radix + digit;
        }
        return digits.Length > 0;
    }

    /// <summary>Ruby's <c>Float(string)</c>.</summary>
    internal static double? RubyFloat(string text)
    {
        var digits = text.Trim();
        if (RubyInteger(digits) is { } integer && digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return integer;
        return digits.EndsWith('.') || digits.StartsWith('.') || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !char.IsAsciiDigit(digits[^1])
            ? null
            : number;
    }

    private static string RubyConversionName(PuppetValue value) => value is BooleanValue b ? b.Value ? "true" : "false" : RubyInspection.ClassName(value);
}
