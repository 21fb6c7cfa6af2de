namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>strftime</c>.</summary>
internal static class TimeFunctions
{
    public static void AddTo(FunctionLibrary library) => library.Add("strftime", 1, 3, static call => call[0] switch
    {
        RichValue { Data: Timestamp stamp } => call.String(Format(stamp, call.Text(1, "format"), call.Has(2) ? call.Text(2, "timezone") : "")),
        RichValue { Data: Timespan span } => call.String(TimespanFormat.Parse(call.Text(1, "format")).Write(span)),
        StringValue => call.Unknown(UnknownKind.ExternalData, "the time of compilation is not known"),
        _ => throw ArgumentChecks.Refusal(call, 0, "time_object", new VariantType([TimespanType.Default, TimestampType.Default])),
    });

    private static string Format(Timestamp stamp, string format, string timezone)
    {
        if (timezone.Length == 0)
            return RubyTimeFormat.Write(stamp, 0, "UTC", format);
        // "current" is that of the server, which is taken to be UTC.
        var offset = timezone.Equals("current", StringComparison.OrdinalIgnoreCase) ? 0 : RubyTimeReader.Offset(timezone) ?? throw new EvaluationException($"Illegal timezone '{timezone}'");
        return RubyTimeFormat.Write(stamp, offset, "", format);
    }
}
