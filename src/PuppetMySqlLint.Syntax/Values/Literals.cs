using System.Globalization;
using System.Numerics;

namespace PuppetMySqlLint.Syntax;

public sealed partial class VariableSyntax
{
    /// <summary>The name without <c>$</c>; a leading <c>::</c> stays.</summary>
    public string Name => Token.Text is ['$', .. var name] ? name : Token.Text;
}

public sealed partial class NameSyntax
{
    /// <summary>The word.</summary>
    public string Value => Token.Text;
}

public sealed partial class BareWordSyntax
{
    /// <summary>The word.</summary>
    public string Value => Token.Text;
}

public sealed partial class TypeNameSyntax
{
    /// <summary>The word as written, upper case and all.</summary>
    public string Value => Token.Text;
}

public sealed partial class HostNameSyntax
{
    /// <summary>The name, without what stands between its parts.</summary>
    public string Value => string.Concat(Parts.Select(static p => p.Text));
}

public sealed partial class ReservedWordSyntax
{
    /// <summary>The word.</summary>
    public string Value => Token.Text;
}

public sealed partial class BooleanSyntax
{
    /// <summary>Which one.</summary>
    public bool Value => Token.Kind == SyntaxKind.TrueKeyword;
}

public sealed partial class RegexSyntax
{
    /// <summary>The expression in Ruby's notation, without the slashes and with <c>\/</c> as <c>/</c>.</summary>
    public string Pattern => Token.Text is ['/', .. var pattern, '/'] ? pattern.Replace("\\/", "/", StringComparison.Ordinal) : "";
}

public sealed partial class NumberSyntax
{
    /// <summary>Whether it is a decimal fraction or has an exponent.</summary>
    public bool IsFloat => Radix == 10 && Token.Text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0;

    /// <summary>Base of the notation: 8, 10 or 16.</summary>
    public int Radix => Token.Text switch
    {
        ['0', 'x' or 'X', ..] => 16,
        ['0', >= '0' and <= '9', .. var rest] when rest.AsSpan().IndexOfAny('.', 'e', 'E') < 0 => 8,
        _ => 10,
    };

    /// <summary>The value of an integer, of any size; Puppet refuses more than 64 bits. The truncated value of a fraction.</summary>
    public BigInteger IntegerValue
    {
        get
        {
            var text = Token.Text;
            if (IsFloat)
                return double.IsFinite(FloatValue) ? new BigInteger(FloatValue) : BigInteger.Zero;
            if (Radix == 16)
                return BigInteger.TryParse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : 0;
            if (Radix == 10)
                return BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
            return text.Aggregate(BigInteger.Zero, static (sum, digit) => digit is >= '0' and <= '7' ? (sum * 8) + (digit - '0') : sum);
        }
    }

    /// <summary>The value as a floating-point number.</summary>
    public double FloatValue =>
        IsFloat && double.TryParse(Token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : IsFloat ? 0 : (double)IntegerValue;
}
