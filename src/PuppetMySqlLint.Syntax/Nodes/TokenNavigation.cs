namespace PuppetMySqlLint.Syntax;

/// <summary>Goes from token to token in the order of the text.</summary>
internal static class TokenNavigation
{
    /// <summary>The first or last token below a node that has characters, or is the end of the file; of kind None if there is none.</summary>
    public static SyntaxToken Edge(SyntaxNode node, bool first) => In(node, first ? 0 : node.Green.SlotCount - 1, first);

    public static SyntaxToken Neighbour(SyntaxToken token, bool forward) =>
        token.Parent is { } parent ? Beside(parent, token.Green!, token.Position, forward) : default;

    /// <summary>The token whose full span holds a position; the last one at the end.</summary>
    public static SyntaxToken At(SyntaxNode node, int position)
    {
        var at = node;
        while (true)
        {
            var (found, slot) = Holding(at, position);
            if (slot < 0)
                return Edge(node, first: false);
            if (found is null)
                return at.GetToken(slot);
            at = found;
        }
    }

    private static (SyntaxNode? Node, int Slot) Holding(SyntaxNode node, int position)
    {
        var start = node.Position;
        for (var slot = 0; slot < node.Green.SlotCount; slot++)
        {
            if (node.Green.GetSlot(slot) is not { } child || node.Green.IsDetached(slot))
                continue;
            if (position < start + child.FullWidth)
                return (child is GreenToken ? null : node.GetRed(slot), slot);
            start += child.FullWidth;
        }
        return (null, -1);
    }

    private static SyntaxToken Beside(SyntaxNode parent, GreenNode child, int position, bool forward)
    {
        while (true)
        {
            if (TryFind(parent, child, position, out var list, out var slot, out var item))
            {
                var step = forward ? 1 : -1;
                var found = list is null ? default : In(list, item + step, forward);
                if (found.Kind == SyntaxKind.None)
                    found = In(parent, slot + step, forward);
                if (found.Kind != SyntaxKind.None)
                    return found;
            }
            if (parent is HeredocBodySyntax { Parent: HeredocSyntax heredoc } && !forward)
                return heredoc.Tag;
            if (parent.Parent is not { } next)
                return default;
            (child, position, parent) = (parent.Green, parent.Position, next);
        }
    }

    private static bool TryFind(SyntaxNode parent, GreenNode child, int position, out SyntaxNode? list, out int slot, out int item)
    {
        for (slot = 0; slot < parent.Green.SlotCount; slot++)
        {
            (list, item) = (null, -1);
            var green = parent.Green.GetSlot(slot);
            if (ReferenceEquals(green, child) && parent.SlotPosition(slot) == position)
                return true;
            if (green is not { Kind: SyntaxKind.List })
                continue;
            list = parent.GetRed(slot)!;
            for (item = 0; item < green.SlotCount; item++)
            {
                if (list.SlotPosition(item) == position && ReferenceEquals(green.GetSlot(item), child))
                    return true;
            }
        }
        (list, item) = (null, -1);
        return false;
    }

    private static SyntaxToken In(SyntaxNode node, int slot, bool forward)
    {
        for (; slot >= 0 && slot < node.Green.SlotCount; slot += forward ? 1 : -1)
        {
            if (node.Green.GetSlot(slot) is not { } child || node.Green.IsDetached(slot))
                continue;
            var found = child is not GreenToken token ? Edge(node.GetRed(slot)!, forward)
                : token.Width > 0 || token.Kind == SyntaxKind.EndOfFileToken ? node.GetToken(slot)
                : default;
            if (found.Kind != SyntaxKind.None)
                return found;
        }
        return default;
    }
}
