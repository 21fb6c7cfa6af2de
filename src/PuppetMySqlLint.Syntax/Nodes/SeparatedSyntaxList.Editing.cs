namespace PuppetMySqlLint.Syntax;

public readonly partial struct SeparatedSyntaxList<TNode>
{
    /// <summary>The list with a node at its end, before a separator that trails. A separator comes along where one is wanted.</summary>
    public SeparatedSyntaxList<TNode> Add(TNode node) => Insert(Count, node);

    /// <summary>The list with more nodes at its end.</summary>
    public SeparatedSyntaxList<TNode> AddRange(IEnumerable<TNode> nodes)
    {
        var made = this;
        foreach (var node in nodes)
        {
            made = made.Add(node);
        }
        return made;
    }

    /// <summary>The list with a node at an index. A separator comes along where one is wanted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is less than 0 or greater than <see cref="Count"/>.</exception>
    public SeparatedSyntaxList<TNode> Insert(int index, TNode node)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Count);
        var items = Items();
        var at = 0;
        for (var left = index; left > 0; at++)
        {
            if (items[at] is not GreenToken)
                left--;
        }
        // Behind the last separator, unless it would be the first that is missing.
        if (index > 0 && at < items.Count && items[at] is GreenToken separator)
        {
            items.Insert(at + 1, node.Green);
            if (index == Count)
                items.Insert(at + 2, SyntaxFactory.Token(separator.Kind).WithTrailingTrivia(new SyntaxToken(null, separator, 0).TrailingTrivia).Green);
        }
        else
        {
            items.Insert(at, node.Green);
        }
        return Make(items);
    }

    /// <summary>The list without a node and the separator after it; itself if it is not in it.</summary>
    public SeparatedSyntaxList<TNode> Remove(TNode node) => Change(node, static _ => []);

    /// <summary>The list with another node in the place of one.</summary>
    /// <exception cref="ArgumentException"><paramref name="oldNode"/> is not in it.</exception>
    public SeparatedSyntaxList<TNode> Replace(TNode oldNode, TNode newNode) => this.Any(n => ReferenceEquals(n, oldNode))
        ? Change(oldNode, _ => [newNode.Green])
        : throw new ArgumentException("The node is not in the list.", nameof(oldNode));

    private SeparatedSyntaxList<TNode> Change(TNode node, Func<GreenNode, GreenNode?[]> change)
    {
        var items = GetWithSeparators().Select(i => ReferenceEquals(i.AsNode(), node)
            ? new ListItem(node.Green, change(node.Green))
            : new ListItem(i.AsNode()?.Green ?? i.AsToken().Green!, [i.AsNode()?.Green ?? i.AsToken().Green!])).ToList();
        return new SeparatedSyntaxList<TNode>(ListItem.Join(items));
    }

    private List<GreenNode?> Items() => [.. GetWithSeparators().Select(static i => i.AsNode()?.Green ?? i.AsToken().Green)];

    private static SeparatedSyntaxList<TNode> Make(List<GreenNode?> items) =>
        new(SeparatedSyntaxList.Lacking(GreenNode.CreateList(items.ToArray())));
}
