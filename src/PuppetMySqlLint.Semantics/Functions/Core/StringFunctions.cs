using System.Text;
using PuppetMySqlLint.Semantics.Evaluation;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions on strings: <c>join</c>, <c>length</c>, <c>sprintf</c>, <c>shellquote</c>, <c>versioncmp</c>, <c>compare</c>.</summary>
internal static class StringFunctions
{
    private static readonly PuppetType s_sized = new VariantType([CollectionType.Default, StringType.Default, SimpleType.Binary]);

    public static void AddTo(FunctionLibrary library, FunctionLibrary legacy)
    {
        library.AddPassing("join", 1, 2, Join);
        library.AddPassing("length", 1, 1, Length);
        library.AddPassing("size", 1, 1, Length);
        library.AddPassing("empty", 1, 1, Empty);
        library.Add("versioncmp", 2, 3, static call => call.Integer(VersionOrder.Compare(
            call.Text(0, "a"), call.Text(1, "b"), call.Has(2) && call[2] is BooleanValue { Value: true })));
        library.Add("compare", 2, 3, Compare);
        legacy.AddInspecting("sprintf", 1, null, Sprintf);
        legacy.Add("shellquote", 0, null, static call => call.String(string.Join(' ', ArgumentChecks.Flatten(call.Arguments).Select(static a => ShellQuote(RubyInspection.ToText(a))))));
    }

    /// <summary>Ruby joins an array within the array by itself: an empty one gives an empty string.</summary>
    private static IEnumerable<PuppetValue> Nested(IEnumerable<PuppetValue> values) => values.SelectMany(static v => v switch
    {
        ArrayValue { Elements.IsEmpty: true } => [new StringValue("", v.Origin)],
        ArrayValue array => Nested(array.Elements),
        _ => [v],
    });

    private static PuppetValue Join(FunctionCall call)
    {
        var delimiter = call.Has(1) ? call.Text(1, "delimiter") : "";
        var array = call.ArrayAt(0, "arg");
        var pieces = new List<PuppetValue>();
        foreach (var element in Nested(array.Elements))
        {
            if (pieces.Count > 0)
                pieces.Add(new StringValue(delimiter, call.Origin));
            pieces.Add(element is HashValue or RegexValue && element.IsKnown ? new StringValue(RubyInspection.ToText(element), element.Origin, element.ContainsSecret) : element);
        }
        if (array.Openness is { } openness)
            pieces.Add(new UnknownValue(openness, array.Origin));
        return Interpolation.Concatenate(pieces, array.Elements.IsEmpty ? call.ResultOrigin : call.Origin with { Causes = [.. array.Elements.Select(static e => e.Origin), array.Origin] });
    }

    private static PuppetValue Length(FunctionCall call) => call[0] switch
    {
        StringValue v => call.Integer(RubyStrings.Length(v.Value)),
        ArrayValue { Openness: { } reason } => new UnknownValue(reason, call.ResultOrigin),
        HashValue { Openness: { } reason } => new UnknownValue(reason, call.ResultOrigin),
        ArrayValue v => call.Integer(v.Elements.Length),
        HashValue v => call.Integer(v.Entries.Length),
        RichValue { Data: BinaryData data } => call.Integer(data.Bytes.Length),
        _ => throw ArgumentChecks.Refusal(call, 0, "arg", s_sized),
    };

    private static PuppetValue Empty(FunctionCall call) => call[0] switch
    {
        ArrayValue { Elements: [], Openness: { } reason } => new UnknownValue(reason, call.ResultOrigin),
        HashValue { Entries: [], Openness: { } reason } => new UnknownValue(reason, call.ResultOrigin),
        ArrayValue v => call.Boolean(v.Elements.IsEmpty),
        HashValue v => call.Boolean(v.Entries.IsEmpty),
        StringValue v => call.Boolean(v.Value.Length == 0),
        SensitiveValue { Inner: StringValue v } => call.Boolean(v.Value.Length == 0),
        IntegerValue or FloatValue => call.Boolean(false),
        RichValue { Data: BinaryData data } => call.Boolean(data.Bytes.IsEmpty),
        UndefValue => call.Boolean(true),
        _ => throw ArgumentChecks.Refusal(call, 0, "coll", new VariantType([new CollectionType(), StringType.Default, SimpleType.Numeric, SimpleType.Undef])),
    };

    /// <summary>A format of plain <c>%s</c> is filled with what is known around holes.</summary>
    private static PuppetValue Sprintf(FunctionCall call)
    {
        if (call[0] is StringValue format && call.Arguments.Any(static a => !a.IsKnown) && SimpleFormat.TrySplit(format.Value, call.Count - 1) is { } parts)
        {
            var pieces = parts.SelectMany((text, i) => (PuppetValue[])(i == 0
                ? [new StringValue(text, format.Origin)]
                : [call[i], new StringValue(text, format.Origin)]));
            return Interpolation.Concatenate(pieces, call.ResultOrigin);
        }
        foreach (var argument in call.Arguments)
        {
            if (FunctionDispatcher.FindUnknown(argument, deep: true) is { } reason)
                return new UnknownValue(reason, call.ResultOrigin, call.Arguments.Any(static a => a.ContainsSecret));
        }
        var text = RubyFormat.Format(call.Text(0, "format"), call.Arguments.RemoveAt(0));
        return new StringValue(text, call.ResultOrigin, call.Arguments.Any(static a => a is not SensitiveValue && a.ContainsSecret));
    }

    private static PuppetValue Compare(FunctionCall call)
    {
        if (call[0] is StringValue a && call[1] is StringValue b)
        {
            var ignoresCase = !call.Has(2) || call[2] is BooleanValue { Value: true };
            return call.Integer(Math.Sign(ignoresCase ? RubyStrings.Compare(AsciiDown(a.Value), AsciiDown(b.Value)) : RubyStrings.Compare(a.Value, b.Value)));
        }
        if (call.Count > 2)
            throw call.Refuse("The third argument (ignore case) can only be used when comparing strings");
        return call.Integer(RubyOrder.TryCompare(call[0], call[1]) is { } order && call[0] is IntegerValue or FloatValue or RichValue
            ? order
            : throw new EvaluationException(IsComparable(call[0]) && IsComparable(call[1])
                ? $"'compare' compare(): Can only compare values of the same type (or for Timestamp/Timespan also against Numeric). Got {ValueWords.Label(call[0])} and {ValueWords.Label(call[1])}"
                : $"'compare' compare(): Non comparable type. Only values of the types Numeric, String, Semver, Timestamp and Timestamp can be compared. Got {ValueWords.Label(call[0])} and {ValueWords.Label(call[1])}"));
    }

    private static bool IsComparable(PuppetValue value) => value is IntegerValue or FloatValue or StringValue or RichValue { Data: SemVer or Timespan or Timestamp };

    private static string AsciiDown(string text) => string.Concat(text.Select(static c => char.IsAsciiLetterUpper(c) ? (char)(c + 32) : c));

    private static string ShellQuote(string word)
    {
        const string Dangerous = "!\"`$\\";
        if (word.Length > 0 && word.All(static c => char.IsAsciiLetterOrDigit(c) || "@%_+=:,./-".Contains(c, StringComparison.Ordinal)))
            return word;
        if (!word.Any(static c => Dangerous.Contains(c, StringComparison.Ordinal)))
            return $"\"{word}\"";
        if (!word.Contains('\'', StringComparison.Ordinal))
            return $"'{word}'";
        var builder = new StringBuilder("\"");
        foreach (var c in word)
            builder.Append(Dangerous.Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        return builder.Append('"').ToString();
    }
}
