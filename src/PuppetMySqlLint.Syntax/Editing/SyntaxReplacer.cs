using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>Makes a copy of a tree in which some nodes and tokens are others, and some lists longer or shorter.</summary>
internal sealed class SyntaxReplacer
{
    private readonly Dictionary<SyntaxNode, Func<SyntaxNode, GreenNode, GreenNode?[]>> _nodes = [];
    private readonly Dictionary<SyntaxToken, Func<SyntaxToken, SyntaxToken>> _tokens = [];
    private readonly HashSet<SyntaxNode> _above = [];

    /// <summary>Names a node; the function gets it, and what it is after changes within it, and returns what comes in its place.</summary>
    public void Add(SyntaxNode node, Func<SyntaxNode, GreenNode, GreenNode?[]> edit)
    {
        _nodes[node] = edit;
        AddAbove(node.Parent);
    }

    public void Add(SyntaxToken token, Func<SyntaxToken, SyntaxToken> edit)
    {
        if (token.Parent is null)
            throw new ArgumentException("The token is not part of the node.", nameof(token));
        _tokens[token] = _tokens.TryGetValue(token, out var before) ? t => edit(before(t)) : edit;
        AddAbove(token.Parent);
    }

    /// <summary>The copy.</summary>
    /// <exception cref="ArgumentException">Something that was named is not part of the root.</exception>
    public TRoot Apply<TRoot>(TRoot root)
        where TRoot : SyntaxNode
    {
        if (_nodes.Count + _tokens.Count == 0)
            return root;
        if (!_above.Contains(root) && !_nodes.ContainsKey(root))
            throw new ArgumentException("What is to be replaced is not part of the node.", nameof(root));
        var made = One(root, Replace(root));
        return ReferenceEquals(made, root.Green) ? root : (TRoot)SyntaxEdit.ToRed(made, root);
    }

    private void AddAbove(SyntaxNode? node)
    {
        while (node is not null && _above.Add(node))
        {
            node = node.Parent;
        }
    }

    private GreenNode?[] Replace(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var green = _above.Contains(node) ? ReplaceWithin(node) : node.Green;
        return _nodes.TryGetValue(node, out var edit) ? edit(node, green) : [green];
    }

    private GreenNode ReplaceWithin(SyntaxNode node)
    {
        var shape = SyntaxShape.Of(node.Kind);
        GreenNode?[]? slots = null;
        for (var i = 0; i < node.Green.SlotCount; i++)
        {
            if (node.Green.GetSlot(i) is not { } child)
                continue;
            var made = child is GreenToken ? Replace(node.GetToken(i))
                : shape[i].IsList ? GreenEdits.Separate(ReplaceList(node.GetRed(i)!), shape[i].Separator)
                : OneOrNone(node.GetRed(i)!, shape[i]);
            if (ReferenceEquals(made, child))
                continue;
            slots ??= GreenEdits.Slots(node.Green);
            slots[i] = made;
        }
        return slots is null ? node.Green : GreenEdits.Rebuild(node.Green, slots);
    }

    private GreenNode? ReplaceList(SyntaxNode list)
    {
        var items = new List<ListItem>();
        if (list is not SyntaxListNode)
        {
            items.Add(new ListItem(list.Green, Replace(list)));
        }
        else
        {
            for (var i = 0; i < list.Green.SlotCount; i++)
            {
                var old = list.Green.GetSlot(i)!;
                items.Add(new ListItem(old, old is GreenToken ? [Replace(list.GetToken(i))] : Replace(list.GetRed(i)!)));
            }
        }
        return items.TrueForAll(static i => i.New.Length == 1 && ReferenceEquals(i.New[0], i.Old)) ? list.Green : ListItem.Join(items);
    }

    private GreenNode? OneOrNone(SyntaxNode node, SyntaxSlot slot)
    {
        var made = Replace(node);
        return made.Length == 0 && slot.IsOptional ? null : One(node, made);
    }

    private static GreenNode One(SyntaxNode node, GreenNode?[] made) => made is [{ } one]
        ? one
        : throw new InvalidOperationException($"The {node.Kind} is no part of a list: exactly one node must stand in its place.");

    private GreenToken Replace(SyntaxToken token)
    {
        if (!_tokens.TryGetValue(token, out var edit))
            return token.Green!;
        return edit(token).Green ?? throw new InvalidOperationException($"The {token.Kind} cannot be removed.");
    }
}
