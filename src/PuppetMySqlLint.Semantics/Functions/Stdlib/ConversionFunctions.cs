using System.Globalization;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Conversions between booleans, numbers and strings.</summary>
internal static partial class ConversionFunctions
{
    public static void AddTo(FunctionLibrary legacy)
    {
        legacy.Add("any2bool", 1, 1, static call => call.Boolean(Any2Bool(call, call[0])));
        legacy.Add("bool2num", 1, 1, static call => call.Integer(Str2Bool(call, call[0]) ? 1 : 0));
        legacy.Add("bool2str", 1, 3, Bool2Str);
        legacy.Add("num2bool", 1, 1, static call => call.Boolean(Num2Bool(call, call[0])));
        legacy.Add("str2bool", 1, 1, static call => call.Boolean(Str2Bool(call, call[0])));
        legacy.Add("to_bytes", 1, 1, ToBytes);
        legacy.Add("clamp", 1, 3, Clamp);
        legacy.Add("convert_base", 2, 2, ConvertBase);
        legacy.Add("type3x", 1, 1, static call => call.String(TypeName(call[0])));
    }

    /// <summary>The truth that a string tells.</summary>
    public static bool Str2Bool(FunctionCall call, PuppetValue value)
    {
        if (value is BooleanValue known)
            return known.Value;
        if (value is not StringValue text)
            throw new EvaluationException("str2bool(): Requires string to work with");
        return text.Value.ToLowerInvariant() switch
        {
            "1" or "t" or "y" or "true" or "yes" => true,
            "" or "0" or "f" or "n" or "false" or "no" or "undef" or "undefined" => false,
            _ => throw new EvaluationException("str2bool(): Unknown type of boolean given"),
        };
    }

    private static bool Num2Bool(FunctionCall call, PuppetValue value) => value switch
    {
        IntegerValue v => v.Value > 0,
        FloatValue v => Math.Truncate(v.Value) > 0,
        StringValue v => Math.Truncate(RubyFormat.RubyFloat(v.Value)
            ?? throw new EvaluationException($"num2bool(): '{v.Value}' does not look like a number: invalid value for Float(): {RubyStrings.Inspect(v.Value)}")) > 0,
        _ => NumberFunctions.LeadingInteger(RubyInspection.ToText(value)) > 0,
    };

    private static bool Any2Bool(FunctionCall call, PuppetValue value) => value switch
    {
        BooleanValue v => v.Value,
        UndefValue => false,
        IntegerValue or FloatValue => Num2Bool(call, value),
        StringValue v => RubyFormat.RubyFloat(v.Value) is null ? Str2Bool(call, value) : Num2Bool(call, value),
        _ => true,
    };

    private static PuppetValue Bool2Str(FunctionCall call)
    {
        if (call.Count == 2)
            throw call.Refuse($"Wrong number of arguments given ({call.Count} for 3)");
        if (call[0] is not BooleanValue value)
            throw call.Refuse("Requires a boolean to work with");
        if (call.Count == 1)
            return call.String(value.Value ? "true" : "false");
        if (call[1] is not StringValue || call[2] is not StringValue)
            throw call.Refuse("Requires strings to convert to");
        return call[value.Value ? 1 : 2];
    }

    private static PuppetValue ToBytes(FunctionCall call)
    {
        if (call[0] is IntegerValue or FloatValue)
            return call[0];
        var match = ByteSize().Match(RubyInspection.ToText(call[0]));
        var number = NumberFunctions.LeadingNumber(match.Groups["number"].Value);
        var shift = match.Groups["prefix"].Value switch
        {
            "" => 0,
            "k" => 10,
            "M" => 20,
            "G" => 30,
            "T" => 40,
            "P" => 50,
            "E" => 60,
            var prefix => throw call.Refuse($"Unknown prefix {prefix}"),
        };
        return NumberFunctions.Whole(call, Math.Truncate(number * (1L << shift)));
    }

    private static PuppetValue Clamp(FunctionCall call)
    {
        var values = ArgumentChecks.Flatten(call.Arguments);
        if (values.Length != 3)
            throw call.Refuse("Wrong number of arguments, need three to clamp");
        long Number(PuppetValue value) => value switch
        {
            IntegerValue v => v.Value,
            FloatValue v => (long)v.Value,
            StringValue v when v.Value.Length > 0 && v.Value.All(char.IsAsciiDigit) => NumberFunctions.LeadingInteger(v.Value),
            StringValue v => throw call.Refuse($"Required explicit numeric ({v.Value}:String)"),
            HashValue v => throw call.Refuse($"The Hash type is not allowed ({RubyInspection.Inspect(v)})"),
            _ => throw call.Refuse("Required explicit numeric"),
        };
        return call.Integer(values.Select(Number).Order().ElementAt(1));
    }

    private static PuppetValue ConvertBase(FunctionCall call)
    {
        long Number(PuppetValue value, string which) => value switch
        {
            IntegerValue v => v.Value,
            StringValue v when v.Value.Length > 0 && v.Value.All(char.IsAsciiDigit) => NumberFunctions.LeadingInteger(v.Value),
            StringValue => throw call.Refuse("First argument must be an integer or a string corresponding to an integer in base 10"),
            _ => throw call.Refuse($"{which} argument must be either a string or an integer"),
        };
        var number = Number(call[0], "First");
        var radix = Number(call[1], "Second");
        if (radix is < 2 or > 36)
            throw call.Refuse("base must be at least 2 and must not be greater than 36");
        var digits = new List<char>();
        for (var rest = Math.Abs(number); rest > 0 || digits.Count == 0; rest /= radix)
            digits.Insert(0, "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % radix)]);
        return call.String((number < 0 ? "-" : "") + string.Concat(digits));
    }

    private static string TypeName(PuppetValue value) => value switch
    {
        BooleanValue => "boolean",
        StringValue v when v.Value == NumberFunctions.LeadingInteger(v.Value).ToString(CultureInfo.InvariantCulture) => "integer",
        StringValue v when v.Value == RubyNumbers.ToText(NumberFunctions.LeadingNumber(v.Value)) => "float",
        _ => RubyInspection.ClassName(value).ToLowerInvariant(),
    };

    [GeneratedRegex(@"(?<number>[0-9.e+-]*)\s*(?<prefix>[^bB]?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByteSize();
}
