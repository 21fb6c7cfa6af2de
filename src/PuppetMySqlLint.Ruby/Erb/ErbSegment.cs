using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Ruby.Erb;

/// <summary>
/// One part of an ERB template. It consists of an opening mark, a content and a closing mark, which follow each other without a gap;
/// of text and of <c>&lt;%%</c>, both marks are empty. Blanks and line ends that a trim mark removes belong to the mark.
/// </summary>
public sealed class ErbSegment
{
    internal ErbSegment(SourceText source, ErbSegmentKind kind, TextSpan opening, TextSpan content, TextSpan closing)
    {
        Source = source;
        Kind = kind;
        OpeningSpan = opening;
        ContentSpan = content;
        ClosingSpan = closing;
    }

    /// <summary>The template's text.</summary>
    public SourceText Source { get; }

    /// <summary>What the part is.</summary>
    public ErbSegmentKind Kind { get; }

    /// <summary>The whole part. The segments of a template follow each other without a gap.</summary>
    public TextSpan Span => TextSpan.FromBounds(OpeningSpan.Start, ClosingSpan.End);

    /// <summary>
    /// The opening mark, with the blanks before a <c>&lt;%-</c> that it removes. Empty for text and for an escaped opening mark.
    /// </summary>
    public TextSpan OpeningSpan { get; }

    /// <summary>What stands between the marks.</summary>
    public TextSpan ContentSpan { get; }

    /// <summary>The closing mark, with the line end after a <c>-%&gt;</c> that it removes; empty where there is none.</summary>
    public TextSpan ClosingSpan { get; }

    /// <summary>Whether it is a closed tag: <see cref="ErbSegmentKind.Code"/>, <see cref="ErbSegmentKind.Expression"/> or <see cref="ErbSegmentKind.Comment"/>.</summary>
    public bool IsTag => Kind is ErbSegmentKind.Code or ErbSegmentKind.Expression or ErbSegmentKind.Comment;

    /// <summary>Whether the opening mark is <c>&lt;%-</c>, which removes the blanks before it.</summary>
    public bool TrimsBefore => OpeningSpan.Length > 2 && Source.Text[OpeningSpan.End - 1] == '-';

    /// <summary>Whether the closing mark is <c>-%&gt;</c>, which removes a line end after it.</summary>
    public bool TrimsAfter => !ClosingSpan.IsEmpty && Source.Text[ClosingSpan.Start] == '-';

    /// <summary>
    /// The text that is rendered whatever the values are: of text, itself; of an escaped opening mark, <c>&lt;%</c>; of an unclosed tag,
    /// its content; of a tag, nothing.
    /// </summary>
    public string RenderedText => Kind switch
    {
        ErbSegmentKind.Text => Source.ToString(ContentSpan),
        ErbSegmentKind.EscapedOpening => "<%",
        ErbSegmentKind.Unclosed => Code,
        _ => "",
    };

    /// <summary>
    /// The content as Ruby reads it: <c>%%&gt;</c> stands for <c>%&gt;</c>. Of an expression, what is put between parentheses; of a
    /// comment, its words; of text, the text.
    /// </summary>
    public string Code => Kind is ErbSegmentKind.Text or ErbSegmentKind.EscapedOpening
        ? Source.ToString(ContentSpan)
        : Source.ToString(ContentSpan).Replace(ErbMarks.EscapedClosing, ErbMarks.Closing, StringComparison.Ordinal);

    /// <summary>
    /// Whether Ruby begins a new line of its script after the tag, which ends a Ruby comment in it: after <c>-%&gt;</c> at the end of a
    /// line or of the template, and after code that ends in a line end. After any other tag the next one, and text, stand on the same line.
    /// </summary>
    public bool EndsScriptLine => IsTag
        && ((TrimsAfter && (ClosingSpan.Length > ErbMarks.TrimmingClosing.Length || ClosingSpan.End == Source.Length))
            || (Kind == ErbSegmentKind.Code && !ContentSpan.IsEmpty && Source.Text[ContentSpan.End - 1] == '\n'));

    /// <summary>The offset in the template that an offset in <see cref="Code"/> stands for.</summary>
    /// <param name="offset">From 0 to the length of <see cref="Code"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside of the code.</exception>
    public int ToSource(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Code.Length);
        var position = ContentSpan.Start + offset;
        if (Kind is ErbSegmentKind.Text or ErbSegmentKind.EscapedOpening)
            return position;
        var search = ContentSpan.Start;
        while (Source.Text.IndexOf(ErbMarks.EscapedClosing, search, ContentSpan.End - search, StringComparison.Ordinal) is >= 0 and var found
            && found < position)
        {
            position++;
            search = found + ErbMarks.EscapedClosing.Length;
        }
        return position;
    }

    /// <inheritdoc/>
    public override string ToString() => Source.ToString(Span);
}
