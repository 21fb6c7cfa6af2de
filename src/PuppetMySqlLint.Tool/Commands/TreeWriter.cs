using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>Writes trees and tokens for people, a node or token on a line with its place.</summary>
internal static class TreeWriter
{
    public static void Write(SyntaxTree tree, TextWriter writer)
    {
        var pending = new Stack<(SyntaxNodeOrToken Item, int Depth)>();
        pending.Push((tree.Root, 0));
        while (pending.TryPop(out var next))
        {
            var (item, depth) = next;
            writer.Write(new string(' ', depth * 2));
            if (item.AsNode() is { } node)
            {
                writer.WriteLine($"{node.Kind} {Place(tree.Text, node.Span)}{(node.IsMissing ? " missing" : "")}");
                foreach (var child in node.ChildNodesAndTokens().Reverse())
                    pending.Push((child, depth + 1));
            }
            else
            {
                WriteToken(tree.Text, item.AsToken(), writer);
            }
        }
    }

    public static void WriteTokens(SyntaxTree tree, TextWriter writer)
    {
        foreach (var token in tree.Root.DescendantTokens())
        {
            WriteTrivia(tree.Text, token.LeadingTrivia, writer);
            WriteToken(tree.Text, token, writer);
            WriteTrivia(tree.Text, token.TrailingTrivia, writer);
        }
    }

    private static void WriteToken(SourceText text, SyntaxToken token, TextWriter writer) =>
        writer.WriteLine($"{token.Kind} {Place(text, token.Span)} {(token.IsMissing ? "missing" : Quote(token.Text))}");

    private static void WriteTrivia(SourceText text, SyntaxTriviaList list, TextWriter writer)
    {
        foreach (var trivia in list)
            writer.WriteLine($"  {trivia.Kind} {Place(text, trivia.Span)} {Quote(trivia.ToString())}");
    }

    private static string Place(SourceText text, TextSpan span) => $"{text.GetPosition(span.Start)}-{text.GetPosition(span.End)}";

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + '"';
}
