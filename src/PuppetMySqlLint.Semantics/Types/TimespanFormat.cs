using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>How a <c>Timespan</c> is read and written: <c>%D-%H:%M:%S.%-N</c>. The largest unit of a format holds all that larger ones would.</summary>
internal sealed class TimespanFormat
{
    private const string Fractions = "LN";
    private const string Units = "NLSMHD";

    private readonly string _text;
    private readonly ImmutableArray<Segment> _segments;
    private readonly Regex _regex;

    private TimespanFormat(string text, ImmutableArray<Segment> segments)
    {
        _text = text;
        _segments = segments;
        _regex = new Regex($@"\A-?{string.Concat(segments.Select(static s => s.Pattern))}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The formats that are tried where none is given.</summary>
    public static ImmutableArray<TimespanFormat> Defaults { get; } =
        [.. ((string[])["%D-%H:%M:%S.%-N", "%H:%M:%S.%-N", "%M:%S.%-N", "%S.%-N", "%D-%H:%M:%S", "%H:%M:%S", "%D-%H:%M", "%S"]).Select(Parse)];

    /// <summary>Reads a format.</summary>
    /// <exception cref="EvaluationException">It has a specifier that Puppet does not know.</exception>
    public static TimespanFormat Parse(string format)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var literal = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                literal.Append(format[i]);
                continue;
            }
            var specifier = Specifier(format, ref i);
            if (specifier.Unit == '%')
            {
                literal.Append('%');
                continue;
            }
            EndLiteral();
            segments.Add(specifier);
        }
        EndLiteral();
        var largest = segments.Where(static s => s.Unit != '\0').Select(static s => Units.IndexOf(s.Unit, StringComparison.Ordinal)).DefaultIfEmpty(-1).Max();
        if (largest >= 0)
        {
            var first = segments.IndexOf(segments.First(s => s.Unit == Units[largest]));
            segments[first] = segments[first] with { HoldsAll = true };
        }
        return new TimespanFormat(format, segments.ToImmutable());

        void EndLiteral()
        {
            if (literal.Length > 0)
                segments.Add(new Segment('\0', literal.ToString(), Pad: null, Width: null));
            literal.Clear();
        }
    }

    /// <summary>Reads a length of time by the first format that fits.</summary>
    /// <exception cref="EvaluationException">None fits.</exception>
    public static Timespan Read(string text, IReadOnlyList<TimespanFormat> formats, bool isList)
    {
        foreach (var format in formats)
        {
            if (format.TryRead(text, out var failure) is { } span)
                return span;
            if (!isList)
                throw new EvaluationException(failure ?? $"Unable to parse '{text}' using format '{format._text}'");
        }
        throw new EvaluationException($"Unable to parse '{text}' using any of the formats {string.Join(", ", formats.Select(static f => f._text))}");
    }

    public string Write(Timespan span)
    {
        var builder = new StringBuilder(span.Nanoseconds < 0 ? "-" : "");
        var total = BigInteger.Abs(span.Nanoseconds);
        foreach (var segment in _segments)
        {
            segment.Write(builder, total);
        }
        return builder.ToString();
    }

    private Timespan? TryRead(string text, out string? failure)
    {
        failure = null;
        var match = _regex.Match(text);
        if (!match.Success)
            return null;
        BigInteger total = 0;
        for (var i = 0; i < _segments.Length; i++)
        {
            var segment = _segments[i];
            if (segment.Unit == '\0')
                continue;
            var digits = match.Groups[i + 1].Value.TrimStart();
            if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
                return null;
            if (segment is { IsFraction: true, HoldsAll: true })
            {
                failure = "Format specifiers %L and %N denotes fractions and must be used together with a specifier of higher magnitude";
                return null;
            }
            var number = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
            total += segment.IsFraction ? number * BigInteger.Pow(10, Math.Max(0, 9 - digits.Length)) : number * segment.Multiplier;
        }
        total = text.StartsWith('-') ? -total : total;
        return total >= long.MinValue && total <= long.MaxValue ? new Timespan((long)total) : null;
    }

    private static Segment Specifier(string format, ref int index)
    {
        var start = index;
        string? pad = "0";
        int? width = null;
        for (var isFirst = true; ++index < format.Length; isFirst = false)
        {
            switch (format[index])
            {
                case '%' or 'D' or 'H' or 'M' or 'S' or 'L' or 'N':
                    return new Segment(format[index], "", pad, width);
                case '-' when isFirst: pad = null; break;
                case '_' when isFirst: pad = " "; break;
                case '0' when isFirst: break;
                case >= '0' and <= '9' and var digit when width is null or < 1000: width = (width ?? 0) * 10 + (digit - '0'); break;
                default: throw Bad(index);
            }
        }
        throw Bad(format.Length - 1);

        EvaluationException Bad(int at) => new($"Bad format specifier '{format[start..at]}' in '{format}', at position {at}");
    }

    /// <summary>A part of a format.</summary>
    /// <param name="Unit">The letter of its unit; <c>\0</c> for text.</param>
    /// <param name="Literal">The text.</param>
    /// <param name="Pad">With what it is filled up to its width; null for nothing.</param>
    /// <param name="Width">The width that is given.</param>
    /// <param name="HoldsAll">Whether it is the largest unit of its format.</param>
    private sealed record Segment(char Unit, string Literal, string? Pad, int? Width, bool HoldsAll = false)
    {
        public bool IsFraction => Fractions.Contains(Unit, StringComparison.Ordinal);

        public long Multiplier => Unit switch { 'D' => 86400, 'H' => 3600, 'M' => 60, _ => 1 } * Timespan.NanosecondsPerSecond;

        public string Pattern => (Unit, Width, Pad) switch
        {
            ('\0', _, _) => $"({Regex.Escape(Literal)})",
            (_, { } width, null) => $"([0-9]{{1,{width}}})",
            (_, { } width, "0") => $"([0-9]{{{width}}})",
            (_, { } width, _) => $@"([0-9\s]{{{width}}})",
            (_, null, " ") => HoldsAll ? @"\s*([0-9]+)" : $@"([0-9\s]{{1,{Usual}}})",
            _ => HoldsAll ? "([0-9]+)" : $"([0-9]{{1,{Usual}}})",
        };

        private int Usual => Unit switch { 'D' => 1, 'L' => 3, 'N' => 9, _ => 2 };

        public void Write(StringBuilder builder, BigInteger nanoseconds)
        {
            if (Unit == '\0')
            {
                builder.Append(Literal);
                return;
            }
            var text = Value(nanoseconds).ToString(CultureInfo.InvariantCulture);
            if (IsFraction && !HoldsAll && Pad != "0")
                text = text.TrimEnd('0') is { Length: > 0 } trimmed ? trimmed : "0";
            var width = Width ?? Usual;
            builder.Append((Pad, IsFraction) switch { (null, _) => text, (_, true) => text.PadRight(width), _ => text.PadLeft(width, Pad![0]) });
        }

        private BigInteger Value(BigInteger nanoseconds)
        {
            if (Unit == 'N')
            {
                var width = Math.Min(Width ?? Usual, 9);
                var digits = nanoseconds / BigInteger.Pow(10, 9 - width);
                return HoldsAll ? digits : digits % BigInteger.Pow(10, width);
            }
            if (Unit == 'L')
                return HoldsAll ? nanoseconds / 1_000_000 : nanoseconds / 1_000_000 % 1000;
            var units = nanoseconds / Multiplier;
            return HoldsAll || Unit == 'D' ? units : units % (Unit == 'H' ? 24 : 60);
        }
    }
}
