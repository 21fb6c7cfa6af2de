namespace PuppetMySqlLint.Syntax;

public readonly partial struct SyntaxList<TNode>
{
    /// <summary>The list with a node at its end.</summary>
    public SyntaxList<TNode> Add(TNode node) => Insert(Count, node);

    /// <summary>The list with more nodes at its end.</summary>
    public SyntaxList<TNode> AddRange(IEnumerable<TNode> nodes) => [.. this, .. nodes];

    /// <summary>The list with a node at an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is less than 0 or greater than <see cref="Count"/>.</exception>
    public SyntaxList<TNode> Insert(int index, TNode node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Count);
        return [.. this.Take(index), node, .. this.Skip(index)];
    }

    /// <summary>The list without a node; itself if it is not in it.</summary>
    public SyntaxList<TNode> Remove(TNode node) => Contains(node) ? [.. this.Where(n => !ReferenceEquals(n, node))] : this;

    /// <summary>The list with another node in the place of one.</summary>
    /// <exception cref="ArgumentException"><paramref name="oldNode"/> is not in it.</exception>
    public SyntaxList<TNode> Replace(TNode oldNode, TNode newNode) => Contains(oldNode)
        ? [.. this.Select(n => ReferenceEquals(n, oldNode) ? newNode : n)]
        : throw new ArgumentException("The node is not in the list.", nameof(oldNode));

    private bool Contains(TNode node) => this.Any(n => ReferenceEquals(n, node));
}
