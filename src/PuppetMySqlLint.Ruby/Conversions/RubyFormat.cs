using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Ruby;

/// <summary>Ruby's <c>Kernel#format</c>.</summary>
/// <typeparam name="T">The kind of values that are formatted.</typeparam>
internal sealed class RubyFormat<T>(string format, IReadOnlyList<T> arguments, IFormatOperations<T> operations)
    where T : class
{
    /// <summary>The widest field: formats come from manifests, and a wider one is a mistake or an attack.</summary>
    private const int MaximumWidth = 1_000_000;

    private readonly StringBuilder _output = new();
    private int _position;
    private int _next;

    /// <summary>Formats the values.</summary>
    public string Run()
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
        T? named = null;
        while (true)
        {
            var c = _position < format.Length ? format[_position++] : throw operations.Fail("incomplete format specifier; use %% (double %) instead");
            switch (c)
            {
                case '-': field.IsLeft = true; break;
                case '+': field.HasPlus = true; break;
                case ' ': field.HasSpace = true; break;
                case '#': field.IsAlternate = true; break;
                case '0': field.IsZeroPadded = true; break;
                case '*':
                    field.SetWidth(operations.ToInteger(Next()));
                    break;
                case '.':
                    field.Precision = _position < format.Length && format[_position] == '*' ? Skip((int)operations.ToInteger(Next())) : Number() ?? 0;
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
                    _output.Append(field.Pad(operations.ToText(Named('}'))));
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
                throw operations.Fail("width too big");
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
            : throw operations.Fail("width too big");
    }

    private int Skip(int result)
    {
        _position++;
        return result;
    }

    private T Next() => At(_next++);

    private T At(int index) => index >= 0 && index < arguments.Count ? arguments[index] : throw operations.Fail("too few arguments");

    private T Named(char close)
    {
        var end = format.IndexOf(close, _position);
        if (end < 0)
            throw operations.Fail("malformed name - unmatched parenthesis");
        var name = format[_position..end];
        _position = end + 1;
        return operations.Find(arguments, name);
    }

    private string Convert(char type, FormatField field, T value) => type switch
    {
        'd' or 'i' or 'u' => field.PadNumber(operations.ToInteger(value), 10, ""),
        'x' => field.PadNumber(operations.ToInteger(value), 16, "0x"),
        'X' => field.PadNumber(operations.ToInteger(value), 16, "0X").ToUpperInvariant(),
        'o' => field.PadNumber(operations.ToInteger(value), 8, "0"),
        'b' => field.PadNumber(operations.ToInteger(value), 2, "0b"),
        'B' => field.PadNumber(operations.ToInteger(value), 2, "0B"),
        'f' => field.PadFloat(operations.ToFloat(value), static (v, p, _) => RubyFloatDigits.Fixed(v, p)),
        'e' => field.PadFloat(operations.ToFloat(value), static (v, p, _) => Exponential(v, p)),
        'E' => field.PadFloat(operations.ToFloat(value), static (v, p, _) => Exponential(v, p).ToUpperInvariant()),
        'g' => field.PadFloat(operations.ToFloat(value), General),
        'G' => field.PadFloat(operations.ToFloat(value), static (v, p, a) => General(v, p, a).ToUpperInvariant()),
        'a' => field.PadHexFloat(operations.ToFloat(value)),
        'A' => field.PadHexFloat(operations.ToFloat(value)).ToUpperInvariant(),
        's' => field.Pad(operations.ToText(value)),
        'p' => field.Pad(operations.Inspect(value)),
        'c' => field.Pad(operations.ToCharacter(value)),
        _ => throw operations.Fail($"malformed format string - %{type}"),
    };

    private static string Exponential(double value, int precision)
    {
        var text = RubyFloatDigits.Exponential(value, precision);
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
        var text = RubyFloatDigits.Fixed(value, precision - 1 - power);
        return keepsZeros ? text : TrimZeros(text);
    }

    private static string TrimZeros(string text) => text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
}
