using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    /// <summary>
    /// The first token of the outermost string or heredoc that is being read. Puppet reads a string to its end before the parser sees
    /// any of it, so that whatever is wrong within counts as found there.
    /// </summary>
    private int? _stringToken;

    /// <summary>Where the string that is being read begins.</summary>
    private int _stringStart;

    private void LexSingleQuoted()
    {
        var at = _position + 1;
        if (at + 1 < _end && _text[at] == '\'' && IsTerminatedAfterPairs(at + 1, '\'', '\''))
            at++;
        while (true)
        {
            var width = _text.AsSpan(at, _end - at).IndexOfAny('\'', '\\');
            if (width < 0 || at + width + 1 > _end || (_text[at + width] == '\\' && at + width + 2 > _end))
            {
                Report(SyntaxDescriptors.UnclosedQuote, _position + 1, _position + 1, DescribeQuote(_position));
                EmitCode(SyntaxKind.SingleQuotedStringToken, LineEnd(_position) - _position, LexedTokenFlags.IsReported);
                return;
            }
            at += width;
            if (_text[at] == '\'')
                break;
            at += 2;
        }
        EmitCode(SyntaxKind.SingleQuotedStringToken, at + 1 - _position);
    }

    private void LexDoubleQuoted()
    {
        if (!EnterNested())
            return;
        var outer = _stringToken;
        _stringToken ??= _count;
        var open = _count;
        var outerStart = _stringStart;
        _stringStart = _position;
        Emit(SyntaxKind.DoubleQuoteToken, _position, _position + 1);
        if (LexStringText(isHeredoc: false, StringEscapes.DoubleQuoted))
            Emit(SyntaxKind.DoubleQuoteToken, _position, _position + 1);
        _tokens[open].Link = _count - 1;
        _after = SyntaxKind.DoubleQuoteToken;
        (_stringToken, _stringStart) = (outer, outerStart);
        _depth--;
    }

    /// <summary>The quote that is missing, and where the string begins, which may be lines above.</summary>
    private string DescribeQuote(int start)
    {
        if (Issues.Count >= MaxIssues)
            return "";
        var before = _text.AsSpan(0, start);
        return string.Create(CultureInfo.InvariantCulture, $"that begins at {before.Count('\n') + 1}:{start - before.LastIndexOf('\n')} has no closing {_text[start]}");
    }

    /// <summary>Reads text and interpolations to the closing quote, or to the end of a heredoc.</summary>
    /// <returns>Whether the end was found; the position is before it.</returns>
    private bool LexStringText(bool isHeredoc, StringEscapes escapes)
    {
        var start = _position;
        while (true)
        {
            var at = FindTerminator(_position, isHeredoc, escapes);
            if (at < 0)
            {
                if (isHeredoc)
                {
                    CheckHeredocText(_position, _end, escapes);
                    EmitText(start, _end);
                    return true;
                }
                Report(SyntaxDescriptors.UnclosedQuote, _position, _position, DescribeQuote(_stringStart));
                EmitText(start, Math.Max(start, LineEnd(_position)));
                return false;
            }
            if (_text[at] == '"')
            {
                ReportEscapes(_position, at, at + 1);
                EmitText(start, at);
                return true;
            }
            var braced = at + 1 < _end && _text[at + 1] == '{';
            var variableEnd = braced ? -1 : ScanVariable(at + 1);
            if (!isHeredoc)
                ReportEscapes(_position, at, braced ? at + 2 : at + 1);
            else if ((escapes & StringEscapes.Unicode) != StringEscapes.None)
                ReportEscapes(_position, at, at, ofUnicodeOnly: true);
            if (!braced && variableEnd < 0)
            {
                _position = at + 1;
                continue;
            }
            EmitText(start, at);
            if (braced)
                LexInterpolation();
            else
                Emit(SyntaxKind.VariableToken, at, variableEnd);
            start = _position;
        }
    }

    private void LexInterpolation()
    {
        var open = _braces;
        Emit(SyntaxKind.DollarBraceToken, _position, _position + 2);
        _braces++;
        var first = _count;
        LexCode(closingBraces: open);
        _tokens[first - 1].Link = _count;
        var isClosed = _count > first && _tokens[_count - 1].Has(LexedTokenFlags.EndsInterpolation) && _braces == open;
        if (isClosed)
            _tokens[first - 1].Link = _count - 1;
        else if (_count == first || !_inHeredoc || _tokens[first].Kind != SyntaxKind.NameToken)
            return;
        var length = _count - first - (isClosed ? 1 : 0);
        var followed = length > 1 && (_tokens[first + 1].Kind == SyntaxKind.DotToken
            || (_tokens[first + 1].Kind == SyntaxKind.OpenBracketToken && !_tokens[first + 1].Has(LexedTokenFlags.StartsList)));
        if (length == 1 || followed)
            MarkVariable(ref _tokens[first]);
    }

    private static void MarkVariable(ref LexedToken token)
    {
        if (token.Kind is SyntaxKind.NumberToken or SyntaxKind.NameToken or SyntaxKind.BareWordToken || SyntaxFacts.IsKeyword(token.Kind))
            token.Flags |= LexedTokenFlags.IsVariable;
    }

    /// <summary>The offset of the next <c>"</c> or <c>$</c> that no backslash hides; -1 if there is none.</summary>
    private int FindTerminator(int at, bool isHeredoc, StringEscapes escapes)
    {
        var hides = !isHeredoc || (escapes & StringEscapes.Dollar) != StringEscapes.None;
        if (!isHeredoc && at + 1 < _end && _text[at] == '"' && IsTerminatedAfterPairs(at + 1, '"', '$'))
            at++;
        while (at < _end)
        {
            var rest = _text.AsSpan(at, _end - at);
            var width = isHeredoc ? hides ? rest.IndexOfAny('$', '\\') : rest.IndexOf('$') : rest.IndexOfAny('"', '$', '\\');
            if (width < 0)
                return -1;
            at += width;
            if (_text[at] != '\\')
                return at;
            at += 2;
        }
        return -1;
    }

    /// <summary>
    /// Puppet takes the first character of a string's text for text whatever it is, if the text could end right after it: a third quote
    /// in a row ends the string that the first one began.
    /// </summary>
    private bool IsTerminatedAfterPairs(int at, char terminator, char other)
    {
        while (at + 1 < _end && _text[at] == '\\' && _text[at + 1] == '\\')
        {
            at += 2;
        }
        return at < _end && (_text[at] == terminator || _text[at] == other);
    }

    private void EmitText(int start, int end)
    {
        if (end > start)
            Emit(SyntaxKind.StringTextToken, start, end);
        _position = end;
    }

    /// <summary>Warns of escapes that mean nothing. Puppet places the warning after the text, where its scanner stands by then.</summary>
    private void ReportEscapes(int start, int end, int stop, bool ofUnicodeOnly = false)
    {
        var span = _text.AsSpan(start, end - start);
        if (!span.Contains('\\'))
            return;
        for (var i = start; i + 1 < end; i++)
        {
            if (_text[i] != '\\')
                continue;
            var c = _text[++i];
            if (c == 'u')
                CheckUnicodeEscape(i + 1, end, stop);
            else if (!ofUnicodeOnly && c is not ('\\' or '$' or '\'' or '"' or 'r' or 'n' or 't' or 's' or 'u' or '\n' or '\r'))
                Report(SyntaxDescriptors.UnrecognizedEscape, stop, stop, c.ToString());
        }
    }

    /// <summary>The last text of a heredoc. A backslash that hides its end leaves Puppet's lexer without any, if backslashes hide <c>$</c>.</summary>
    private void CheckHeredocText(int start, int end, StringEscapes escapes)
    {
        if ((escapes & StringEscapes.Unicode) != StringEscapes.None)
            ReportEscapes(start, end, end, ofUnicodeOnly: true);
        var text = _text.AsSpan(start, end - start);
        if ((escapes & StringEscapes.Dollar) != StringEscapes.None && (text.Length - text.TrimEnd('\\').Length) % 2 == 1)
            Report(SyntaxDescriptors.HeredocEndsInBackslash, end - 1, end);
    }

    private void CheckUnicodeEscape(int at, int end, int stop)
    {
        var braced = at < end && _text[at] == '{';
        var digits = braced ? at + 1 : at;
        var count = 0;
        while (digits + count < end && count < (braced ? 6 : 4) && char.IsAsciiHexDigit(_text[digits + count]))
        {
            count++;
        }
        if (braced ? count == 0 || digits + count >= end || _text[digits + count] != '}' : count < 4)
            Report(SyntaxDescriptors.IllegalUnicodeEscape, stop, stop);
        else if (!Rune.IsValid(int.Parse(_text.AsSpan(digits, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))
            Report(SyntaxDescriptors.InvalidCodePoint, at - 2, digits + count, _text[(at - 2)..(digits + count + (braced ? 1 : 0))]);
    }

    private bool EnterNested()
    {
        if (_depth < MaxDepth)
        {
            _depth++;
            return true;
        }
        Report(SyntaxDescriptors.NestedTooDeeply, _position, _position + 1);
        _isTooDeep = true;
        Emit(SyntaxKind.BadToken, _position, _end, LexedTokenFlags.IsReported);
        return false;
    }

    private int LineEnd(int at)
    {
        var width = _text.AsSpan(at, _end - at).IndexOfAny('\r', '\n');
        return width < 0 ? _end : at + width;
    }
}
