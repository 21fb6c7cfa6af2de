using System.Globalization;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a point in time as Ruby's <c>strptime</c> does, as far as <c>Timestamp.new</c> makes use of it.</summary>
internal sealed partial class RubyTimeReader
{
    private static readonly string[] s_months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] s_days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly Dictionary<string, double> s_zones =
        "UTC 0,GMT 0,UT 0,Z 0,WET 0,CET 1,BST 1,MET 1,WEST 1,EET 2,CEST 2,MEST 2,MSK 3,EEST 3,JST 9,KST 9,EST -5,EDT -4,CST -6,CDT -5,MST -7,MDT -6,PST -8,PDT -7"
            .Split(',').Select(static z => z.Split(' ')).ToDictionary(static z => z[0], static z => double.Parse(z[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly string _text;
    private int _position;
    private bool? _isAfternoon;

    private RubyTimeReader(string text) => _text = text;

    /// <summary>Whether the format has a directive that is not read here.</summary>
    public bool IsUnsupported { get; private set; }

    public int? Year { get; private set; }

    public int? Month { get; private set; }

    public int? Day { get; private set; }

    public int? Hour { get; private set; }

    public int? Minute { get; private set; }

    public int? Second { get; private set; }

    public long? Nanosecond { get; private set; }

    /// <summary>The time zone as written; null if the format has none.</summary>
    public string? Zone { get; private set; }

    /// <summary>Whether text is left after the format's end.</summary>
    public bool HasMore => _position < _text.Length;

    /// <summary>Reads a text.</summary>
    /// <returns>Null if the text is not of the format.</returns>
    public static RubyTimeReader? Read(string text, string format)
    {
        var reader = new RubyTimeReader(text);
        if (!reader.Format(format))
            return reader.IsUnsupported ? reader : null;
        if (reader._isAfternoon is { } isAfternoon && reader.Hour is { } hour)
            reader.Hour = hour % 12 + (isAfternoon ? 12 : 0);
        return reader;
    }

    /// <summary>The offset of a time zone from UTC in seconds.</summary>
    /// <returns>Null if it is not known.</returns>
    public static int? Offset(string zone)
    {
        var match = ZoneText().Match(zone);
        if (!match.Success || match.Length != zone.Length)
            return null;
        if (!match.Groups["sign"].Success)
            return s_zones.TryGetValue(zone.ToUpperInvariant(), out var hours) ? (int)(hours * 3600) : null;
        var digits = match.Groups["h"].Value;
        int Part(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var seconds = digits.Length > 2
            ? int.Parse(digits.AsSpan(0, digits.Length - 2), CultureInfo.InvariantCulture) * 3600 + int.Parse(digits.AsSpan(digits.Length - 2), CultureInfo.InvariantCulture) * 60
            : Part("h") * 3600 + Part("m") * 60 + Part("s");
        return match.Groups["sign"].Value == "-" ? -seconds : seconds;
    }

    private bool Format(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (char.IsWhiteSpace(format[i]))
            {
                Blank();
                continue;
            }
            if (format[i] == '%' && i + 1 < format.Length)
            {
                while (i + 2 < format.Length && format[i + 1] is '-' or '0' or '^' or '#' or '_' or ':')
                {
                    i++;
                }
                if (!Directive(format[++i], nextIsNumber: i + 1 < format.Length && (char.IsAsciiDigit(format[i + 1]) || format[i + 1] == '%' && i + 2 < format.Length && "CDdeFGgHIjkLlMmNQRrSsTUuVvWwXxYy0123456789".Contains(format[i + 2], StringComparison.Ordinal))))
                    return false;
                continue;
            }
            if (_position >= _text.Length || _text[_position] != format[i])
                return false;
            _position++;
        }
        return true;
    }

    private bool Directive(char directive, bool nextIsNumber)
    {
        switch (directive)
        {
            case 'Y': return Number(nextIsNumber ? 4 : 9, int.MinValue, int.MaxValue, v => Year = v, isSigned: true);
            case 'y': return Number(2, 0, 99, v => Year = v + (v >= 69 ? 1900 : 2000));
            case 'm': return Number(2, 1, 12, v => Month = v);
            case 'd' or 'e': return Padded(2, 1, 31, v => Day = v);
            case 'H' or 'k': return Padded(2, 0, 24, v => Hour = v);
            case 'I' or 'l': return Padded(2, 1, 12, v => Hour = v);
            case 'M': return Number(2, 0, 59, v => Minute = v);
            case 'S': return Number(2, 0, 60, v => Second = v);
            case 'j': return Number(3, 1, 366, static _ => { });
            case 's': return Number(18, int.MinValue, int.MaxValue, static _ => { }, isSigned: true);
            case 'u': return Number(1, 1, 7, static _ => { });
            case 'w': return Number(1, 0, 6, static _ => { });
            case 'L': return Fraction(nextIsNumber ? 3 : int.MaxValue);
            case 'N': return Fraction(nextIsNumber ? 9 : int.MaxValue);
            case 'b' or 'B' or 'h': return Name(s_months, v => Month = v + 1);
            case 'a' or 'A': return Name(s_days, static _ => { });
            case 'p' or 'P': return Half();
            case 'z' or 'Z': return TimeZone();
            case 'F': return Format("%Y-%m-%d");
            case 'T' or 'X': return Format("%H:%M:%S");
            case 'R': return Format("%H:%M");
            case 'r': return Format("%I:%M:%S %p");
            case 'D' or 'x': return Format("%m/%d/%y");
            case 'c': return Format("%a %b %e %H:%M:%S %Y");
            case 'v': return Format("%e-%b-%Y");
            case 'n' or 't': Blank(); return true;
            case '%':
                if (_position >= _text.Length || _text[_position] != '%')
                    return false;
                _position++;
                return true;
            default:
                IsUnsupported = true;
                return false;
        }
    }

    private void Blank()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private bool Padded(int width, int minimum, int maximum, Action<int> set)
    {
        if (_position >= _text.Length || _text[_position] != ' ')
            return Number(width, minimum, maximum, set);
        _position++;
        return Number(width - 1, minimum, maximum, set);
    }

    private bool Number(int width, int minimum, int maximum, Action<int> set, bool isSigned = false)
    {
        var start = _position;
        if (isSigned && start < _text.Length && _text[start] is '+' or '-')
            _position++;
        var digits = 0;
        while (digits < width && _position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
            digits++;
        }
        if (digits == 0 || !int.TryParse(_text.AsSpan(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value < minimum || value > maximum)
            return false;
        set(value);
        return true;
    }

    private bool Fraction(int width)
    {
        var start = _position;
        while (_position - start < width && _position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }
        if (_position == start)
            return false;
        Nanosecond = long.Parse(_text[start.._position].PadRight(9, '0').AsSpan(0, 9), CultureInfo.InvariantCulture);
        return true;
    }

    private bool Name(string[] names, Action<int> set)
    {
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var length in (int[])[names[i].Length, 3])
            {
                if (string.Compare(_text, _position, names[i], 0, length, StringComparison.OrdinalIgnoreCase) != 0)
                    continue;
                _position += length;
                set(i);
                return true;
            }
        }
        return false;
    }

    private bool Half()
    {
        var match = HalfText().Match(_text, _position);
        if (!match.Success)
            return false;
        _isAfternoon = match.Value[0] is 'p' or 'P';
        _position += match.Length;
        return true;
    }

    private bool TimeZone()
    {
        var match = ZoneText().Match(_text, _position);
        if (!match.Success)
            return false;
        Zone = match.Value;
        _position += match.Length;
        return true;
    }

    [GeneratedRegex(@"\G([ap]\.m\.\b|[ap]m\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex HalfText();

    [GeneratedRegex(@"\G((gmt|utc?)?(?<sign>[-+])(?<h>\d{1,6})(:(?<m>\d+)(:(?<s>\d+))?)?|\p{L}+(?:\s+(standard|daylight)\s+time\b)?)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ZoneText();
}
