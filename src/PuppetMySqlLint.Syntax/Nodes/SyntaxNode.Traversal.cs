namespace PuppetMySqlLint.Syntax;

public abstract partial class SyntaxNode
{
    /// <summary>Its parts in the grammar's order, nodes and tokens; a heredoc's body among them.</summary>
    public IEnumerable<SyntaxNodeOrToken> ChildNodesAndTokens()
    {
        for (var slot = 0; slot < Green.SlotCount; slot++)
        {
            switch (Green.GetSlot(slot))
            {
                case null:
                    break;
                case GreenToken:
                    yield return GetToken(slot);
                    break;
                case { Kind: SyntaxKind.List }:
                    foreach (var item in GetRed(slot)!.ChildNodesAndTokens())
                    {
                        yield return item;
                    }
                    break;
                default:
                    yield return GetRed(slot)!;
                    break;
            }
        }
    }

    /// <summary>Its parts that are nodes, in the grammar's order.</summary>
    public IEnumerable<SyntaxNode> ChildNodes()
    {
        for (var slot = 0; slot < Green.SlotCount; slot++)
        {
            switch (Green.GetSlot(slot))
            {
                case null or GreenToken:
                    break;
                case { Kind: SyntaxKind.List }:
                    foreach (var item in GetRed(slot)!.ChildNodes())
                    {
                        yield return item;
                    }
                    break;
                default:
                    yield return GetRed(slot)!;
                    break;
            }
        }
    }

    /// <summary>All nodes below it, parents before their parts. Does not recurse, so that depth costs no stack.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        var stack = new Stack<IEnumerator<SyntaxNode>>();
        stack.Push(ChildNodes().GetEnumerator());
        while (stack.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                stack.Pop().Dispose();
                continue;
            }
            yield return level.Current;
            stack.Push(level.Current.ChildNodes().GetEnumerator());
        }
    }

    /// <summary>It, and all nodes below it, parents before their parts.</summary>
    public IEnumerable<SyntaxNode> DescendantNodesAndSelf() => DescendantNodes().Prepend(this);

    /// <summary>All tokens below it in the grammar's order; those of a heredoc's body follow its tag.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens() => DescendantNodesAndTokens().Where(static i => i.IsToken).Select(static i => i.AsToken());

    /// <summary>All nodes and tokens below it, parents before their parts; those of a heredoc's body follow its tag.</summary>
    public IEnumerable<SyntaxNodeOrToken> DescendantNodesAndTokens()
    {
        var stack = new Stack<IEnumerator<SyntaxNodeOrToken>>();
        stack.Push(ChildNodesAndTokens().GetEnumerator());
        while (stack.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                stack.Pop().Dispose();
                continue;
            }
            yield return level.Current;
            if (level.Current.AsNode() is { } node)
                stack.Push(node.ChildNodesAndTokens().GetEnumerator());
        }
    }

    /// <summary>Its parts that are tokens, in the grammar's order.</summary>
    public IEnumerable<SyntaxToken> ChildTokens() => ChildNodesAndTokens().Where(static i => i.IsToken).Select(static i => i.AsToken());

    /// <summary>All trivia around the tokens below it, token by token.</summary>
    public IEnumerable<SyntaxTrivia> DescendantTrivia() => DescendantTokens().SelectMany(static t => t.LeadingTrivia.Concat(t.TrailingTrivia));

    /// <summary>The nodes that it is part of, nearest first.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>It, and the nodes that it is part of, nearest first.</summary>
    public IEnumerable<SyntaxNode> AncestorsAndSelf() => Ancestors().Prepend(this);

    /// <summary>The nearest node of a type among itself and those that it is part of; null if there is none.</summary>
    /// <typeparam name="TNode">The type.</typeparam>
    public TNode? FirstAncestorOrSelf<TNode>()
        where TNode : SyntaxNode
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node is TNode found)
                return found;
        }
        return null;
    }
}
