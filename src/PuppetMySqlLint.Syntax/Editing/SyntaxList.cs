namespace PuppetMySqlLint.Syntax;

/// <summary>Makes lists: what a collection expression calls where a <see cref="SyntaxList{TNode}"/> is wanted.</summary>
public static class SyntaxList
{
    /// <summary>A list of nodes.</summary>
    public static SyntaxList<TNode> Create<TNode>(ReadOnlySpan<TNode> nodes)
        where TNode : SyntaxNode
    {
        var greens = new GreenNode?[nodes.Length];
        for (var i = 0; i < greens.Length; i++)
        {
            greens[i] = nodes[i].Green;
        }
        return new SyntaxList<TNode>(GreenNode.CreateList(greens));
    }
}
