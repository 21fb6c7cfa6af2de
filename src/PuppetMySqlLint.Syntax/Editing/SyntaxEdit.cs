namespace PuppetMySqlLint.Syntax;

/// <summary>Makes nodes from parts and checks the parts.</summary>
internal static class SyntaxEdit
{
    public static TNode Make<TNode>(SyntaxKind kind, ReadOnlySpan<GreenNode?> slots)
        where TNode : SyntaxNode => (TNode)ToRed(GreenNode.CreateNode(kind, Checked(kind, slots)), null);

    public static TNode Update<TNode>(TNode node, ReadOnlySpan<GreenNode?> slots)
        where TNode : SyntaxNode
    {
        var isSame = true;
        for (var i = 0; i < slots.Length; i++)
        {
            isSame &= ReferenceEquals(slots[i], node.Green.GetSlot(i));
        }
        return isSame ? node : (TNode)ToRed(GreenEdits.Rebuild(node.Green, Checked(node.Kind, slots)), node);
    }

    /// <summary>A node that is in no other. A root remembers which tree it comes from, and its heredocs are put in order.</summary>
    public static SyntaxNode ToRed(GreenNode green, SyntaxNode? from)
    {
        if (green.Kind is SyntaxKind.Manifest or SyntaxKind.EppTemplate)
            green = HeredocLinks.Relink(green);
        var red = RedFactory.Create(green, null, 0);
        if (red is RootSyntax root && from?.Top is RootSyntax old)
            root.Origin = old.TreeOrOrigin;
        return red;
    }

    private static GreenNode?[] Checked(SyntaxKind kind, ReadOnlySpan<GreenNode?> slots)
    {
        var shape = SyntaxShape.Of(kind);
        var made = slots.ToArray();
        for (var i = 0; i < made.Length; i++)
        {
            var slot = shape[i];
            if (made[i] is null && !slot.IsOptional && !slot.IsList)
                throw new ArgumentNullException(slot.Property, $"{kind} must have one.");
            if (!slot.Kinds.IsEmpty)
                CheckTokens(slot, made[i]);
            else if (slot.IsList)
                made[i] = GreenEdits.Separate(made[i], slot.Separator);
        }
        return made;
    }

    private static void CheckTokens(SyntaxSlot slot, GreenNode? green)
    {
        if (green is GreenToken token)
        {
            if (!slot.Kinds.Contains(token.Kind))
                throw new ArgumentException($"{token.Kind} cannot stand here, but {string.Join(" or ", slot.Kinds)}.", slot.Property);
            return;
        }
        for (var i = 0; i < (green?.SlotCount ?? 0); i++)
        {
            CheckTokens(slot, green!.GetSlot(i));
        }
    }
}
