using System.Globalization;
using System.Numerics;
using System.Text;

namespace PuppetMySqlLint.Ruby;

/// <summary>Flags, width and precision of one field of a format.</summary>
internal sealed class FormatField
{
    public bool IsLeft { get; set; }

    public bool HasPlus { get; set; }

    public bool HasSpace { get; set; }

    public bool IsAlternate { get; set; }

    public bool IsZeroPadded { get; set; }

    public int Width { get; private set; }

    public int? Precision { get; set; }

    /// <summary>Sets the width; a negative one means left.</summary>
    public void SetWidth(BigInteger width)
    {
        IsLeft |= width < 0;
        Width = (int)BigInteger.Min(BigInteger.Abs(width), int.MaxValue);
    }

    public string Pad(string text)
    {
        if (Precision is { } precision)
            text = string.Concat(RubyStrings.Characters(text).Take(precision));
        return PadBlank(text);
    }

    public string PadNumber(BigInteger number, int radix, string prefix)
    {
        // Without a sign flag a negative number is shown in two's complement where the base is not ten.
        var isComplement = number < 0 && radix != 10 && !HasPlus && !HasSpace;
        var digits = isComplement ? Complement(number, radix) : Digits(BigInteger.Abs(number), radix);
        var sign = (isComplement ? "" : Sign(number < 0)) + (IsAlternate && number != 0 ? prefix : "");
        if (Precision is { } precision)
        {
            var fill = isComplement ? digits[2] : '0';
            digits = isComplement && digits.Length - 2 < precision ? digits[2..].PadLeft(precision, fill) : digits.PadLeft(precision, '0');
        }
        else if (IsZeroPadded && !IsLeft)
        {
            var room = Math.Max(0, Width - sign.Length);
            digits = isComplement && digits.Length - 2 < room ? digits[2..].PadLeft(room, digits[2]) : digits.PadLeft(room, '0');
        }
        return PadBlank(sign + digits);
    }

    public string PadFloat(double value, Func<double, int, bool, string> write)
    {
        var sign = Sign(value < 0 || double.IsNegative(value) && value == 0);
        if (!double.IsFinite(value))
            return PadBlank(sign + (double.IsNaN(value) ? "NaN" : "Inf"));
        var text = write(Math.Abs(value), Precision ?? 6, IsAlternate);
        if (IsZeroPadded && !IsLeft)
            text = text.PadLeft(Math.Max(0, Width - sign.Length), '0');
        return PadBlank(sign + text);
    }

    public string PadHexFloat(double value)
    {
        if (!double.IsFinite(value))
            return PadFloat(value, static (_, _, _) => "");
        var sign = Sign(double.IsNegative(value)) + "0x";
        var text = HexDigits(Math.Abs(value));
        return PadBlank(sign + (IsZeroPadded && !IsLeft ? text.PadLeft(Math.Max(0, Width - sign.Length), '0') : text));
    }

    /// <summary>The digits as C writes them: one, those of the mantissa as far as they are asked for, and the power of two.</summary>
    private string HexDigits(double value)
    {
        const int fractionBits = 52;
        var bits = BitConverter.DoubleToInt64Bits(value);
        var isNormal = bits >> fractionBits != 0;
        var exponent = value == 0 ? 0 : isNormal ? (int)(bits >> fractionBits) - 1023 : -1022;
        var mantissa = (bits & ((1L << fractionBits) - 1)) | (isNormal ? 1L << fractionBits : 0);
        for (; mantissa != 0 && mantissa >> fractionBits == 0; mantissa <<= 1)
            exponent--;
        if (Precision is { } asked && asked * 4 < fractionBits)
        {
            // Half of the last digit rounds to even.
            var dropped = fractionBits - asked * 4;
            var (kept, rest, half) = (mantissa >> dropped, mantissa & ((1L << dropped) - 1), 1L << (dropped - 1));
            mantissa = (kept + (rest > half || rest == half && (kept & 1) == 1 ? 1 : 0)) << dropped;
        }
        if (mantissa >> (fractionBits + 1) != 0)
            (mantissa, exponent) = (mantissa >> 1, exponent + 1);
        var fraction = (mantissa & ((1L << fractionBits) - 1)).ToString("x13", CultureInfo.InvariantCulture);
        fraction = Precision is { } precision ? fraction.PadRight(precision, '0')[..precision] : fraction.TrimEnd('0');
        return $"{mantissa >> fractionBits}{(fraction.Length > 0 || IsAlternate ? "." : "")}{fraction}p{(exponent < 0 ? "" : "+")}{exponent}";
    }

    private string Sign(bool isNegative) => isNegative ? "-" : HasPlus ? "+" : HasSpace ? " " : "";

    private string PadBlank(string text)
    {
        var missing = Width - RubyStrings.Length(text);
        return missing <= 0 ? text : IsLeft ? text + new string(' ', missing) : new string(' ', missing) + text;
    }

    private static string Digits(BigInteger number, int radix)
    {
        if (radix == 10)
            return number.ToString(CultureInfo.InvariantCulture);
        if (number.IsZero)
            return "0";
        var builder = new StringBuilder();
        for (; !number.IsZero; number /= radix)
            builder.Insert(0, "0123456789abcdef"[(int)(number % radix)]);
        return builder.ToString();
    }

    private static string Complement(BigInteger number, int radix)
    {
        var power = BigInteger.One;
        while (power < -number)
        {
            power *= radix;
        }
        var top = "0123456789abcdef"[radix - 1];
        var digits = Digits(power * radix + number, radix).TrimStart(top);
        return ".." + top + digits;
    }
}
