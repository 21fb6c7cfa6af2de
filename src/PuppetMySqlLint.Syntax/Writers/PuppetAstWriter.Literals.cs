using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetAstWriter
{
    private void WriteLiteral(ExpressionSyntax expression)
    {
        var place = _spans.Place(expression);
        switch (expression)
        {
            case VariableSyntax e:
                WriteVariable(e, place);
                break;
            case NameSyntax e:
                WriteValue("QualifiedName", place, e.Value);
                break;
            case TypeNameSyntax e:
                WriteValue("QualifiedReference", place, "cased_value", e.Value);
                break;
            case ReservedWordSyntax e:
                Open("ReservedWord", place);
                _json.WriteString("word", e.Value);
                _json.WriteBoolean("future", false);
                Close();
                break;
            case RegexSyntax e:
                Open("LiteralRegularExpression", place);
                _json.WriteString("value", e.Pattern);
                _json.WriteString("pattern", $"/{RubyRegexText.EscapeSlashes(e.Pattern)}/");
                Close();
                break;
            case BareWordSyntax e:
                WriteValue("LiteralString", place, e.Value);
                break;
            case HostNameSyntax e:
                WriteValue("LiteralString", place, e.Value);
                break;
            case SingleQuotedStringSyntax e:
                WriteValue("LiteralString", place, e.Value);
                break;
            case InterpolatedStringSyntax e:
                WriteParts(e.Parts, e.OpenQuote.Span.Start, e.CloseQuote.Span.End);
                break;
            case HeredocSyntax e:
                WriteHeredoc(e, place);
                break;
            case NumberSyntax e:
                WriteNumber(e, place);
                break;
            case BooleanSyntax e:
                Open("LiteralBoolean", place);
                _json.WriteBoolean("value", e.Value);
                Close();
                break;
            case ArraySyntax e:
                Open("LiteralList", place);
                WriteGathered("values", e.Elements);
                Close();
                break;
            case HashSyntax e:
                WriteHash(e, parent: null);
                break;
            default:
                Open(expression is UndefSyntax ? "LiteralUndef" : "LiteralDefault", place);
                Close();
                break;
        }
    }

    /// <summary>The name within stands one byte after the variable: after its <c>$</c>, if it has one.</summary>
    private void WriteVariable(VariableSyntax variable, TextSpan place)
    {
        // Where a heredoc ends before the interpolation does, it is the grammar and not the lexer that makes a variable of a name.
        var isUnclosed = variable.Token.Kind == SyntaxKind.NameToken
            && variable.FirstAncestorOrSelf<InterpolationSyntax>() is { HasBraces: true, CloseBraceToken.IsMissing: true };
        if (isUnclosed)
            Open("VariableExpression");
        else
            Open("VariableExpression", place);
        _json.WritePropertyName("expr");
        Open("QualifiedName", isUnclosed ? place : new TextSpan(place.Start + 1, Math.Max(0, place.Length - 1)));
        if (variable.Token.Kind is SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword)
            _json.WriteBoolean("value", variable.Token.Kind == SyntaxKind.TrueKeyword);
        else
            _json.WriteString("value", variable.Name);
        Close();
        Close();
    }

    private void WriteNumber(NumberSyntax number, TextSpan place)
    {
        Open(number.IsFloat ? "LiteralFloat" : "LiteralInteger", place);
        _json.WritePropertyName("value");
        if (!number.IsFloat)
            _json.WriteRawValue(number.IntegerValue.ToString(CultureInfo.InvariantCulture));
        else if (double.IsFinite(number.FloatValue))
            _json.WriteNumberValue(number.FloatValue);
        else
            _json.WriteStringValue("Infinity");
        if (!number.IsFloat)
            _json.WriteNumber("radix", number.Radix);
        Close();
    }

    private void WriteHeredoc(HeredocSyntax heredoc, TextSpan place)
    {
        Open("HeredocExpression", place);
        _json.WriteString("syntax", heredoc.Format);
        _json.WritePropertyName("text_expr");
        var outer = _heredoc;
        var (start, end) = (heredoc.Body.FullSpan.Start, heredoc.Body.EndTag.Span.Start);
        _heredoc = new HeredocLines(_source, start, end, heredoc.Margin);
        WriteParts(heredoc.Body.Parts, start, end);
        _heredoc = outer;
        Close();
    }

    /// <summary>Text and interpolations, in the pieces that Puppet's lexer makes of them.</summary>
    private void WriteParts(SyntaxList<StringPartSyntax> parts, int start, int end)
    {
        if (StringParts.Literal(parts) is { } literal)
        {
            WriteValue("LiteralString", _spans.Between(start, end), literal);
            return;
        }
        Open("ConcatenatedString", _spans.Between(start, end));
        _json.WriteStartArray("segments");
        var text = "";
        foreach (var part in parts)
        {
            if (part is not InterpolationSyntax interpolation)
            {
                text = ((StringTextSyntax)part).Value;
                continue;
            }
            WriteSegment(start, interpolation.HasBraces ? interpolation.DollarBraceToken.Span.End : interpolation.Span.Start, text);
            Open("TextExpression");
            Write("expr", interpolation.Expression);
            Close();
            (start, text) = (interpolation.Span.End, "");
        }
        WriteSegment(start, end, text);
        _json.WriteEndArray();
        Close();
    }

    /// <summary>Puppet drops the pieces that have no text.</summary>
    private void WriteSegment(int start, int end, string text)
    {
        if (text.Length > 0)
            WriteValue("LiteralString", _spans.Between(start, end), text);
    }
}
