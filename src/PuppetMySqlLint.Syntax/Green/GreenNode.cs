using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// The tree's storage: kind, width and children, with neither parent nor position, so that equal pieces may be shared. Its slots are
/// those of the grammar; an absent child is null, a list of one node is that node itself.
/// </summary>
internal abstract partial class GreenNode
{
    private readonly ushort _kind;
    private readonly byte _slotCount;

    protected GreenNode(SyntaxKind kind, int slotCount, int fullWidth)
    {
        _kind = (ushort)kind;
        _slotCount = (byte)Math.Min(slotCount, byte.MaxValue);
        FullWidth = fullWidth;
    }

    public SyntaxKind Kind => (SyntaxKind)_kind;

    /// <summary>What holds besides kind and text; set only before the node is shared.</summary>
    public GreenFlags Flags { get; set; }

    /// <summary>Number of UTF-16 code units with all trivia. Text of a heredoc is trivia of the token after it, so it counts there.</summary>
    public int FullWidth { get; protected set; }

    public virtual int SlotCount => _slotCount;

    public bool IsToken => this is GreenToken;

    public abstract GreenNode? GetSlot(int index);

    /// <summary>Offset of a slot from the node's start.</summary>
    public virtual int GetSlotOffset(int index)
    {
        var offset = 0;
        for (var i = 0; i < index; i++)
        {
            offset += GetSlot(i)?.FullWidth ?? 0;
        }
        return offset;
    }

    /// <summary>Whether a slot's text stands elsewhere, so that it adds nothing to this node's.</summary>
    public virtual bool IsDetached(int index) => false;

    /// <summary>The first token that has text, or else the first token; null if there is none.</summary>
    public GreenToken? FirstToken() => EdgeToken(fromEnd: false);

    /// <summary>The last token that has text, or else the last token; null if there is none.</summary>
    public GreenToken? LastToken() => EdgeToken(fromEnd: true);

    private GreenToken? EdgeToken(bool fromEnd)
    {
        var node = this;
        while (node is not null and not GreenToken)
        {
            node = node.EdgeChild(fromEnd);
        }
        return (GreenToken?)node;
    }

    private GreenNode? EdgeChild(bool fromEnd)
    {
        GreenNode? edge = null;
        for (var i = 0; i < SlotCount; i++)
        {
            var slot = fromEnd ? SlotCount - 1 - i : i;
            if (IsDetached(slot) || GetSlot(slot) is not { } child)
                continue;
            if (child.FullWidth > 0)
                return child;
            edge ??= child;
        }
        return edge;
    }

    /// <summary>Appends the text with all trivia, without recursion.</summary>
    public void WriteTo(StringBuilder builder)
    {
        var stack = new Stack<GreenNode>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            if (node is GreenToken token)
            {
                builder.Append(token.FullText);
                continue;
            }
            for (var i = node.SlotCount - 1; i >= 0; i--)
            {
                if (!node.IsDetached(i) && node.GetSlot(i) is { FullWidth: > 0 } child)
                    stack.Push(child);
            }
        }
    }
}
