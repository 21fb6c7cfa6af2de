using System.Globalization;
using System.Numerics;
using System.Text;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Ruby's <c>Kernel#format</c>.</summary>
internal sealed class RubyFormat(string format, IReadOnlyList<PuppetValue> arguments)
{
    /// <summary>The widest field: formats come from manifests, and a wider one is a mistake or an attack.</summary>
    private const int MaximumWidth = 1_000_000;

    private readonly StringBuilder _output = new();
    private int _position;
    private int _next;

    /// <summary>Formats values.</summary>
    /// <exception cref="EvaluationException">The format and the values do not fit.</exception>
    public static string Format(string format, params IReadOnlyList<PuppetValue> arguments) => new RubyFormat(format, arguments).Run();

    private string Run()
    {
        while (_position < format.Length)
        {
            var percent = format.IndexOf('%', _position);
            if (percent < 0)
                break;
            _output.Append(format, _position, percent - _position);
            _position = percent + 1;
            Field();
        }
        return _output.Append(format.AsSpan(Math.Min(_position, format.Length))).ToString();
    }

    private void Field()
    {
        var field = new FormatField();
        PuppetValue? named = null;
        while (true)
        {
            var c = _position < format.Length ? format[_position++] : throw new EvaluationException("incomplete format specifier; use %% (double %) instead");
            switch (c)
            {
                case '-': field.IsLeft = true; break;
                case '+': field.HasPlus = true; break;
                case ' ': field.HasSpace = true; break;
                case '#': field.IsAlternate = true; break;
                case '0': field.IsZeroPadded = true; break;
                case '*':
                    field.SetWidth(Integer(Next()));
                    break;
                case '.':
                    field.Precision = _position < format.Length && format[_position] == '*' ? Skip((int)Integer(Next())) : Number() ?? 0;
                    break;
                case >= '1' and <= '9':
                    _position--;
                    var number = Number() ?? 0;
                    if (_position < format.Length && format[_position] == '$')
                        named = At(Skip(number) - 1);
                    else
                        field.SetWidth(number);
                    break;
                case '<': named = Named('>'); break;
                case '{':
                    _output.Append(field.Pad(RubyInspection.ToText(Named('}'))));
                    return;
                case '%':
                    _output.Append('%');
                    return;
                case '\n' or '\0':
                    _output.Append('%').Append(c);
                    return;
                default:
                    _output.Append(Convert(c, field, named ?? Next()));
                    return;
            }
            if (field.Width > MaximumWidth || field.Precision > MaximumWidth)
                throw new EvaluationException("width too big");
        }
    }

    private int? Number()
    {
        var start = _position;
        while (_position < format.Length && char.IsAsciiDigit(format[_position]))
        {
            _position++;
        }
        if (start == _position)
            return null;
        return int.TryParse(format.AsSpan(start, _position - start), CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new EvaluationException("width too big");
    }

    private int Skip(int result)
    {
        _position++;
        return result;
    }

    private PuppetValue Next() => At(_next++);

    private PuppetValue At(int index) => index >= 0 && index < arguments.Count ? arguments[index] : throw new EvaluationException("too few arguments");

    private PuppetValue Named(char close)
    {
        var end = format.IndexOf(close, _position);
        if (end < 0)
            throw new EvaluationException("malformed name - unmatched parenthesis");
        var name = format[_position..end];
        _position = end + 1;
        if (arguments is not [HashValue hash])
            throw new EvaluationException("one hash required");
        return hash.Find(name) ?? throw new EvaluationException($"key<{name}> not found");
    }

    private static string Convert(char type, FormatField field, PuppetValue value) => type switch
    {
        'd' or 'i' or 'u' => field.PadNumber(Integer(value), 10, ""),
        'x' => field.PadNumber(Integer(value), 16, "0x"),
        'X' => field.PadNumber(Integer(value), 16, "0X").ToUpperInvariant(),
        'o' => field.PadNumber(Integer(value), 8, "0"),
        'b' => field.PadNumber(Integer(value), 2, "0b"),
        'B' => field.PadNumber(Integer(value), 2, "0B"),
        'f' => field.PadFloat(Float(value), static (v, p, _) => v.ToString("F" + p, CultureInfo.InvariantCulture)),
        'e' => field.PadFloat(Float(value), static (v, p, _) => Exponential(v, p)),
        'E' => field.PadFloat(Float(value), static (v, p, _) => Exponential(v, p).ToUpperInvariant()),
        'g' => field.PadFloat(Float(value), General),
        'G' => field.PadFloat(Float(value), static (v, p, a) => General(v, p, a).ToUpperInvariant()),
        'a' => field.PadFloat(Float(value), static (v, _, _) => HexFloat(v)),
        'A' => field.PadFloat(Float(value), static (v, _, _) => HexFloat(v).ToUpperInvariant()),
        's' => field.Pad(RubyInspection.ToText(value)),
        'p' => field.Pad(RubyInspection.Inspect(value)),
        'c' => field.Pad(value is StringValue { Value.Length: > 0 } text ? new Rune(text.Value[0]).ToString() : char.ConvertFromUtf32((int)Integer(value))),
        _ => throw new EvaluationException($"malformed format string - %{type}"),
    };

    private static BigInteger Big(double value) => double.IsFinite(value)
        ? new BigInteger(Math.Floor(value))
        : throw new EvaluationException(RubyNumbers.ToText(value));

    private static BigInteger Integer(PuppetValue value) => value switch
    {
        IntegerValue v => v.Value,
        FloatValue v => Big(v.Value),
        StringValue v when RubyInteger(v.Value) is { } number => number,
        StringValue v => throw new EvaluationException($"invalid value for Integer(): {RubyStrings.Inspect(v.Value)}"),
        UndefValue => throw new EvaluationException("can't convert nil into Integer"),
        _ => throw new EvaluationException($"can't convert {RubyConversionName(value)} into Integer"),
    };

    private static double Float(PuppetValue value) => value switch
    {
        IntegerValue v => v.Value,
        FloatValue v => v.Value,
        StringValue v when RubyFloat(v.Value) is { } number => number,
        StringValue v => throw new EvaluationException($"invalid value for Float(): {RubyStrings.Inspect(v.Value)}"),
        UndefValue => throw new EvaluationException("can't convert nil into Float"),
        _ => throw new EvaluationException($"can't convert {RubyConversionName(value)} into Float"),
    };

    /// <summary>Ruby's <c>Integer(string)</c>: prefixes <c>0x 0b 0o 0</c>, underscores between digits.</summary>
    internal static long? RubyInteger(string text)
    {
        var digits = text.Trim().Replace("_", "", StringComparison.Ordinal);
        var sign = digits.StartsWith('-') ? -1 : 1;
        digits = digits.StartsWith('-') || digits.StartsWith('+') ? digits[1..] : digits;
        var (radix, start) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, 2),
            ['0', 'b' or 'B', ..] => (2, 2),
            ['0', 'o' or 'O', ..] => (8, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        return TryParse(digits[start..], radix, out var number) ? sign * number : null;
    }

    internal static bool TryParse(string digits, int radix, out long number)
    {
        number = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) - 'a' + 10 : 99;
            if (digit >= radix || number > (long.MaxValue - digit) / radix)
                return false;
            number = number * radix + digit;
        }
        return digits.Length > 0;
    }

    /// <summary>Ruby's <c>Float(string)</c>.</summary>
    internal static double? RubyFloat(string text)
    {
        var digits = text.Trim();
        if (RubyInteger(digits) is { } integer && digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return integer;
        return digits.EndsWith('.') || digits.StartsWith('.') || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !char.IsAsciiDigit(digits[^1])
            ? null
            : number;
    }

    private static string RubyConversionName(PuppetValue value) => value is BooleanValue b ? b.Value ? "true" : "false" : RubyInspection.ClassName(value);

    private static string Exponential(double value, int precision)
    {
        var text = value.ToString("e" + precision, CultureInfo.InvariantCulture);
        var e = text.IndexOf('e', StringComparison.Ordinal);
        var power = text[(e + 2)..].TrimStart('0').PadLeft(2, '0');
        return text[..(e + 2)] + power;
    }

    private static string General(double value, int precision, bool keepsZeros)
    {
        precision = Math.Max(precision, 1);
        var exponential = Exponential(value, precision - 1);
        var power = value == 0 ? 0 : int.Parse(exponential.AsSpan(exponential.IndexOf('e', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (power < -4 || power >= precision)
        {
            var e = exponential.IndexOf('e', StringComparison.Ordinal);
            return keepsZeros ? exponential : TrimZeros(exponential[..e]) + exponential[e..];
        }
        var text = value.ToString("F" + (precision - 1 - power), CultureInfo.InvariantCulture);
        return keepsZeros ? text : TrimZeros(text);
    }

    private static string TrimZeros(string text) => text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;

    private static string HexFloat(double value)
    {
        if (value == 0)
            return "0x0p+0";
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = (bits & 0xFFFFFFFFFFFFF).ToString("x13", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{(value < 0 ? "-" : "")}0x1{(mantissa.Length > 0 ? "." + mantissa : "")}p{(exponent < 0 ? "" : "+")}{exponent}";
    }
}
