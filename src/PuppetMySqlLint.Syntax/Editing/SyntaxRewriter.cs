namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Makes a changed copy of a tree: override the visit of what is to change and return something else for it, or null to remove it from
/// a list or where it may be absent. Everything else stays as it is, trivia included; where nothing changes, the very node is returned.
/// </summary>
/// <param name="visitsTrivia">Whether <see cref="VisitTrivia"/> is called for the trivia around each token.</param>
public abstract partial class SyntaxRewriter(bool visitsTrivia) : SyntaxVisitor<SyntaxNode>
{
    /// <summary>A rewriter that leaves trivia alone.</summary>
    protected SyntaxRewriter()
        : this(visitsTrivia: false)
    {
    }

    /// <summary>What a token becomes; itself unless overridden. Called for every token that is there, missing ones included.</summary>
    public virtual SyntaxToken VisitToken(SyntaxToken token)
    {
        if (!visitsTrivia || token.Green is not { } green)
            return token;
        var made = token;
        if (green.LeadingWidth > 0 && TryVisit(token.LeadingTrivia, out var leading))
            made = made.WithLeadingTrivia(leading);
        if (green.TrailingWidth > 0 && TryVisit(token.TrailingTrivia, out var trailing))
            made = made.WithTrailingTrivia(trailing);
        return made;
    }

    /// <summary>What trivia become; themselves unless overridden. <c>default</c> removes them.</summary>
    public virtual SyntaxTrivia VisitTrivia(SyntaxTrivia trivia) => trivia;

    /// <summary>What a token between the children of a list becomes.</summary>
    public virtual SyntaxToken VisitListSeparator(SyntaxToken separator) => VisitToken(separator);

    /// <summary>Visits a list's children; those for which null is returned are left out.</summary>
    public virtual SyntaxList<TNode> VisitList<TNode>(SyntaxList<TNode> list)
        where TNode : SyntaxNode
    {
        List<GreenNode?>? made = null;
        for (var i = 0; i < list.Count; i++)
        {
            var visited = Visit(list[i]);
            if (made is null && !ReferenceEquals(visited, list[i]))
                made = [.. list.Take(i).Select(static n => n.Green)];
            if (visited is not null)
                made?.Add(((TNode)visited).Green);
        }
        return made is null ? list : new SyntaxList<TNode>(GreenNode.CreateList(made.ToArray()));
    }

    /// <summary>Visits a list's children and separators; a child for which null is returned is left out with the separator after it.</summary>
    public virtual SeparatedSyntaxList<TNode> VisitList<TNode>(SeparatedSyntaxList<TNode> list)
        where TNode : SyntaxNode
    {
        if (list.Green is null)
            return list;
        var items = new List<ListItem>();
        var isSame = true;
        foreach (var item in list.GetWithSeparators())
        {
            var visited = item.AsNode() is { } node ? ((TNode?)Visit(node))?.Green : (GreenNode?)VisitListSeparator(item.AsToken()).Green;
            var old = item.AsNode()?.Green ?? item.AsToken().Green;
            isSame &= ReferenceEquals(visited, old);
            items.Add(new ListItem(old!, visited is null ? [] : [visited]));
        }
        return isSame ? list : new SeparatedSyntaxList<TNode>(ListItem.Join(items));
    }

    /// <summary>Visits a list of tokens.</summary>
    public virtual SyntaxTokenList VisitList(SyntaxTokenList list)
    {
        var visited = list.Select(VisitToken).ToArray();
        return visited.Zip(list).All(static p => ReferenceEquals(p.First.Green, p.Second.Green))
            ? list
            : new SyntaxTokenList(GreenNode.CreateList([.. visited.Where(static t => t.Green is not null).Select(static t => (GreenNode?)t.Green)]));
    }

    private SyntaxToken VisitOptional(SyntaxToken token) => token.Kind == SyntaxKind.None ? token : VisitToken(token);

    private TNode VisitRequired<TNode>(TNode node)
        where TNode : SyntaxNode =>
        (TNode?)Visit(node) ?? throw new InvalidOperationException($"The {node.Kind} cannot be removed: a {node.Parent?.Kind} must have it.");

    private bool TryVisit(SyntaxTriviaList list, out List<SyntaxTrivia> visited)
    {
        visited = [];
        var isSame = true;
        foreach (var trivia in list)
        {
            var made = VisitTrivia(trivia);
            isSame &= made == trivia;
            if (made.Kind != SyntaxKind.None)
                visited.Add(made);
        }
        return !isSame;
    }
}
