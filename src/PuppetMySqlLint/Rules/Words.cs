using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>Names and numbers in sentences.</summary>
internal static class Words
{
    /// <summary>Names in a sentence: <c>db01, db02 and db03</c>; from five on <c>db01, db02, db03 and 4 more</c>.</summary>
    public static string List(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var only] => only,
        { Count: > 4 } => $"{string.Join(", ", names.Take(3))} and {names.Count - 3} more",
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary>A server's product with its release: <c>MySQL 8.4</c>; without what is not known.</summary>
    public static string Server(MySqlInstance instance) =>
        instance.Version is { } version ? $"{instance.Flavor.DisplayName()} {version}" : instance.Flavor.DisplayName();

    /// <summary>The verb of one or several: <c>waits</c>, <c>wait</c>.</summary>
    public static string Verb(int number, string plural, string singular) => number == 1 ? singular : plural;

    /// <summary>A number with its noun: <c>no replica</c>, <c>1 replica</c>, <c>2 replicas</c>.</summary>
    public static string Count(long number, string noun) => number switch
    {
        0 => $"no {noun}",
        1 => $"1 {noun}",
        _ => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {noun}s",
    };

    /// <summary>A time as the option says it and as people say it: <c>86,400 s (1 day)</c>, <c>10 s</c>, <c>100 ms</c>.</summary>
    public static string Milliseconds(decimal milliseconds)
    {
        if (milliseconds < 1000)
            return $"{milliseconds.ToString("0.###", CultureInfo.InvariantCulture)} ms";
        var seconds = milliseconds / 1000;
        var text = $"{seconds.ToString("#,##0.###", CultureInfo.InvariantCulture)} s";
        return InLargestUnit(seconds) is { } other ? $"{text} ({other})" : text;
    }

    private static string? InLargestUnit(decimal seconds)
    {
        foreach (var (length, noun) in (ReadOnlySpan<(decimal, string)>)[(31_536_000, "year"), (86_400, "day"), (3_600, "hour"), (60, "minute")])
        {
            if (seconds < length)
                continue;
            var number = Math.Round(seconds / length, 1);
            return number == 1 ? $"1 {noun}" : $"{number.ToString("#,##0.#", CultureInfo.InvariantCulture)} {noun}s";
        }
        return null;
    }
}
