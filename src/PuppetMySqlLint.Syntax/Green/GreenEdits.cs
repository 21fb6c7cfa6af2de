using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>Makes green nodes from others.</summary>
internal static class GreenEdits
{
    public static GreenNode?[] Slots(GreenNode node)
    {
        var slots = new GreenNode?[node.SlotCount];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = node.GetSlot(i);
        }
        return slots;
    }

    /// <summary>A node of the same kind with other slots; the annotations come along.</summary>
    public static GreenNode Rebuild(GreenNode node, ReadOnlySpan<GreenNode?> slots)
    {
        var made = node is GreenHeredoc heredoc ? new GreenHeredoc(slots[0]!, slots[1]!, heredoc.BodyOffset)
            : node.Kind == SyntaxKind.List && slots.Length == 1 && slots[0] is GreenToken ? GreenNode.CreateList(slots)!
            : GreenNode.CreateNode(node.Kind, slots);
        made.Flags = node.Flags;
        GreenAnnotations.Copy(node, made);
        return made;
    }

    /// <summary>The node with what a function makes of each token; itself if that changes none.</summary>
    public static GreenNode MapTokens(GreenNode node, Func<GreenToken, GreenToken> map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is GreenToken token)
            return map(token);
        GreenNode?[]? slots = null;
        for (var i = 0; i < node.SlotCount; i++)
        {
            if (node.GetSlot(i) is not { } child || node.IsDetached(i))
                continue;
            var mapped = MapTokens(child, map);
            if (ReferenceEquals(mapped, child))
                continue;
            slots ??= Slots(node);
            slots[i] = mapped;
        }
        return slots is null ? node : Rebuild(node, slots);
    }

    /// <summary>Puts separators between neighbours of a list made by hand.</summary>
    public static GreenNode? Separate(GreenNode? list, SyntaxKind separator)
    {
        if (list is null || list.Kind != SyntaxKind.List || !list.Flags.HasFlag(GreenFlags.LacksSeparators))
            return list;
        var items = new List<GreenNode?>();
        for (var i = 0; i < list.SlotCount; i++)
        {
            var item = list.GetSlot(i);
            if (separator != SyntaxKind.None && item is not GreenToken && items is [.., not (null or GreenToken)])
            {
                // What ends the neighbour's line, a comment too, ends it after the separator.
                var mark = SyntaxFactory.Token(separator).Green!;
                if (items[^1]!.LastToken() is { TrailingWidth: > 0 } last)
                {
                    mark = mark.With("", [], last.TrailingText.ToString());
                    mark.Flags &= ~GreenFlags.ElasticTrailing;
                    items[^1] = MapTokens(items[^1]!, t => ReferenceEquals(t, last) ? t.With(t.LeadingText.ToString(), t.LeadingPieces, "") : t);
                }
                items.Add(mark);
            }
            items.Add(item);
        }
        return GreenNode.CreateList(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items));
    }
}
