using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Constructors of times.</summary>
internal static partial class NewInstance
{
    private static readonly string[] s_spanFields = ["days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];
    private static readonly string[] s_stampsWithoutZone = ["%FT%T.%N", "%FT%T", "%F %T.%N", "%F %T", "%F"];
    private static readonly string[] s_stamps = ["%FT%T.%N %Z", "%FT%T %Z", "%F %T.%N %Z", "%F %T %Z", "%F %Z", .. s_stampsWithoutZone];

    private static RichValue Span(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [HashValue named])
        {
            if (named.Find("string") is StringValue given)
                return Span(call, named.Find("format") is { } form ? [given, form] : [given]);
            var isNegative = named.Find("negative") is BooleanValue { Value: true };
            var total = FromFields([.. s_spanFields.Select(k => named.Find(k) ?? call.Integer(0))]);
            return Rich(new Timespan(isNegative ? -total : total));
        }
        return arguments switch
        {
            [IntegerValue v] => Rich(new Timespan(v.Value * Timespan.NanosecondsPerSecond)),
            [FloatValue v] => Rich(Timespan.FromSeconds(v.Value)),
            [StringValue v] => Rich(TimespanFormat.Read(v.Value, TimespanFormat.Defaults, isList: true)),
            [StringValue v, var formats] => Rich(TimespanFormat.Read(v.Value, [.. Strings(formats).Select(TimespanFormat.Parse)], isList: formats is ArrayValue)),
            [IntegerValue, IntegerValue, IntegerValue, IntegerValue, ..] => Rich(new Timespan(FromFields(arguments))),
            _ => throw Impossible(TimespanType.Default),
        };

        RichValue Rich(Timespan span) => new(span, call.ResultOrigin);
    }

    private static long FromFields(ImmutableArray<PuppetValue> fields)
    {
        long Field(int index) => index < fields.Length && fields[index] is IntegerValue v ? v.Value : 0;
        return (((((Field(0) * 24 + Field(1)) * 60 + Field(2)) * 60 + Field(3)) * 1000 + Field(4)) * 1000 + Field(5)) * 1000 + Field(6);
    }

    private static PuppetValue Stamp(FunctionCall call, ImmutableArray<PuppetValue> arguments) => arguments switch
    {
        [] => call.Unknown(UnknownKind.ExternalData, "the time of compilation is not known"),
        [HashValue named] => Stamp(call, [named.Find("string") ?? call.Undef(), named.Find("format") ?? new DefaultValue(call.Origin), named.Find("timezone") ?? call.Undef()]),
        [IntegerValue v] => new RichValue(new Timestamp(v.Value * Timespan.NanosecondsPerSecond), call.ResultOrigin),
        [FloatValue v] => new RichValue(new Timestamp((long)(v.Value * Timespan.NanosecondsPerSecond)), call.ResultOrigin),
        [StringValue v, .. var rest] => ReadStamp(call, v.Value, rest.FirstOrDefault(), rest is [_, StringValue { Value.Length: > 0 } zone] ? zone.Value : null),
        _ => throw Impossible(TimestampType.Default),
    };

    private static PuppetValue ReadStamp(FunctionCall call, string text, PuppetValue? formats, string? zone)
    {
        var list = formats switch
        {
            null or DefaultValue or UndefValue => zone is null ? s_stamps : s_stampsWithoutZone,
            _ => [.. Strings(formats)],
        };
        var isList = formats is not StringValue;
        foreach (var format in list)
        {
            var read = RubyTimeReader.Read(text, format);
            if (read is { IsUnsupported: true })
                return call.Unknown(UnknownKind.UnknownFunction, $"the format {format} of Timestamp.new is not evaluated");
            if (read is null or { HasMore: true } || isList && zone is not null && read.Zone is not null)
                continue;
            if (zone is not null && read.Zone is not null)
                throw new EvaluationException("Using a Timezone designator in format specification is mutually exclusive to providing an explicit timezone argument");
            return new RichValue(ToStamp(read, zone ?? read.Zone), call.ResultOrigin);
        }
        throw new EvaluationException(isList ? $"Unable to parse '{text}' using any of the formats {string.Join(", ", list)}" : $"Unable to parse '{text}' using format '{list[0]}'");
    }

    private static Timestamp ToStamp(RubyTimeReader read, string? zone)
    {
        if (read.Year is not { } year)
            throw new EvaluationException("no implicit conversion of nil into Integer");
        var offset = zone is null || zone.Equals("current", StringComparison.OrdinalIgnoreCase) ? 0 : RubyTimeReader.Offset(zone) ?? throw new EvaluationException($"Illegal timezone '{zone}'");
        if (year is < 1 or > 9998)
            throw new EvaluationException("argument out of range");
        var moment = new DateTimeOffset(year, read.Month ?? 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays((read.Day ?? 1) - 1).AddHours(read.Hour ?? 0).AddMinutes(read.Minute ?? 0).AddSeconds((read.Second ?? 0) - offset);
        return new Timestamp((moment - DateTimeOffset.UnixEpoch).Ticks * 100 + (read.Nanosecond ?? 0));
    }

    private static IEnumerable<string> Strings(PuppetValue value) =>
        value is ArrayValue array ? array.Elements.OfType<StringValue>().Select(static s => s.Value) : value is StringValue text ? [text.Value] : [];
}
