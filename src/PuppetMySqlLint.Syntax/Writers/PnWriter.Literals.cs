using System.Globalization;

namespace PuppetMySqlLint.Syntax;

public sealed partial class PnWriter
{
    private void WriteLiteral(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case VariableSyntax e:
                WriteVariable(e);
                break;
            case NameSyntax e:
                WriteWord("qn", e.Value);
                break;
            case TypeNameSyntax e:
                WriteWord("qr", e.Value);
                break;
            case ReservedWordSyntax e:
                WriteWord("reserved", e.Value);
                break;
            case RegexSyntax e:
                // Ruby fixes the encoding of a pattern that is not ASCII and then shows its options, which are none.
                WriteWord("regexp", System.Text.Ascii.IsValid(e.Pattern) ? e.Pattern : $"(?-imx:{e.Pattern})");
                break;
            case BareWordSyntax e:
                WriteString(e.Value);
                break;
            case HostNameSyntax e:
                WriteString(e.Value);
                break;
            case SingleQuotedStringSyntax e:
                WriteString(e.Value);
                break;
            case InterpolatedStringSyntax e:
                WriteParts(e.Parts);
                break;
            case HeredocSyntax e:
                WriteHeredoc(e);
                break;
            case NumberSyntax e:
                WriteNumber(e);
                break;
            case BooleanSyntax e:
                _output.Append(e.Value ? "true" : "false");
                break;
            case UndefSyntax:
                _output.Append("nil");
                break;
            case DefaultSyntax:
                _output.Append("(default)");
                break;
            case ArraySyntax e:
                _output.Append("(array");
                WriteGathered(e.Elements, leads: true);
                _output.Append(')');
                break;
            case HashSyntax e:
                _output.Append("(hash");
                foreach (var entry in e.Entries)
                {
                    _output.Append(' ');
                    WriteExpression(entry);
                }
                _output.Append(')');
                break;
        }
    }

    private void WriteWord(string name, string value)
    {
        _output.Append('(').Append(name).Append(' ');
        WriteString(value);
        _output.Append(')');
    }

    private void WriteVariable(VariableSyntax variable)
    {
        // Puppet's lexer keeps the value of `true` and `false`, so that `${true}` names a variable by a boolean.
        if (variable.Token.Kind is SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword)
            _output.Append("(var ").Append(variable.Name).Append(')');
        else
            WriteWord("var", variable.Name);
    }

    private void WriteParts(SyntaxList<StringPartSyntax> parts)
    {
        if (StringParts.Literal(parts) is { } literal)
        {
            WriteString(literal);
            return;
        }
        _output.Append("(concat");
        foreach (var part in parts)
        {
            if (part is InterpolationSyntax interpolation)
            {
                _output.Append(' ');
                WriteCall("str", interpolation.Expression);
            }
            else if (((StringTextSyntax)part).Value is { Length: > 0 } text)
            {
                _output.Append(' ');
                WriteString(text);
            }
        }
        _output.Append(')');
    }

    private void WriteHeredoc(HeredocSyntax heredoc)
    {
        _output.Append("(heredoc {");
        if (heredoc.Format.Length > 0)
        {
            _output.Append(":syntax ");
            WriteString(heredoc.Format);
            _output.Append(' ');
        }
        _output.Append(":text ");
        WriteParts(heredoc.Body.Parts);
        _output.Append("})");
    }

    private void WriteNumber(NumberSyntax number)
    {
        if (number.IsFloat)
            _output.Append(RubyFloat(number.FloatValue));
        else if (number.Radix == 10)
            _output.Append(CultureInfo.InvariantCulture, $"{number.IntegerValue}");
        else
            _output.Append(CultureInfo.InvariantCulture, $"(int {{:radix {number.Radix} :value {number.IntegerValue}}})");
    }

    private void WriteNegated(NumberSyntax number)
    {
        if (number.IsFloat)
            _output.Append(RubyFloat(-number.FloatValue));
        else
            _output.Append(CultureInfo.InvariantCulture, $"{-number.IntegerValue}");
    }

    /// <summary>A float as Ruby's <c>Float#to_s</c> writes it: the shortest digits that give it back, an exponent below 1e-4, and from 1e15 on where no fraction is left.</summary>
    private static string RubyFloat(double value)
    {
        if (!double.IsFinite(value))
            return value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        var shortest = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var digits = 0; digits < 17; digits++)
        {
            var candidate = value.ToString("E" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(candidate, CultureInfo.InvariantCulture) == value)
            {
                shortest = candidate;
                break;
            }
        }
        var sign = value < 0 ? "-" : "";
        var mantissa = shortest[..shortest.IndexOf('E', StringComparison.Ordinal)].TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        var exponent = int.Parse(shortest[(shortest.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        if (exponent < -4 || (exponent >= 15 && exponent + 1 >= mantissa.Length))
        {
            var fraction = mantissa.Length > 1 ? mantissa[1..] : "0";
            return $"{sign}{mantissa[0]}.{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{mantissa}";
        mantissa = mantissa.PadRight(exponent + 2, '0');
        return $"{sign}{mantissa[..(exponent + 1)]}.{mantissa[(exponent + 1)..]}";
    }

    private void WriteString(string text)
    {
        _output.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '\t':
                    _output.Append("\\t");
                    break;
                case '\n':
                    _output.Append("\\n");
                    break;
                case '\r':
                    _output.Append("\\r");
                    break;
                case '"':
                    _output.Append("\\\"");
                    break;
                case '\\':
                    _output.Append("\\\\");
                    break;
                case < ' ':
                    _output.Append("\\o").Append(Convert.ToString(c, 8).PadLeft(3, '0'));
                    break;
                default:
                    _output.Append(c);
                    break;
            }
        }
        _output.Append('"');
    }
}
