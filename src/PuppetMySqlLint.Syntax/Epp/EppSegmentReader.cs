using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Goes through a template's tokens and trivia and puts them together to text and tags.</summary>
internal sealed class EppSegmentReader(EppTemplateSyntax template)
{
    private readonly string _text = template.ToFullString();
    private readonly ImmutableArray<EppSegment>.Builder _segments = ImmutableArray.CreateBuilder<EppSegment>();
    private TextSpan? _opening;
    private bool _isExpression;
    private int _done;

    public ImmutableArray<EppSegment> Read()
    {
        for (var token = template.GetFirstToken(); token.Kind != SyntaxKind.None; token = token.GetNextToken())
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                Take(trivia.Kind, trivia.Span);
            }
            Take(token.Kind, token.Span);
        }
        if (_opening is not null)
            CloseTag(new TextSpan(_text.Length, 0));
        FlushTrimmed(_text.Length);
        return _segments.DrainToImmutable();
    }

    private void Take(SyntaxKind kind, TextSpan span)
    {
        // Where code is wrong, the mark that ends it may be among what was skipped.
        if (_opening is not null && kind is SyntaxKind.EppTrimmedTextTrivia or SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken
            or SyntaxKind.EppOpenTagTrivia or SyntaxKind.EppExpressionOpenToken)
        {
            CloseTag(new TextSpan(span.Start, 0));
        }
        switch (kind)
        {
            case SyntaxKind.EppTrimmedTextTrivia:
                TakeTrimmed(span);
                break;
            case SyntaxKind.EppOpenTagTrivia or SyntaxKind.EppExpressionOpenToken:
                // What was trimmed before the tag belongs to its mark if that is why.
                if (!(_text[span.End - 1] == '-' && IsBlank(_done, span.Start)))
                    FlushTrimmed(span.Start);
                if (_text[span.End - 1] == '-')
                    TrimTextBefore();
                _opening = TextSpan.FromBounds(_done, span.End);
                _isExpression = kind == SyntaxKind.EppExpressionOpenToken;
                break;
            case SyntaxKind.EppCloseTagTrivia or SyntaxKind.EppExpressionCloseToken or SyntaxKind.EppExpressionCloseTrimToken when _opening is not null:
                CloseTag(span);
                break;
            case SyntaxKind.EppTextToken:
                FlushTrimmed(span.Start);
                Add(EppSegmentKind.Text, new TextSpan(span.Start, 0), span, new TextSpan(span.End, 0), Render(span));
                break;
            case SyntaxKind.EppCommentToken:
                TakeComment(span);
                break;
        }
    }

    private void TakeTrimmed(TextSpan span)
    {
        if (_segments is [.., { TrimsAfter: true } last] && last.Span.End == span.Start)
        {
            _segments.RemoveAt(_segments.Count - 1);
            Add(last.Kind, last.OpeningSpan, last.ContentSpan, TextSpan.FromBounds(last.ClosingSpan.Start, span.End), "");
        }
    }

    private void TakeComment(TextSpan span)
    {
        FlushTrimmed(span.Start);
        var opening = span.Start + 3 < span.End && _text[span.Start + 3] == '-' ? 4 : 3;
        if (opening == 4)
            TrimTextBefore();
        var isClosed = span.Length >= opening + 2 && _text.AsSpan(span.End - 2).StartsWith("%>");
        var closing = !isClosed ? 0 : span.Length >= opening + 3 && _text[span.End - 3] == '-' ? 3 : 2;
        Add(
            EppSegmentKind.Comment,
            new TextSpan(span.Start, opening),
            TextSpan.FromBounds(span.Start + opening, span.End - closing),
            new TextSpan(span.End - closing, closing),
            "");
    }

    private void CloseTag(TextSpan closing)
    {
        var opening = _opening!.Value;
        var kind = _isExpression ? EppSegmentKind.Expression
            : template.Parameters is { } parameters && closing.Start >= parameters.Span.End && opening.End <= parameters.Span.Start ? EppSegmentKind.Parameters
            : EppSegmentKind.Statement;
        Add(kind, opening, TextSpan.FromBounds(opening.End, closing.Start), closing, "");
        _opening = null;
    }

    /// <summary>Text of which nothing is rendered, and which belongs to no mark.</summary>
    private void FlushTrimmed(int end)
    {
        if (_opening is null && _done < end)
            Add(EppSegmentKind.Text, new TextSpan(_done, 0), TextSpan.FromBounds(_done, end), new TextSpan(end, 0), "");
    }

    /// <summary>Text between comments: those with a trim mark, and a tag with one after the last of them, trim it.</summary>
    private string Render(TextSpan span)
    {
        var start = _segments is [.., { Kind: EppSegmentKind.Comment }] && _text.AsSpan(0, _done).EndsWith("-%>") ? EppTextReader.SkipTrimmed(_text, span.Start, span.End) : span.Start;
        return EppTextReader.Render(_text, start, span.End);
    }

    /// <summary>A trim mark removes blanks also where comments stand between them and it.</summary>
    private void TrimTextBefore()
    {
        for (var i = _segments.Count - 1; i >= 0 && _segments[i].Kind is EppSegmentKind.Text or EppSegmentKind.Comment; i--)
        {
            var segment = _segments[i];
            var rendered = segment.RenderedText.TrimEnd(' ', '\t');
            _segments[i] = new EppSegment(template, segment.Kind, segment.OpeningSpan, segment.ContentSpan, segment.ClosingSpan, rendered);
            if (rendered.Length > 0)
                break;
        }
    }

    private bool IsBlank(int start, int end) => _text.AsSpan(start, end - start).Trim(" \t\r\n").IsEmpty;

    private void Add(EppSegmentKind kind, TextSpan opening, TextSpan content, TextSpan closing, string rendered)
    {
        _segments.Add(new EppSegment(template, kind, opening, content, closing, rendered));
        _done = closing.End;
    }
}
