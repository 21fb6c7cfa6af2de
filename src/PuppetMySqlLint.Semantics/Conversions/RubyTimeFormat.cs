using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Writes a point in time as Ruby's <c>strftime</c> does.</summary>
internal static class RubyTimeFormat
{
    private const int MaximumWidth = 1000;

    /// <summary>A point in time, laid out by a format.</summary>
    /// <param name="stamp">The point in time.</param>
    /// <param name="offset">The seconds by which the time zone is ahead of UTC.</param>
    /// <param name="format">The format.</param>
    /// <param name="zone">The time zone's name; empty for an offset alone.</param>
    public static string Write(Timestamp stamp, int offset, string zone, string format)
    {
        var moment = stamp.Moment.AddSeconds(offset);
        var nanosecond = (int)(((stamp.Nanoseconds % Timespan.NanosecondsPerSecond) + Timespan.NanosecondsPerSecond) % Timespan.NanosecondsPerSecond);
        var builder = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 == format.Length)
            {
                builder.Append(format[i]);
                continue;
            }
            var start = i;
            var flags = "";
            var colons = 0;
            int? width = null;
            while (++i < format.Length && format[i] is '-' or '_' or '0' or '^' or '#')
            {
                flags += format[i];
            }
            for (; i < format.Length && char.IsAsciiDigit(format[i]) && width is null or < MaximumWidth; i++)
            {
                width = (width ?? 0) * 10 + (format[i] - '0');
            }
            for (; i < format.Length && format[i] == ':'; i++)
            {
                colons++;
            }
            var text = i < format.Length ? Directive(format[i], flags, width, colons) : null;
            builder.Append(text ?? format[start..Math.Min(i + 1, format.Length)]);
        }
        return builder.ToString();

        string? Directive(char directive, string flags, int? width, int colons)
        {
            string Text(string pattern) => moment.ToString(pattern, CultureInfo.InvariantCulture);
            string Number(long value, int digits, char pad = '0') => Pad(value.ToString(CultureInfo.InvariantCulture), digits, pad);
            string Word(string value) => Pad(flags.Contains('^', StringComparison.Ordinal) || flags.Contains('#', StringComparison.Ordinal) && directive is not 'p' ? value.ToUpperInvariant() : flags.Contains('#', StringComparison.Ordinal) ? value.ToLowerInvariant() : value, 0, ' ');
            string Pad(string value, int digits, char pad)
            {
                if (flags.Contains('-', StringComparison.Ordinal))
                    return value;
                var fill = flags.LastOrDefault(static f => f is '_' or '0') switch { '_' => ' ', '0' => '0', _ => pad };
                return value.StartsWith('-') && fill == '0' ? "-" + value[1..].PadLeft((width ?? digits) - 1, fill) : value.PadLeft(width ?? digits, fill);
            }
            string Composite(string inner) => Word(Write(stamp, offset, zone, inner));
            var day = (int)moment.DayOfWeek;
            return directive switch
            {
                'Y' => Number(moment.Year, moment.Year < 0 ? 5 : 4),
                'C' => Number(moment.Year / 100, 2),
                'y' => Number(moment.Year % 100, 2),
                'm' => Number(moment.Month, 2),
                'B' => Word(Text("MMMM")),
                'b' or 'h' => Word(Text("MMM")),
                'd' => Number(moment.Day, 2),
                'e' => Number(moment.Day, 2, ' '),
                'j' => Number(moment.DayOfYear, 3),
                'H' => Number(moment.Hour, 2),
                'k' => Number(moment.Hour, 2, ' '),
                'I' => Number((moment.Hour + 11) % 12 + 1, 2),
                'l' => Number((moment.Hour + 11) % 12 + 1, 2, ' '),
                'P' => Word(Text("tt").ToLowerInvariant()),
                'p' => Word(Text("tt")),
                'M' => Number(moment.Minute, 2),
                'S' => Number(moment.Second, 2),
                'L' => Fraction(width ?? 3),
                'N' => Fraction(width ?? 9),
                'z' => Zone(colons),
                'Z' => Word(zone),
                'A' => Word(Text("dddd")),
                'a' => Word(Text("ddd")),
                'u' => Number(day == 0 ? 7 : day, 1),
                'w' => Number(day, 1),
                'G' => Number(ISOWeek.GetYear(moment.DateTime), 4),
                'g' => Number(ISOWeek.GetYear(moment.DateTime) % 100, 2),
                'V' => Number(ISOWeek.GetWeekOfYear(moment.DateTime), 2),
                'U' => Number((moment.DayOfYear + 6 - day) / 7, 2),
                'W' => Number((moment.DayOfYear + 6 - (day + 6) % 7) / 7, 2),
                's' => Number((long)Math.Floor((decimal)stamp.Nanoseconds / Timespan.NanosecondsPerSecond), 1),
                'n' => Pad("\n", 0, ' '),
                't' => Pad("\t", 0, ' '),
                '%' => Pad("%", 0, ' '),
                'c' => Composite("%a %b %e %H:%M:%S %Y"),
                'D' or 'x' => Composite("%m/%d/%y"),
                'F' => Composite("%Y-%m-%d"),
                'T' or 'X' => Composite("%H:%M:%S"),
                'R' => Composite("%H:%M"),
                'r' => Composite("%I:%M:%S %p"),
                'v' => Word(Write(stamp, offset, zone, "%e-%^b-%Y")),
                _ => null,
            };
        }

        string Fraction(int digits) => nanosecond.ToString("000000000", CultureInfo.InvariantCulture).PadRight(digits, '0')[..digits];

        string Zone(int colons)
        {
            var sign = offset < 0 ? '-' : '+';
            var seconds = Math.Abs(offset);
            var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
            return colons switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}{minutes:00}"),
                1 => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{minutes:00}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}:{minutes:00}:{seconds % 60:00}"),
            };
        }
    }
}
