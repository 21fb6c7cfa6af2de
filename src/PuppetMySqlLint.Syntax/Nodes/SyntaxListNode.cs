namespace PuppetMySqlLint.Syntax;

/// <summary>Holds the realised children of a list; never handed out.</summary>
internal sealed class SyntaxListNode : SyntaxNode
{
    private readonly int[] _offsets;

    internal SyntaxListNode(GreenNode green, SyntaxNode? parent, int position)
        : base(green, parent, position)
    {
        _offsets = new int[green.SlotCount];
        var offset = 0;
        for (var i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = offset;
            offset += green.GetSlot(i)?.FullWidth ?? 0;
        }
    }

    internal override SyntaxNode? ParentOfChildren => Parent;

    public override void Accept(SyntaxVisitor visitor) => throw new InvalidOperationException("A list is no node.");

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => throw new InvalidOperationException("A list is no node.");

    internal override int SlotPosition(int slot) => Position + _offsets[slot];
}
