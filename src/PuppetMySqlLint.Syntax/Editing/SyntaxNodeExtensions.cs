namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Copies of nodes with something changed. The type of the node stays, and so does every character that is not named; the result is in
/// no other node. A changed root keeps its tree's path and options (<see cref="SyntaxNode.SyntaxTree"/>).
/// </summary>
public static partial class SyntaxNodeExtensions
{
    /// <summary>The root with another node in the place of one of its nodes; itself if both are the same.</summary>
    /// <exception cref="ArgumentException"><paramref name="oldNode"/> is not part of the root.</exception>
    public static TRoot ReplaceNode<TRoot>(this TRoot root, SyntaxNode oldNode, SyntaxNode newNode)
        where TRoot : SyntaxNode => root.ReplaceNodes([oldNode], (_, _) => newNode);

    /// <summary>The root with several nodes in the place of one of a list.</summary>
    /// <exception cref="ArgumentException"><paramref name="oldNode"/> is not part of the root.</exception>
    /// <exception cref="InvalidOperationException">It is in no list.</exception>
    public static TRoot ReplaceNode<TRoot>(this TRoot root, SyntaxNode oldNode, IEnumerable<SyntaxNode> newNodes)
        where TRoot : SyntaxNode => Edit(root, oldNode, _ => [.. newNodes.Select(static n => (GreenNode?)n.Green)]);

    /// <summary>The root with other nodes in the place of some of its nodes.</summary>
    /// <param name="root">The root.</param>
    /// <param name="nodes">What is to be replaced; nodes may be parts of others among them.</param>
    /// <param name="computeReplacement">Gets a node as it was, and as it is after its own parts were replaced; returns what comes in its place.</param>
    /// <exception cref="ArgumentException">One of the nodes is not part of the root.</exception>
    public static TRoot ReplaceNodes<TRoot, TNode>(this TRoot root, IEnumerable<TNode> nodes, Func<TNode, TNode, SyntaxNode> computeReplacement)
        where TRoot : SyntaxNode
        where TNode : SyntaxNode
    {
        var replacer = new SyntaxReplacer();
        foreach (var node in nodes)
        {
            replacer.Add(node, (old, green) =>
            {
                var rewritten = ReferenceEquals(green, old.Green) ? (TNode)old : (TNode)SyntaxEdit.ToRed(green, null);
                return [computeReplacement((TNode)old, rewritten).Green];
            });
        }
        return replacer.Apply(root);
    }

    /// <summary>The root with another token in the place of one of its tokens, the new one's trivia included.</summary>
    /// <exception cref="ArgumentException">The token is not part of the root.</exception>
    public static TRoot ReplaceToken<TRoot>(this TRoot root, SyntaxToken oldToken, SyntaxToken newToken)
        where TRoot : SyntaxNode => root.ReplaceTokens([oldToken], (_, _) => newToken);

    /// <summary>The root with other tokens in the place of some of its tokens.</summary>
    /// <param name="root">The root.</param>
    /// <param name="tokens">What is to be replaced.</param>
    /// <param name="computeReplacement">Gets a token, twice; returns what comes in its place.</param>
    /// <exception cref="ArgumentException">One of the tokens is not part of the root.</exception>
    public static TRoot ReplaceTokens<TRoot>(this TRoot root, IEnumerable<SyntaxToken> tokens, Func<SyntaxToken, SyntaxToken, SyntaxToken> computeReplacement)
        where TRoot : SyntaxNode
    {
        var replacer = new SyntaxReplacer();
        foreach (var token in tokens)
        {
            replacer.Add(token, t => computeReplacement(t, t));
        }
        return replacer.Apply(root);
    }

    /// <summary>The root with other trivia in the place of some, such as another comment; <c>default</c> removes it.</summary>
    /// <exception cref="ArgumentException">The trivia are not part of the root.</exception>
    public static TRoot ReplaceTrivia<TRoot>(this TRoot root, SyntaxTrivia oldTrivia, SyntaxTrivia newTrivia)
        where TRoot : SyntaxNode => root.ReplaceTrivia([oldTrivia], (_, _) => newTrivia);

    /// <summary>The root with other trivia in the place of some.</summary>
    /// <param name="root">The root.</param>
    /// <param name="trivia">What is to be replaced.</param>
    /// <param name="computeReplacement">Gets a piece of trivia, twice; returns what comes in its place, <c>default</c> for nothing.</param>
    /// <exception cref="ArgumentException">One of the pieces is not part of the root.</exception>
    public static TRoot ReplaceTrivia<TRoot>(this TRoot root, IEnumerable<SyntaxTrivia> trivia, Func<SyntaxTrivia, SyntaxTrivia, SyntaxTrivia> computeReplacement)
        where TRoot : SyntaxNode
    {
        var replacer = new SyntaxReplacer();
        foreach (var group in trivia.GroupBy(static t => t.Token))
        {
            var wanted = group.ToHashSet();
            IEnumerable<SyntaxTrivia> Change(SyntaxTriviaList list) => list.Select(t => wanted.Contains(t) ? computeReplacement(t, t) : t);
            replacer.Add(group.Key, t => t.WithLeadingTrivia(Change(t.LeadingTrivia)).WithTrailingTrivia(Change(t.TrailingTrivia)));
        }
        return replacer.Apply(root);
    }

    /// <summary>The root with more nodes before one of a list. Where the list needs separators, they come along.</summary>
    /// <exception cref="ArgumentException"><paramref name="nodeInList"/> is not part of the root.</exception>
    /// <exception cref="InvalidOperationException">It is in no list.</exception>
    public static TRoot InsertNodesBefore<TRoot>(this TRoot root, SyntaxNode nodeInList, IEnumerable<SyntaxNode> newNodes)
        where TRoot : SyntaxNode => Edit(root, nodeInList, green => [.. newNodes.Select(static n => n.Green), green]);

    /// <summary>The root with more nodes after one of a list. Where the list needs separators, they come along.</summary>
    /// <exception cref="ArgumentException"><paramref name="nodeInList"/> is not part of the root.</exception>
    /// <exception cref="InvalidOperationException">It is in no list.</exception>
    public static TRoot InsertNodesAfter<TRoot>(this TRoot root, SyntaxNode nodeInList, IEnumerable<SyntaxNode> newNodes)
        where TRoot : SyntaxNode => Edit(root, nodeInList, green => [green, .. newNodes.Select(static n => n.Green)]);

    /// <summary>The root without one of its nodes, which stands in a list or where nothing need stand. The separator after it goes too.</summary>
    /// <exception cref="ArgumentException"><paramref name="node"/> is not part of the root.</exception>
    /// <exception cref="InvalidOperationException">The node cannot be absent.</exception>
    public static TRoot RemoveNode<TRoot>(this TRoot root, SyntaxNode node, SyntaxRemoveOptions options)
        where TRoot : SyntaxNode => SyntaxRemover.Remove(root, [node], options);

    /// <summary>The root without some of its nodes.</summary>
    /// <exception cref="ArgumentException">One of the nodes is not part of the root.</exception>
    /// <exception cref="InvalidOperationException">One of the nodes cannot be absent.</exception>
    public static TRoot RemoveNodes<TRoot>(this TRoot root, IEnumerable<SyntaxNode> nodes, SyntaxRemoveOptions options)
        where TRoot : SyntaxNode => SyntaxRemover.Remove(root, [.. nodes], options);

    private static TRoot Edit<TRoot>(TRoot root, SyntaxNode node, Func<GreenNode, GreenNode?[]> edit)
        where TRoot : SyntaxNode
    {
        var replacer = new SyntaxReplacer();
        replacer.Add(node, (_, green) => edit(green));
        return replacer.Apply(root);
    }
}
