namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>What holds for every tree, right or wrong.</summary>
internal static class TreeInvariants
{
    public static void Check(SyntaxTree tree)
    {
        Assert.Equal(tree.Text.Text, tree.Root.ToFullString());
        foreach (var node in tree.Root.DescendantNodesAndSelf())
        {
            Assert.Same(tree, node.SyntaxTree);
            var position = node.FullSpan.Start;
            foreach (var part in node.ChildNodesAndTokens())
            {
                var span = part.AsNode()?.FullSpan ?? part.AsToken().FullSpan;
                Assert.Same(node, part.AsNode()?.Parent ?? part.AsToken().Parent);
                if (part.Kind == SyntaxKind.HeredocBody)
                {
                    Assert.True(span.Start >= ((HeredocSyntax)node).Tag.Span.End, "a heredoc's body stands after its tag");
                    continue;
                }
                Assert.Equal(position, span.Start);
                position = span.End;
                if (part.IsToken)
                    CheckToken(tree, part.AsToken());
            }
            Assert.Equal(node.FullSpan.End, position);
            Assert.True(node.Kind == SyntaxKind.List || node.FullSpan.Contains(node.Span) || node.Span.IsEmpty, $"{node.Kind} stands outside itself");
        }
    }

    private static void CheckToken(SyntaxTree tree, SyntaxToken token)
    {
        Assert.Equal(tree.Text.Text.Substring(token.Span.Start, token.Span.Length), token.IsMissing ? "" : token.Text);
        var position = token.FullSpan.Start;
        foreach (var trivia in token.LeadingTrivia)
        {
            Assert.Equal(position, trivia.Span.Start);
            position = trivia.Span.End;
        }
        Assert.Equal(token.Span.Start, position);
        position = token.Span.End;
        foreach (var trivia in token.TrailingTrivia)
        {
            Assert.Equal(position, trivia.Span.Start);
            Assert.Equal(tree.Text.ToString(trivia.Span), trivia.ToString());
            position = trivia.Span.End;
        }
        Assert.Equal(token.FullSpan.End, position);
    }
}
