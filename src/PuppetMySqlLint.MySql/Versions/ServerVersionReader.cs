using System.Globalization;

namespace PuppetMySqlLint.MySql;

/// <summary>Reads the forms in which a server's version is written.</summary>
internal static class ServerVersionReader
{
    // What every client of MariaDB 10.0 to 10.11 was told first, so that old replicas would not refuse a two-digit major version.
    private const string ReplicationPrefix = "5.5.5-";

    public static ServerVersion? Read(string text)
    {
        var number = AfterWord(text, "Distrib") ?? AfterWord(text, "Ver") ?? text.Trim();
        if (number.StartsWith(ReplicationPrefix, StringComparison.Ordinal) && Names(number, "MariaDB"))
            number = number[ReplicationPrefix.Length..];
        var epoch = number.IndexOf(':', StringComparison.Ordinal);
        if (epoch > 0 && number.AsSpan(0, epoch).IndexOfAnyExceptInRange('0', '9') < 0)
            number = number[(epoch + 1)..];

        var position = 0;
        if (Number(number, ref position) is not { } major)
            return null;
        var minor = Part(number, ref position);
        var patch = minor is null ? null : Part(number, ref position);
        // "8.4.x" and "8.4 LTS" are a series; "8u4" and "3rd" are no versions at all.
        if (position < number.Length && number[position] is not ('-' or '+' or '~' or '.' or ' ' or ',' or '(' or ')'))
            return null;
        return new ServerVersion(major, minor, patch) { Flavor = FlavorOf(text, major, minor, number.AsSpan(position)) };
    }

    private static ServerFlavor FlavorOf(string text, int major, int? minor, ReadOnlySpan<char> build)
    {
        if (Names(text, "mariadb"))
            return ServerFlavor.MariaDb;
        if (Names(text, "percona") || IsPerconaBuild(build))
            return ServerFlavor.Percona;
        return (major, minor) switch
        {
            ( >= 10, _) => ServerFlavor.MariaDb,
            (8 or 9, _) or (5, >= 6) => ServerFlavor.MySql,
            _ => ServerFlavor.Unknown,
        };
    }

    // Percona counts its builds on (8.0.36-28, package 8.0.36-28-1.bookworm); a packager's revision of MySQL has one digit.
    private static bool IsPerconaBuild(ReadOnlySpan<char> build)
    {
        if (build is not ['-', >= '0' and <= '9', ..])
            return false;
        var digits = build[1..].IndexOfAnyExceptInRange('0', '9');
        var count = digits < 0 ? build.Length - 1 : digits;
        var rest = build[(1 + count)..];
        return rest is ['-', >= '0' and <= '9', ..] || (count >= 2 && rest is [] or ['.', >= '0' and <= '9', ..]);
    }

    private static string? AfterWord(string text, string word)
    {
        var at = text.IndexOf(word + ' ', StringComparison.Ordinal);
        return at < 0 || (at > 0 && !char.IsWhiteSpace(text[at - 1])) ? null : text[(at + word.Length)..].TrimStart();
    }

    private static bool Names(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int? Part(string text, ref int position)
    {
        if (position >= text.Length - 1 || text[position] != '.')
            return null;
        var next = position + 1;
        if (Number(text, ref next) is not { } value)
            return null;
        position = next;
        return value;
    }

    private static int? Number(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }
        return position - start is > 0 and <= 6 ? int.Parse(text.AsSpan(start, position - start), CultureInfo.InvariantCulture) : null;
    }
}
