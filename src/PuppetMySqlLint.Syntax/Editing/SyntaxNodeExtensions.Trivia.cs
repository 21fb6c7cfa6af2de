namespace PuppetMySqlLint.Syntax;

public static partial class SyntaxNodeExtensions
{
    private const string TrackingKind = "Tracked";

    /// <summary>The node with other trivia before its first token.</summary>
    public static TNode WithLeadingTrivia<TNode>(this TNode node, params IEnumerable<SyntaxTrivia> trivia)
        where TNode : SyntaxNode => Alone(node).ReplaceFirst(t => t.WithLeadingTrivia(trivia));

    /// <summary>The node with other trivia after its last token.</summary>
    public static TNode WithTrailingTrivia<TNode>(this TNode node, params IEnumerable<SyntaxTrivia> trivia)
        where TNode : SyntaxNode => Alone(node).ReplaceLast(t => t.WithTrailingTrivia(trivia));

    /// <summary>The node without the trivia around it, which are left to <see cref="NormalizeWhitespace{TNode}(TNode)"/>; those within it stay.</summary>
    public static TNode WithoutTrivia<TNode>(this TNode node)
        where TNode : SyntaxNode => Alone(node).ReplaceFirst(t => Elastic(t.WithLeadingTrivia(), GreenFlags.ElasticLeading))
            .ReplaceLast(t => Elastic(t.WithTrailingTrivia(), GreenFlags.ElasticTrailing));

    /// <summary>The node with the trivia that stand around another.</summary>
    public static TNode WithTriviaFrom<TNode>(this TNode node, SyntaxNode other)
        where TNode : SyntaxNode => node.WithLeadingTrivia(other.GetLeadingTrivia()).WithTrailingTrivia(other.GetTrailingTrivia());

    /// <summary>The node with more annotations.</summary>
    public static TNode WithAdditionalAnnotations<TNode>(this TNode node, params ReadOnlySpan<SyntaxAnnotation> annotations)
        where TNode : SyntaxNode =>
        (TNode)SyntaxEdit.ToRed(GreenAnnotations.With(node.Green, [.. GreenAnnotations.Of(node.Green), .. annotations]), node);

    /// <summary>The node without some annotations.</summary>
    public static TNode WithoutAnnotations<TNode>(this TNode node, params ReadOnlySpan<SyntaxAnnotation> annotations)
        where TNode : SyntaxNode
    {
        var kept = GreenAnnotations.Of(node.Green);
        foreach (var annotation in annotations)
        {
            kept = kept.Remove(annotation);
        }
        return (TNode)SyntaxEdit.ToRed(GreenAnnotations.With(node.Green, kept), node);
    }

    /// <summary>The root with some of its nodes marked, so that <see cref="GetCurrentNode{TNode}"/> finds them again after edits.</summary>
    /// <exception cref="ArgumentException">One of the nodes is not part of the root.</exception>
    public static TRoot TrackNodes<TRoot>(this TRoot root, params IEnumerable<SyntaxNode> nodes)
        where TRoot : SyntaxNode
    {
        var replacer = new SyntaxReplacer();
        foreach (var node in nodes)
        {
            replacer.Add(node, static (old, green) =>
                [GreenAnnotations.With(green, [.. GreenAnnotations.Of(green), TrackedNodes.AnnotationOf(old, TrackingKind)])]);
        }
        return replacer.Apply(root);
    }

    /// <summary>What has become of a node that was marked by <see cref="TrackNodes"/>; null if it has gone, or was not marked.</summary>
    /// <param name="root">The edited root.</param>
    /// <param name="node">The node of the tree before it was marked.</param>
    public static TNode? GetCurrentNode<TNode>(this SyntaxNode root, TNode node)
        where TNode : SyntaxNode =>
        TrackedNodes.Find(node) is { } annotation ? root.GetAnnotatedNodes(annotation).OfType<TNode>().FirstOrDefault() : null;

    private static TNode Alone<TNode>(TNode node)
        where TNode : SyntaxNode => node.Parent is null && node.Position == 0 ? node : (TNode)SyntaxEdit.ToRed(node.Green, node);

    private static TNode ReplaceFirst<TNode>(this TNode node, Func<SyntaxToken, SyntaxToken> change)
        where TNode : SyntaxNode => node.GetFirstToken() is { Kind: not SyntaxKind.None } token ? node.ReplaceToken(token, change(token)) : node;

    private static TNode ReplaceLast<TNode>(this TNode node, Func<SyntaxToken, SyntaxToken> change)
        where TNode : SyntaxNode => node.GetLastToken() is { Kind: not SyntaxKind.None } token ? node.ReplaceToken(token, change(token)) : node;

    private static SyntaxToken Elastic(SyntaxToken token, GreenFlags flag)
    {
        token.Green!.Flags |= flag;
        return token;
    }
}
