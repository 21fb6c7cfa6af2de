using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>abs</c>, <c>ceiling</c>, <c>floor</c>, <c>round</c>, <c>max</c>, <c>min</c>.</summary>
internal static partial class NumberFunctions
{
    private static readonly PuppetType s_numericOrString = new VariantType([SimpleType.Numeric, StringType.Default]);

    public static void AddTo(FunctionLibrary library)
    {
        library.Add("abs", 1, 1, Abs);
        library.Add("ceiling", 1, 1, static call => ToInteger(call, Math.Ceiling));
        library.Add("floor", 1, 1, static call => ToInteger(call, Math.Floor));
        library.Add("round", 1, 1, Round);
        library.Add("max", 0, null, static call => Extreme(call, 1), BlockUse.Optional);
        library.Add("min", 0, null, static call => Extreme(call, -1), BlockUse.Optional);
    }

    /// <summary>A float that became whole as an integer.</summary>
    public static PuppetValue Whole(FunctionCall call, double number) => call.Integer(WholeNumber(number));

    /// <summary>A float that became whole. Ruby's integers know no bounds; Puppet refuses the larger ones where it lays them out, which is nearly everywhere.</summary>
    public static long WholeNumber(double number) => number switch
    {
        >= long.MinValue and < long.MaxValue => (long)number,
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => throw new EvaluationException(RubyNumbers.ToText(number)),
        > 0 => throw new EvaluationException($"Use of a Ruby Integer outside of Puppet Integer max range, got '0x{new BigInteger(number).ToString("x", CultureInfo.InvariantCulture).TrimStart('0')}'"),
        _ => throw new EvaluationException($"Use of a Ruby Integer outside of Puppet Integer min range, got '-0x{BigInteger.Negate(new BigInteger(number)).ToString("x", CultureInfo.InvariantCulture).TrimStart('0')}'"),
    };

    private static PuppetValue Abs(FunctionCall call) => call[0] switch
    {
        IntegerValue v => call.Integer(Math.Abs(v.Value)),
        FloatValue v => call.Float(Math.Abs(v.Value)),
        StringValue v when DecimalText().IsMatch(v.Value) => RubyNumbers.Parse(v.Value.Replace("-", "", StringComparison.Ordinal)) switch
        {
            double number => call.Float(number),
            _ => call.Integer(long.Parse(v.Value.TrimStart('-'), System.Globalization.CultureInfo.InvariantCulture)),
        },
        StringValue => throw call.Refuse("Requires float or integer to work with - was given non decimal string"),
        _ => throw ArgumentChecks.Refusal(call, 0, "val", s_numericOrString),
    };

    private static PuppetValue ToInteger(FunctionCall call, Func<double, double> round) => call[0] switch
    {
        IntegerValue v => call.Integer(v.Value),
        FloatValue v => Whole(call, round(v.Value)),
        StringValue v => Whole(call, round(RubyFormat.RubyFloat(v.Value) ?? throw call.Refuse("cannot convert given value to a floating point value."))),
        _ => throw ArgumentChecks.Refusal(call, 0, "val", s_numericOrString),
    };

    private static PuppetValue Round(FunctionCall call) => call[0] switch
    {
        // Integers beyond 2^53 lose digits on the way.
        IntegerValue v => Whole(call, Rounded(v.Value)),
        FloatValue v => Whole(call, Rounded(v.Value)),
        _ => throw ArgumentChecks.Refusal(call, 0, "val", SimpleType.Numeric),
    };

    private static double Rounded(double number) => Math.Truncate(number > 0 ? number + 0.5 : number - 0.5);

    private static PuppetValue Extreme(FunctionCall call, int sign)
    {
        var values = call.Arguments is [ArrayValue array] ? array.Elements : call.Arguments;
        if (values.IsEmpty)
            return call.Lambda is null && call.Count == 0 ? throw call.Refuse("Wrong number of arguments need at least one") : call.Undef();
        Func<PuppetValue, PuppetValue, int> compare = call.Lambda is { } lambda
            ? (a, b) => lambda.Invoke([a, b]) is IntegerValue order ? Math.Sign(order.Value) : throw new EvaluationException("comparison failed")
            : values.All(static v => v is IntegerValue or FloatValue) ? RubyOrder.Compare : CompareAny;
        var best = values[0];
        foreach (var value in values[1..])
        {
            if (compare(value, best) * sign > 0)
                best = value;
        }
        return best;
    }

    /// <summary>By number where both look like numbers, else by text.</summary>
    private static int CompareAny(PuppetValue left, PuppetValue right)
    {
        var a = RubyInspection.ToText(left);
        var b = RubyInspection.ToText(right);
        return NumberText().IsMatch(a) && NumberText().IsMatch(b)
            ? LeadingNumber(a).CompareTo(LeadingNumber(b))
            : RubyStrings.Compare(a, b);
    }

    /// <summary>The number that a string begins with, as Ruby's <c>to_f</c>; 0 if none.</summary>
    internal static double LeadingNumber(string text)
    {
        var match = LeadingFloat().Match(text);
        return match.Success ? double.Parse(match.Value.Replace("_", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The integer that a string begins with, as Ruby's <c>to_i</c>; 0 if none.</summary>
    internal static long LeadingInteger(string text)
    {
        var match = LeadingDigits().Match(text);
        return match.Success && long.TryParse(match.Value.Replace("_", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    [GeneratedRegex(@"\A-?\d+(\.\d+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecimalText();

    [GeneratedRegex(@"\A-?\d+([._eE]\d+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberText();

    [GeneratedRegex(@"\A\s*[-+]?\d[\d_]*(\.\d+)?([eE][-+]?\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingFloat();

    [GeneratedRegex(@"\A\s*[-+]?\d[\d_]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingDigits();
}
