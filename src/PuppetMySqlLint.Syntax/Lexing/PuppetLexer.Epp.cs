namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetLexer
{
    private bool _epp;
    private bool _inExpressionTag;
    private bool _inTag;

    /// <summary>Leaves Puppet code at <c>%></c> or <c>-%></c> and reads the text after it.</summary>
    private void LeaveTag(int width)
    {
        if (_inExpressionTag)
            Emit(width == 3 ? SyntaxKind.EppExpressionCloseTrimToken : SyntaxKind.EppExpressionCloseToken, _position, _position + width);
        else
            AddPiece(SyntaxKind.EppCloseTagTrivia, _position, _position + width);
        if (!_inExpressionTag)
            _position += width;
        LexTemplateText(skipLeading: width == 3);
    }

    /// <summary>Reads text to the next tag with code, and that tag. Follows epp_support.rb.</summary>
    private void LexTemplateText(bool skipLeading)
    {
        _inExpressionTag = false;
        _inTag = false;
        _previous = -1;
        var start = _position;
        if (start >= _end)
            return;
        var first = _count;
        LexTemplateTextFrom(start, skipLeading);
        for (; first < _count; first++)
        {
            _tokens[first].Link = start;
        }
    }

    private void LexTemplateTextFrom(int start, bool skipLeading)
    {
        if (skipLeading)
            start = EppTextReader.SkipTrimmed(_text, start, _end);
        var tag = FindTag(start, out var isLost);
        var textEnd = tag < 0 ? _end : tag;
        if (tag >= 0 && tag + 2 < _end && _text[tag + 2] == '-')
        {
            while (textEnd > start && _text[textEnd - 1] is ' ' or '\t')
            {
                textEnd--;
            }
        }
        var isRendered = tag < 0 ? !isLost : EppTextReader.Render(_text, start, textEnd).Length > 0;
        AddPiece(SyntaxKind.EppTrimmedTextTrivia, _position, isRendered ? start : textEnd);
        if (isRendered)
        {
            EmitTemplateText(start, textEnd);
            _after = SyntaxKind.EppTextToken;
        }
        _position = textEnd;
        if (tag >= 0)
            EnterTag(tag, textEnd);
    }

    private void EnterTag(int tag, int textEnd)
    {
        if (tag > textEnd)
            AddPiece(SyntaxKind.EppTrimmedTextTrivia, textEnd, tag);
        _inTag = true;
        if (tag + 2 < _end && _text[tag + 2] == '=')
        {
            _inExpressionTag = true;
            Emit(SyntaxKind.EppExpressionOpenToken, tag, tag + 3);
            return;
        }
        var end = tag + 2 < _end && _text[tag + 2] == '-' ? tag + 3 : tag + 2;
        AddPiece(SyntaxKind.EppOpenTagTrivia, tag, end);
        _position = end;
        _previous = -1;
        if (end >= _end && end == tag + 2)
            Report(SyntaxDescriptors.EppUnbalancedExpression, _end, _end);
    }

    /// <summary>The offset of the next tag that holds code; -1 if text reaches to the end.</summary>
    /// <param name="at">Where the text begins.</param>
    /// <param name="isLost">Whether Puppet renders nothing of the text because it ends in a comment or in <c>&lt;%%</c>.</param>
    private int FindTag(int at, out bool isLost)
    {
        isLost = false;
        while (true)
        {
            var width = _text.AsSpan(at, _end - at).IndexOf("<%");
            if (width < 0)
                return -1;
            var tag = at + width;
            var next = tag + 2 < _end ? _text[tag + 2] : '\0';
            if (next is not ('%' or '#'))
                return tag;
            at = tag + 3;
            if (next == '#')
            {
                at = EppTextReader.CommentEnd(_text, tag, _end);
                if (at == _end && !_text.AsSpan(tag, _end - tag).EndsWith("%>"))
                    Report(SyntaxDescriptors.EppUnbalancedComment, tag + 2, tag + 3);
            }
            isLost = at >= _end;
            if (isLost)
                return -1;
        }
    }

    private void EmitTemplateText(int start, int end)
    {
        var at = start;
        do
        {
            var width = _text.AsSpan(at, end - at).IndexOf("<%#");
            var textEnd = width < 0 ? end : at + width;
            if (textEnd > at || width < 0)
                Emit(SyntaxKind.EppTextToken, at, textEnd);
            at = textEnd;
            if (width >= 0)
            {
                at = Math.Min(end, EppTextReader.CommentEnd(_text, textEnd, _end));
                Emit(SyntaxKind.EppCommentToken, textEnd, at);
            }
        }
        while (at < end);
    }

    private void CheckTagsAreClosed()
    {
        if (_inTag)
            Report(SyntaxDescriptors.EppUnbalancedTag, _end, _end);
    }
}
