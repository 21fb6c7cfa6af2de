using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A comment of a file in any of the languages that a control repo holds.</summary>
/// <param name="Span">The comment.</param>
/// <param name="IsOnOwnLine">Whether nothing but white space stands before it on its line.</param>
internal readonly record struct SourceComment(TextSpan Span, bool IsOnOwnLine);

/// <summary>Finds the comments of a file: what looks like one inside a string or a heredoc is none.</summary>
internal sealed class SourceComments
{
    private readonly SourceText _source;
    private readonly SyntaxTree? _tree;

    private SourceComments(SourceText source, SyntaxTree? tree, IEnumerable<SourceComment> comments)
    {
        _source = source;
        _tree = tree;
        All = [.. comments];
    }

    public IReadOnlyList<SourceComment> All { get; }

    public static SourceComments Of(SourceText source, string extension) => extension switch
    {
        ".pp" => OfTree(SyntaxTree.Parse(source)),
        ".epp" => OfTree(SyntaxTree.Parse(source, new SyntaxParseOptions { IsEpp = true })),
        ".yaml" or ".yml" or ".eyaml" => new SourceComments(source, null, YamlDocument.Parse(source).Comments.Select(static c => new SourceComment(c.Span, c.IsOnOwnLine))),
        _ => new SourceComments(source, null, OfLines(source)),
    };

    /// <summary>The last line of what begins on a line: of the statement in a manifest, of all that is indented below it elsewhere.</summary>
    public int EndOfBlock(int line)
    {
        if (_tree is not null && FirstToken(line) is { } first)
        {
            var node = first.Parent;
            for (; node?.Parent is { } parent && parent.Span.Start == node.Span.Start && parent.Kind is not (SyntaxKind.Manifest or SyntaxKind.EppTemplate); node = parent)
            {
            }
            return node is null ? line : _source.GetPosition(node.Span.End).Line;
        }
        var (indent, isItem) = Indentation(line);
        var last = line;
        for (var next = line + 1; next <= _source.LineCount; next++)
        {
            var (own, ownIsItem) = Indentation(next);
            if (own < 0)
                continue;
            if (own < indent || (own == indent && (isItem || !ownIsItem)))
                break;
            last = next;
        }
        return last;
    }

    /// <summary>The next line on which something stands that is no comment; the last line if there is none.</summary>
    public int NextCodeLine(int line)
    {
        for (var next = line + 1; next <= _source.LineCount; next++)
        {
            var text = _source.ToString(_source.GetLineSpan(next)).TrimStart();
            if (text.Length > 0 && !text.StartsWith('#') && !text.StartsWith("<%#", StringComparison.Ordinal))
                return next;
        }
        return _source.LineCount;
    }

    private static SourceComments OfTree(SyntaxTree tree)
    {
        var trivia = tree.Root.DescendantTrivia().Where(static t => t.Kind is SyntaxKind.LineCommentTrivia or SyntaxKind.BlockCommentTrivia).Select(static t => t.Span);
        // A comment that a trim mark joins with the text around it is a part of that text.
        var tags = (tree.Root as EppTemplateSyntax)?.GetSegments().Where(static s => s.Kind is EppSegmentKind.Comment or EppSegmentKind.Text).SelectMany(s => Tags(tree.Text, s.Span)) ?? [];
        return new SourceComments(tree.Text, tree, trivia.Concat(tags).OrderBy(static s => s.Start).Select(s => new SourceComment(s, IsFirst(tree.Text, s.Start))));
    }

    private static IEnumerable<TextSpan> Tags(SourceText source, TextSpan within)
    {
        for (var start = within.Start; (start = source.Text.IndexOf("<%#", start, within.End - start, StringComparison.Ordinal)) >= 0;)
        {
            var close = source.Text.IndexOf("%>", start, within.End - start, StringComparison.Ordinal);
            var end = close < 0 ? within.End : close + 2;
            yield return TextSpan.FromBounds(start, end);
            start = end;
        }
    }

    /// <summary>Comments of option files and of ERB templates, which begin a line.</summary>
    private static IEnumerable<SourceComment> OfLines(SourceText source)
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            var text = source.ToString(span);
            var start = text.AsSpan().IndexOfAnyExcept(' ', '\t');
            if (start >= 0 && (text[start] is '#' or ';' || text.AsSpan(start).StartsWith("<%#", StringComparison.Ordinal)))
                yield return new SourceComment(TextSpan.FromBounds(span.Start + start, span.End), IsOnOwnLine: true);
        }
    }

    private static bool IsFirst(SourceText source, int offset)
    {
        var line = source.GetLineSpan(source.GetPosition(offset).Line);
        return source.Text.AsSpan(line.Start, offset - line.Start).IsWhiteSpace();
    }

    private SyntaxToken? FirstToken(int line)
    {
        var span = _source.GetLineSpan(line);
        var text = _source.ToString(span);
        var start = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        return start < 0 ? null : _tree!.Root.FindToken(span.Start + start);
    }

    private (int Indent, bool IsItem) Indentation(int line)
    {
        var text = _source.ToString(_source.GetLineSpan(line));
        var indent = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        return (indent, indent >= 0 && text[indent] == '-');
    }
}
