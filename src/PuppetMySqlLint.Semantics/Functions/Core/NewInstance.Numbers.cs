using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Conversions to numbers.</summary>
internal static partial class NewInstance
{
    private static PuppetValue Integer(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [HashValue named])
        {
            if (ConstructorSignatures.Of(IntegerType.Default)!.Signatures[1].Refusal(arguments) is not null)
                throw new EvaluationException(TypeMismatch.ForSubject("Integer.new has wrong type,", ConstructorSignatures.Of(IntegerType.Default)!.Signatures[1].Parameters[0].Type, TypeInference.InferDetailed(named)));
            arguments = [named.Find("from") ?? call.Undef(), named.Find("radix") ?? new DefaultValue(call.Origin), named.Find("abs") ?? call.Boolean(false)];
        }
        var radix = arguments.Length > 1 && arguments[1] is IntegerValue given ? given.Value : 0;
        if (radix is not (0 or 2 or 8 or 10 or 16))
            throw new EvaluationException($"Illegal radix: {radix}, expected 2, 8, 10, 16, or default");
        var from = arguments[0];
        var result = from switch
        {
            IntegerValue v => v.Value,
            FloatValue v => NumberFunctions.WholeNumber(v.Value),
            BooleanValue v => v.Value ? 1 : 0,
            StringValue v => ParseInteger(v.Value, (int)radix)
                ?? throw (radix != 0 && IntegerText().IsMatch(v.Value) ? new EvaluationException($"invalid value for Integer(): {(from.IsSecret ? "[secret]" : RubyStrings.Inspect(v.Value))}") : Inconvertible(from, "Integer")),
            RichValue { Data: Timespan span } => Seconds(span.Nanoseconds),
            RichValue { Data: Timestamp stamp } => Seconds(stamp.Nanoseconds),
            _ => throw Inconvertible(from, "Integer"),
        };
        return call.Integer(arguments is [_, _, BooleanValue { Value: true }] ? Math.Abs(result) : result);
    }

    private static PuppetValue Float(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        var (from, isAbsolute) = FromAndAbs(call, arguments);
        var result = from switch
        {
            IntegerValue v => v.Value,
            FloatValue v => v.Value,
            BooleanValue v => v.Value ? 1 : 0,
            StringValue v when NumberText().IsMatch(v.Value) => ParseFloat(v.Value) ?? throw Inconvertible(from, "Float"),
            RichValue { Data: Timespan span } => span.Nanoseconds / 1e9,
            RichValue { Data: Timestamp stamp } => stamp.Nanoseconds / 1e9,
            _ => throw Inconvertible(from, "Float"),
        };
        return call.Float(isAbsolute ? Math.Abs(result) : result);
    }

    private static PuppetValue Numeric(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        var (from, isAbsolute) = FromAndAbs(call, arguments);
        PuppetValue result = from switch
        {
            IntegerValue or FloatValue => from,
            BooleanValue v => call.Integer(v.Value ? 1 : 0),
            StringValue v when !NumberText().IsMatch(v.Value) => throw Inconvertible(from, "Numeric"),
            StringValue v when BinaryText().IsMatch(v.Value) => call.Integer(ParseInteger(v.Value, 2) ?? throw Inconvertible(from, "Numeric")),
            StringValue v => RubyNumbers.Parse(v.Value) switch
            {
                long integer => call.Integer(integer),
                double number => call.Float(number),
                _ => throw Inconvertible(from, "Numeric"),
            },
            RichValue { Data: Timespan span } => call.Float(span.Nanoseconds / 1e9),
            RichValue { Data: Timestamp stamp } => call.Float(stamp.Nanoseconds / 1e9),
            _ => throw Inconvertible(from, "Numeric"),
        };
        if (!isAbsolute)
            return result;
        return result is IntegerValue whole ? call.Integer(Math.Abs(whole.Value)) : call.Float(Math.Abs(((FloatValue)result).Value));
    }

    private static (PuppetValue From, bool IsAbsolute) FromAndAbs(FunctionCall call, ImmutableArray<PuppetValue> arguments) => arguments is [HashValue { Entries.Length: > 0 } named] && named.Find("from") is not null
        ? (named.Find("from") ?? call.Undef(), named.Find("abs") is BooleanValue { Value: true })
        : (arguments[0], arguments is [_, BooleanValue { Value: true }]);

    private static long Seconds(long nanoseconds) => (long)Math.Floor(nanoseconds / 1e9);

    private static long? ParseInteger(string text, int radix)
    {
        var match = IntegerText().Match(text);
        if (!match.Success)
            return null;
        var prefix = match.Groups["prefix"].Value.ToLowerInvariant();
        var digits = match.Groups["digits"].Value;
        var written = prefix switch { "0x" => 16, "0b" => 2, _ => 0 };
        if (written == 0 && radix == 0)
            written = digits.Length > 1 && digits[0] == '0' ? 8 : 10;
        if (radix != 0 && written != 0 && radix != written)
            return null;
        if (!RubyFormat.TryParse(digits, radix == 0 ? written : radix, out var number))
            return null;
        return match.Groups["sign"].Value == "-" ? -number : number;
    }

    private static double? ParseFloat(string text)
    {
        var compact = SignAndBlank().Replace(text, "${sign}");
        if (IntegerText().Match(compact) is { Success: true } match && match.Groups["prefix"].Length > 0)
            return ParseInteger(compact, 0);
        // Blanks before a decimal number are passed over; behind it they are not.
        return FloatText().IsMatch(compact.TrimStart()) ? RubyFormat.RubyFloat(compact) : null;
    }

    [GeneratedRegex(@"\A(?<sign>[+-])?\s*(?:(?<prefix>0[xX])(?<digits>[0-9A-Fa-f]+)|(?<prefix>0[bB])(?<digits>[01]+)|(?<digits>[0-9]+))\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IntegerText();

    [GeneratedRegex(@"\A[+-]?\s*0[bB][01]+\z", RegexOptions.None, 1000)]
    private static partial Regex BinaryText();

    [GeneratedRegex(@"\A(?<sign>[+-])\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignAndBlank();

    /// <summary>What Puppet takes for a number: no blanks around it, no leading zero of a decimal, no plus in an exponent.</summary>
    [GeneratedRegex(@"\A[+-]?\s*((0|[1-9]\d*)(\.\d+)?([eE]-?\d+)?|0[xX][0-9A-Fa-f]+|0[0-7]+|0[bB][01]+)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberText();

    [GeneratedRegex(@"\A[+-]?\d+(\.\d+)?([eE][+-]?\d+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FloatText();
}
