using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// One part of an EPP template: an opening mark, a content and a closing mark, which follow each other without a gap; of text, both
/// marks are empty. Blanks and line ends that a trim mark removes belong to the mark.
/// </summary>
public sealed class EppSegment
{
    internal EppSegment(EppTemplateSyntax template, EppSegmentKind kind, TextSpan opening, TextSpan content, TextSpan closing, string rendered)
    {
        Template = template;
        Kind = kind;
        OpeningSpan = opening;
        ContentSpan = content;
        ClosingSpan = closing;
        RenderedText = rendered;
    }

    /// <summary>The template.</summary>
    public EppTemplateSyntax Template { get; }

    /// <summary>What the part is.</summary>
    public EppSegmentKind Kind { get; }

    /// <summary>The whole part. The segments of a template follow each other without a gap.</summary>
    public TextSpan Span => TextSpan.FromBounds(OpeningSpan.Start, ClosingSpan.End);

    /// <summary>The opening mark, with the blanks before a <c>&lt;%-</c> that it removes; empty for text.</summary>
    public TextSpan OpeningSpan { get; }

    /// <summary>What stands between the marks.</summary>
    public TextSpan ContentSpan { get; }

    /// <summary>The closing mark, with the blanks and the line end after a <c>-%></c> that it removes; empty where there is none.</summary>
    public TextSpan ClosingSpan { get; }

    /// <summary>What is rendered whatever the values are: of text, what trimming leaves of it; of anything else, nothing.</summary>
    public string RenderedText { get; }

    /// <summary>Whether it is a tag, not text.</summary>
    public bool IsTag => Kind != EppSegmentKind.Text;

    /// <summary>Whether it removes the blanks before it: <c>&lt;%-</c>, and <c>&lt;%#-</c>.</summary>
    public bool TrimsBefore => IsTag && Text(OpeningSpan).EndsWith('-');

    /// <summary>Whether it removes the blanks and the line end after it: <c>-%></c>.</summary>
    public bool TrimsAfter => IsTag && Text(ClosingSpan).StartsWith('-');

    /// <summary>
    /// The node that the part is: an <see cref="EppTextSyntax"/>, <see cref="EppExpressionTagSyntax"/> or
    /// <see cref="EppParametersSyntax"/>; null for a statement tag, which may hold several statements, or half of one.
    /// </summary>
    public SyntaxNode? Node => Kind switch
    {
        EppSegmentKind.Parameters => Template.Parameters,
        EppSegmentKind.Expression => Template.FindToken(OpeningSpan.End - 1).Parent?.FirstAncestorOrSelf<EppExpressionTagSyntax>(),
        EppSegmentKind.Text or EppSegmentKind.Comment => Template.FindToken(Span.Start).Parent?.FirstAncestorOrSelf<EppTextSyntax>(),
        _ => null,
    };

    /// <summary>The tokens of the content, in order; those of a heredoc's text, and text, left out.</summary>
    public IEnumerable<SyntaxToken> GetTokens()
    {
        if (Kind is EppSegmentKind.Text or EppSegmentKind.Comment || ContentSpan.IsEmpty)
            yield break;
        for (var token = Template.FindToken(ContentSpan.Start); token.Kind != SyntaxKind.None && token.Span.Start < ContentSpan.End; token = token.GetNextToken())
        {
            if (token.Span.Start >= ContentSpan.Start)
                yield return token;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text(Span);

    private string Text(TextSpan span)
    {
        var location = Template.GetLocation();
        return location.Source.ToString(span);
    }
}
