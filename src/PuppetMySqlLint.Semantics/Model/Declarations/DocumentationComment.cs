using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>The comment that documents a declaration: the lines that begin with <c>#</c> right above it.</summary>
internal static class DocumentationComment
{
    /// <summary>The text of the comment.</summary>
    /// <returns>Its lines without <c>#</c> and the blank after it; empty if there is none.</returns>
    public static string Above(SyntaxNode node)
    {
        var text = node.SyntaxTree.Text.Text;
        var lines = new List<string>();
        var begin = StartOfLine(text, node.Span.Start);
        if (!text.AsSpan(begin, node.Span.Start - begin).IsWhiteSpace())
            return "";
        for (var end = begin - 1; end > 0;)
        {
            var start = StartOfLine(text, end);
            var line = text.AsSpan(start, end - start).Trim();
            if (!line.StartsWith("#"))
                break;
            var content = line.TrimStart('#');
            lines.Add((content.StartsWith(" ") ? content[1..] : content).ToString());
            end = start - 1;
        }
        lines.Reverse();
        return string.Join('\n', lines).Trim();
    }

    private static int StartOfLine(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
}
