using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Writes a tree for people: a node or token a line, indented, with its place, tokens with their text, trivia but for blanks.</summary>
public static class TreeWriter
{
    private const int LongestText = 60;

    /// <summary>Writes a tree. Lines end in LF.</summary>
    public static string Write(SyntaxTree tree)
    {
        var output = new StringBuilder();
        var stack = new Stack<(SyntaxNodeOrToken Part, int Depth)>();
        stack.Push((tree.Root, 0));
        while (stack.TryPop(out var item))
        {
            if (item.Part.AsNode() is not { } node)
            {
                WriteToken(output, item.Part.AsToken(), item.Depth);
                continue;
            }
            Indent(output, item.Depth).Append(CultureInfo.InvariantCulture, $"{node.Kind} {Place(tree, node.Span.Start)}-{Place(tree, node.Span.End)}\n");
            foreach (var part in node.ChildNodesAndTokens().Reverse())
            {
                stack.Push((part, item.Depth + 1));
            }
        }
        return output.ToString();
    }

    private static void WriteToken(StringBuilder output, SyntaxToken token, int depth)
    {
        foreach (var trivia in token.LeadingTrivia)
        {
            WriteTrivia(output, trivia, depth);
        }
        Indent(output, depth).Append(CultureInfo.InvariantCulture, $"{token.Kind} {Place(token.Parent!.SyntaxTree, token.Span.Start)}");
        output.Append(token.IsMissing ? " missing\n" : token.Span.IsEmpty ? "\n" : $" {Quote(token.Text)}\n");
        foreach (var trivia in token.TrailingTrivia)
        {
            WriteTrivia(output, trivia, depth);
        }
    }

    private static void WriteTrivia(StringBuilder output, SyntaxTrivia trivia, int depth)
    {
        if (trivia.Kind is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia)
            return;
        var place = Place(trivia.Token.Parent!.SyntaxTree, trivia.Span.Start);
        Indent(output, depth).Append(CultureInfo.InvariantCulture, $"~{trivia.Kind} {place} {Quote(trivia.ToString())}\n");
    }

    private static Text.LinePosition Place(SyntaxTree tree, int offset) => tree.Text.GetPosition(offset);

    private static StringBuilder Indent(StringBuilder output, int depth) => output.Append(' ', depth * 2);

    private static string Quote(string text)
    {
        var shown = text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
        return "'" + shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "'";
    }
}
