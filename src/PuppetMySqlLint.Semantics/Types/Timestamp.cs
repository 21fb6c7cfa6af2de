using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>A point in time.</summary>
/// <param name="Nanoseconds">Since 1970-01-01 00:00 UTC.</param>
internal sealed record Timestamp(long Nanoseconds) : RichData
{
    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF 'UTC'", "yyyy-MM-dd'T'HH:mm:ss 'UTC'", "yyyy-MM-dd HH:mm:ss.FFFFFFF 'UTC'", "yyyy-MM-dd HH:mm:ss 'UTC'", "yyyy-MM-dd 'UTC'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:ss 'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd",
    ];

    public override string TypeName => "Timestamp";

    /// <summary>The moment, to 100 ns.</summary>
    public DateTimeOffset Moment => DateTimeOffset.UnixEpoch.AddTicks(Nanoseconds / 100);

    /// <summary>Reads the default formats.</summary>
    /// <returns>Null if the text has none of them.</returns>
    public static Timestamp? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new Timestamp((moment - DateTimeOffset.UnixEpoch).Ticks * 100)
            : null;

    public override string ToString()
    {
        var fraction = ((Nanoseconds % Timespan.NanosecondsPerSecond) + Timespan.NanosecondsPerSecond) % Timespan.NanosecondsPerSecond;
        return string.Create(CultureInfo.InvariantCulture, $"{Moment:yyyy-MM-dd'T'HH:mm:ss}.{fraction:000000000} UTC");
    }
}
