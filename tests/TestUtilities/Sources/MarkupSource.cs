using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace TestUtilities;

/// <summary>
/// Test input in which ranges are marked in place: <c>[|…|]</c> for a plain one, <c>{|id:…|}</c> for one with a name. Marks
/// may nest. An id is made of letters, digits, <c>_</c>, <c>-</c> and <c>.</c>, so that the lambda <c>{|$x| …}</c> is no mark.
/// </summary>
/// <param name="Text">The text without its marks.</param>
/// <param name="Spans">The marked ranges in the order in which they begin, outer ones first.</param>
public sealed partial record MarkupSource(string Text, ImmutableArray<MarkupSpan> Spans)
{
    /// <summary>Takes the marks out of <paramref name="markup"/>.</summary>
    /// <exception cref="FormatException">A mark is opened and not closed, or closed in the wrong order.</exception>
    public static MarkupSource Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var spans = new List<MarkupSpan>();
        var open = new Stack<int>();
        var position = 0;
        foreach (Match mark in Marks().Matches(markup))
        {
            var opens = mark.Value is not ("|]" or "|}");
            if (!opens && open.Count == 0)
                continue;

            text.Append(markup, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (opens)
            {
                open.Push(spans.Count);
                spans.Add(new MarkupSpan(mark.Groups["id"].Value, new TextSpan(text.Length, 0)));
                continue;
            }

            var begun = open.Pop();
            if ((mark.Value == "|]") != (spans[begun].Id.Length == 0))
                throw new FormatException($"'{mark.Value}' at {mark.Index} closes a mark that another kind opened.");
            spans[begun] = spans[begun] with { Span = TextSpan.FromBounds(spans[begun].Span.Start, text.Length) };
        }

        if (open.Count > 0)
            throw new FormatException($"{open.Count} mark(s) are opened and not closed.");
        text.Append(markup, position, markup.Length - position);
        return new MarkupSource(text.ToString(), [.. spans]);
    }

    /// <summary>The ranges marked with <paramref name="id"/>; those marked <c>[|…|]</c> when it is empty.</summary>
    public ImmutableArray<TextSpan> SpansOf(string id = "") => [.. Spans.Where(span => span.Id == id).Select(span => span.Span)];

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<id>[\w.-]+):|\|\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
