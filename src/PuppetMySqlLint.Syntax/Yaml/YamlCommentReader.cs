using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>
/// Reads comments from the gaps between the nodes: what lies between two scalars is indicators, anchors, tags, white space and comments
/// alone. (The scanner's own comment events break the parser after nested flow collections.)
/// </summary>
internal static class YamlCommentReader
{
    public static ImmutableArray<YamlComment> Read(YamlDocument document)
    {
        var comments = ImmutableArray.CreateBuilder<YamlComment>();
        var text = document.Source.Text;
        var position = 0;
        foreach (var (span, isBlock) in Leaves(document.Root).Concat(document.Skipped.Select(static s => (s, false))).OrderBy(static l => l.Item1.Start))
        {
            if (span.Start < position)
                continue;
            ReadGap(text, position, span.Start, comments);
            if (isBlock)
                ReadGap(text, span.Start, Math.Min(span.End, EndOfLine(text, span.Start)), comments);
            position = span.End;
        }
        ReadGap(text, position, text.Length, comments);
        return comments.ToImmutable();
    }

    private static IEnumerable<(TextSpan Span, bool IsBlock)> Leaves(YamlNode? root)
    {
        var pending = new Stack<YamlNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case YamlScalar scalar when !scalar.Span.IsEmpty:
                    yield return (scalar.Span, scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded);
                    break;
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        pending.Push(entry.Key);
                        pending.Push(entry.Value);
                    }
                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                        pending.Push(item);
                    break;
            }
        }
    }

    private static void ReadGap(string text, int start, int end, ImmutableArray<YamlComment>.Builder comments)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] != '#' || IsInName(text, start, i))
                continue;
            var lineEnd = Math.Min(end, EndOfLine(text, i));
            comments.Add(new YamlComment(TextSpan.FromBounds(i, lineEnd), IsFirstOnLine(text, i)));
            i = lineEnd;
        }
    }

    /// <summary>Whether a <c>#</c> belongs to an anchor, an alias or a tag.</summary>
    private static bool IsInName(string text, int start, int offset)
    {
        var first = offset;
        while (first > start && !char.IsWhiteSpace(text[first - 1]))
            first--;
        return first < offset && text[first] is '&' or '*' or '!';
    }

    private static bool IsFirstOnLine(string text, int offset)
    {
        while (offset > 0 && text[offset - 1] is ' ' or '\t')
            offset--;
        return offset == 0 || text[offset - 1] is '\n' or '\r';
    }

    private static int EndOfLine(string text, int offset) => text.AsSpan(offset).IndexOfAny('\r', '\n') is >= 0 and var length ? offset + length : text.Length;
}
