using System.Collections.Immutable;

namespace PuppetMySqlLint.Text;

/// <summary>Where the pieces of a rendered text come from: the place in the template, and the value that was rendered there. Immutable.</summary>
/// <param name="Spans">The pieces in the order of the text, without overlaps.</param>
public sealed record MappedText(ImmutableArray<MappedSpan> Spans)
{
    /// <summary>The pieces that share at least one character with a span of the rendered text.</summary>
    public IEnumerable<MappedSpan> Within(TextSpan span)
    {
        var low = 0;
        var high = Spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Spans[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < Spans.Length && Spans[low].Span.Start < span.End; low++)
        {
            yield return Spans[low];
        }
    }

    /// <summary>
    /// Where a part of the rendered text comes from: the first value that was rendered into it, with the place in the template; the place
    /// in the template alone where no value was.
    /// </summary>
    /// <param name="span">The part of the rendered text.</param>
    /// <returns>The origin; null if no piece lies there.</returns>
    public Origin? OriginOf(TextSpan span)
    {
        MappedSpan? text = null;
        foreach (var piece in Within(span))
        {
            if (piece.Value is { } value)
                return value.Then(OriginKind.Computed, "rendered by the template", piece.Template);
            text ??= piece;
        }
        if (text is not { } only)
            return null;
        var source = only.Template.Source;
        var start = Math.Min(source.Length, only.Template.Span.Start + Math.Max(0, span.Start - only.Span.Start));
        return new Origin(OriginKind.Literal, "text of the template", new Location(source, new TextSpan(start, Math.Min(span.Length, source.Length - start))));
    }
}

/// <summary>One piece of a rendered text.</summary>
/// <param name="Span">The piece in the rendered text.</param>
/// <param name="Template">The place in the template that rendered it; of text, where it starts there: it is rendered as it stands.</param>
/// <param name="Value">Where the rendered value came from; null for text of the template itself.</param>
public readonly record struct MappedSpan(TextSpan Span, Location Template, Origin? Value);
