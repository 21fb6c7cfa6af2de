using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Constructors of types whose values have no literal.</summary>
internal static partial class NewInstance
{
    private static RichValue Binary(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [HashValue named])
            arguments = named.Find("format") is { } given ? [named.Find("value") ?? call.Undef(), given] : [named.Find("value") ?? call.Undef()];
        if (arguments is [ArrayValue bytes] && bytes.Elements.All(static e => e is IntegerValue { Value: >= 0 and <= 255 }))
            return new RichValue(new BinaryData([.. bytes.Elements.Select(static e => (byte)((IntegerValue)e).Value)]), call.ResultOrigin);
        var text = Text(arguments);
        var format = arguments is [_, StringValue f] ? f.Value : "%B";
        try
        {
            byte[] content = format switch
            {
                "%s" or "%r" => Encoding.UTF8.GetBytes(text),
                "%u" => System.Convert.FromBase64String(Pad(text.Replace('-', '+').Replace('_', '/'))),
                "%b" => System.Convert.FromBase64String(Pad(string.Concat(text.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')))),
                "%B" => System.Convert.FromBase64String(text),
                _ => throw new EvaluationException($"Unsupported Base64 format '{format}'"),
            };
            return new RichValue(new BinaryData([.. content]), call.ResultOrigin);
        }
        catch (FormatException)
        {
            throw new EvaluationException("invalid base64");
        }
    }

    private static string Pad(string text) => text.PadRight((text.Length + 3) / 4 * 4, '=');

    private static RichValue SemVersion(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [StringValue text])
        {
            return SemVer.TryParse(text.Value, out var parsed)
                ? new RichValue(parsed, call.ResultOrigin)
                : throw new EvaluationException($"'new_Version' The string '{text.Value}' cannot be converted to a SemVer");
        }
        if (arguments is [HashValue named])
        {
            arguments = [.. ((string[])["major", "minor", "patch", "prerelease", "build"]).Select(k => named.Find(k) ?? call.Undef())];
        }
        if (arguments is not [IntegerValue major, IntegerValue minor, IntegerValue patch, .. var rest])
            throw Impossible(SemVerType.Default);
        string Part(int index) => index < rest.Length && rest[index] is StringValue part ? part.Value : "";
        return new RichValue(new SemVer(major.Value, minor.Value, patch.Value, Part(0), Part(1)), call.ResultOrigin);
    }

    private static RichValue Range(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        var text = Text(arguments);
        return SemVerRange.TryParse(text, out var range) ? new RichValue(range, call.ResultOrigin) : throw new EvaluationException($"Unparsable version range: \"{text}\"");
    }

    private static PuppetValue Span(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        long Field(int index) => index < arguments.Length && arguments[index] is IntegerValue v ? v.Value : 0;
        if (arguments is [HashValue named])
        {
            if (named.Find("string") is StringValue given)
                return Span(call, [given]);
            var isNegative = named.Find("negative") is BooleanValue { Value: true };
            arguments = [.. ((string[])["days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"]).Select(k => named.Find(k) ?? call.Integer(0))];
            var total = FromFields();
            return new RichValue(new Timespan(isNegative ? -total : total), call.ResultOrigin);
        }
        long FromFields() => (((((Field(0) * 24 + Field(1)) * 60 + Field(2)) * 60 + Field(3)) * 1000 + Field(4)) * 1000 + Field(5)) * 1000 + Field(6);
        return arguments switch
        {
            [IntegerValue v] => new RichValue(new Timespan(v.Value * Timespan.NanosecondsPerSecond), call.ResultOrigin),
            [FloatValue v] => new RichValue(Timespan.FromSeconds(v.Value), call.ResultOrigin),
            [StringValue v] => new RichValue(
                Timespan.Parse(v.Value) ?? throw new EvaluationException($"Unable to parse '{v.Value}' using any of the formats %D-%H:%M:%S.%-N, %H:%M:%S.%-N, %M:%S.%-N, %S.%-N, %D-%H:%M:%S, %H:%M:%S, %D-%H:%M, %S"),
                call.ResultOrigin),
            [StringValue, ..] => call.Unknown(UnknownKind.UnknownFunction, "formats of Timespan.new are not evaluated"),
            [IntegerValue, IntegerValue, IntegerValue, IntegerValue, ..] => new RichValue(new Timespan(FromFields()), call.ResultOrigin),
            _ => throw Impossible(TimespanType.Default),
        };
    }

    private static PuppetValue Stamp(FunctionCall call, ImmutableArray<PuppetValue> arguments) => arguments switch
    {
        [] => call.Unknown(UnknownKind.ExternalData, "the time of compilation is not known"),
        [IntegerValue v] => new RichValue(new Timestamp(v.Value * Timespan.NanosecondsPerSecond), call.ResultOrigin),
        [FloatValue v] => new RichValue(new Timestamp((long)(v.Value * Timespan.NanosecondsPerSecond)), call.ResultOrigin),
        [StringValue v] => new RichValue(Timestamp.Parse(v.Value) ?? throw new EvaluationException($"Unable to parse '{v.Value}' using any of the formats %FT%T.%N %Z, %FT%T %Z, %F %T.%N %Z, %F %T %Z, %F %Z, %FT%T.%N, %FT%T, %F %T.%N, %F %T, %F"), call.ResultOrigin),
        _ => call.Unknown(UnknownKind.UnknownFunction, "formats of Timestamp.new are not evaluated"),
    };
}
