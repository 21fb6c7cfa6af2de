using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>strftime</c>.</summary>
internal static class TimeFunctions
{
    public static void AddTo(FunctionLibrary library) => library.Add("strftime", 1, 3, static call => call[0] switch
    {
        RichValue { Data: Timestamp stamp } when !call.Has(2) => call.String(Format(stamp, call.Text(1, "format"))),
        RichValue { Data: Timestamp } => call.Unknown(UnknownKind.UnknownFunction, "time zones of strftime() are not evaluated"),
        RichValue { Data: Timespan } => call.Unknown(UnknownKind.UnknownFunction, "formats of a Timespan are not evaluated"),
        StringValue => call.Unknown(UnknownKind.ExternalData, "the time of compilation is not known"),
        _ => throw ArgumentChecks.Refusal(call, 0, "time_object", new VariantType([TimespanType.Default, TimestampType.Default])),
    });

    /// <summary>A moment in UTC by the directives of Ruby's <c>strftime</c> that are in common use.</summary>
    private static string Format(Timestamp stamp, string format)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                builder.Append(format[i]);
                continue;
            }
            var pad = format[i + 1] is '-' or '_' or '0' or '^' && i + 2 < format.Length ? format[++i] : '\0';
            var text = Directive(stamp, format[++i]);
            builder.Append(pad switch
            {
                '-' => text.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : text[^1..],
                '_' => text.TrimStart('0').PadLeft(text.Length),
                '^' => RubyStrings.Upcase(text),
                _ => text,
            });
        }
        return builder.ToString();
    }

    private static string Directive(Timestamp stamp, char directive)
    {
        var moment = stamp.Moment;
        string Text(string format) => moment.ToString(format, CultureInfo.InvariantCulture);
        return directive switch
        {
            'Y' => Text("yyyy"),
            'y' => Text("yy"),
            'm' => Text("MM"),
            'd' => Text("dd"),
            'e' => Text("%d").PadLeft(2),
            'j' => moment.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            'H' => Text("HH"),
            'I' => Text("hh"),
            'M' => Text("mm"),
            'S' => Text("ss"),
            'L' => Text("fff"),
            'N' => Text("fffffff") + "00",
            'p' => Text("tt"),
            'A' => Text("dddd"),
            'a' => Text("ddd"),
            'B' => Text("MMMM"),
            'b' or 'h' => Text("MMM"),
            'u' => (moment.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)moment.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'w' => ((int)moment.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            's' => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            'z' => "+0000",
            'Z' => "UTC",
            'F' => Text("yyyy-MM-dd"),
            'T' or 'X' => Text("HH:mm:ss"),
            'R' => Text("HH:mm"),
            'D' or 'x' => Text("MM/dd/yy"),
            'c' => $"{Text("ddd MMM")} {Text("%d"),2} {Text("HH:mm:ss yyyy")}",
            'n' => "\n",
            't' => "\t",
            '%' => "%",
            _ => "%" + directive,
        };
    }
}
