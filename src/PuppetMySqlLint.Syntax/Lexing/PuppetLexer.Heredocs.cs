using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    /// <summary>After so many heredocs without end the ends of others are not looked for: each search reads the whole text.</summary>
    private const int MaxEndlessHeredocs = 20;

    private bool _inHeredoc;
    private int _endlessHeredocs;

    /// <summary>
    /// A heredoc: the tag, then at once the tokens of its text, which stands after the line, and the line that ends it. The code that
    /// follows the tag is read after them; the next line break jumps over the text. Follows heredoc_support.rb.
    /// </summary>
    private void LexHeredoc()
    {
        var start = _position;
        var width = _text.AsSpan(start, _end - start).IndexOf(')');
        if (width < 0)
        {
            Report(SyntaxDescriptors.HeredocUnclosedParenthesis, start, start + 2);
            EmitCode(SyntaxKind.BadToken, 2, LexedTokenFlags.IsReported);
            return;
        }
        var afterTag = start + width + 1;
        var tag = HeredocTag.Read(_text[start..afterTag]);
        if (tag.Problem is { } problem)
        {
            Report(DescriptorOf(problem), afterTag, afterTag, tag.Argument);
            EmitTagAlone(afterTag);
            return;
        }
        var textStart = _newLineJump;
        if (textStart < 0)
        {
            var line = _text.AsSpan(afterTag, _end - afterTag).IndexOf('\n');
            if (line < 0)
            {
                Report(SyntaxDescriptors.HeredocWithoutText, afterTag, afterTag);
                EmitTagAlone(afterTag);
                return;
            }
            textStart = afterTag + line + 1;
        }
        if (_endlessHeredocs >= MaxEndlessHeredocs)
        {
            EmitTagAlone(afterTag);
            return;
        }
        var endLine = FindEndLine(textStart, tag.EndTag, out var end);
        if (endLine < 0)
        {
            _endlessHeredocs++;
            Report(SyntaxDescriptors.HeredocWithoutEnd, textStart, textStart, tag.EndTag);
            EmitTagAlone(afterTag);
            return;
        }
        if (EnterNested())
        {
            LexHeredocText(tag, end, afterTag, textStart, endLine);
            _depth--;
        }
    }

    private static DiagnosticDescriptor DescriptorOf(HeredocProblem problem) => problem switch
    {
        HeredocProblem.EmptyEndTag => SyntaxDescriptors.HeredocEmptyEndTag,
        HeredocProblem.RepeatedEscape => SyntaxDescriptors.HeredocRepeatedEscape,
        HeredocProblem.InvalidEscape => SyntaxDescriptors.HeredocInvalidEscape,
        _ => SyntaxDescriptors.HeredocInvalidSyntax,
    };

    /// <summary>A tag whose text cannot be found gets an empty one.</summary>
    private void EmitTagAlone(int afterTag)
    {
        Emit(SyntaxKind.HeredocTagToken, _position, afterTag, LexedTokenFlags.IsReported);
        var tag = _previous;
        Emit(SyntaxKind.HeredocEndToken, afterTag, afterTag);
        _tokens[tag].Link = _previous;
        _previous = tag;
        _after = SyntaxKind.DoubleQuoteToken;
    }

    /// <summary>The start of the line that ends the text; -1 if there is none.</summary>
    private int FindEndLine(int at, string endTag, out HeredocEnd end)
    {
        end = default;
        while (at < _end)
        {
            var width = _text.AsSpan(at, _end - at).IndexOf('\n');
            var lineEnd = width < 0 ? _end : at + width;
            if (HeredocEnd.TryRead(_text.AsSpan(at, lineEnd - at), endTag, out end))
                return at;
            at = lineEnd + 1;
        }
        return -1;
    }

    private void LexHeredocText(in HeredocTag tag, in HeredocEnd end, int afterTag, int textStart, int endLine)
    {
        if (_inHeredoc)
            Report(SyntaxDescriptors.HeredocInHeredoc, _position, afterTag);
        var outerString = _stringToken;
        _stringToken ??= _count;
        Emit(SyntaxKind.HeredocTagToken, _position, afterTag);
        var tagIndex = _previous;
        var outer = (_end, _braces, _contextStart, _lineStart, _inHeredoc);
        var textEnd = endLine;
        if (end.RemovesBreak && textEnd > textStart)
            textEnd -= textEnd > textStart + 1 && _text[textEnd - 2] == '\r' ? 2 : 1;
        (_position, _end, _braces, _contextStart, _lineStart) = (textStart, textEnd, 0, textStart, textStart);
        (_leadingStart, _newLineJump, _after, _inHeredoc) = (textStart, -1, SyntaxKind.None, true);
        if (tag.IsInterpolated)
            LexStringText(isHeredoc: true, tag.Escapes);
        else
        {
            CheckHeredocText(textStart, textEnd, tag.Escapes & ~StringEscapes.Dollar);
            EmitText(textStart, textEnd);
        }
        (_end, _braces, _contextStart, _lineStart, _inHeredoc) = outer;
        var breakWidth = _text.AsSpan(endLine, _end - endLine).IndexOf('\n');
        var endLineEnd = breakWidth < 0 ? _end : endLine + breakWidth + 1;
        Emit(SyntaxKind.HeredocEndToken, textEnd, endLineEnd);
        _tokens[tagIndex].Link = _previous;
        (_position, _leadingStart, _previous, _newLineJump) = (afterTag, afterTag, tagIndex, endLineEnd);
        (_after, _stringToken) = (SyntaxKind.DoubleQuoteToken, outerString);
    }
}
