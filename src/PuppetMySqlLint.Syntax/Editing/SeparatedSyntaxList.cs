namespace PuppetMySqlLint.Syntax;

/// <summary>Makes lists: what a collection expression calls where a <see cref="SeparatedSyntaxList{TNode}"/> is wanted.</summary>
public static class SeparatedSyntaxList
{
    /// <summary>A list of nodes. Where Puppet wants separators between them, they are put in when the list becomes part of a node.</summary>
    public static SeparatedSyntaxList<TNode> Create<TNode>(ReadOnlySpan<TNode> nodes)
        where TNode : SyntaxNode
    {
        var greens = new GreenNode?[nodes.Length];
        for (var i = 0; i < greens.Length; i++)
        {
            greens[i] = nodes[i].Green;
        }
        return new SeparatedSyntaxList<TNode>(Lacking(GreenNode.CreateList(greens)));
    }

    internal static GreenNode? Lacking(GreenNode? list)
    {
        if (list is { Kind: SyntaxKind.List })
            list.Flags |= GreenFlags.LacksSeparators;
        return list;
    }
}
