namespace PuppetMySqlLint.Syntax;

/// <summary>Goes through the nodes of a list, separators left out, without allocating.</summary>
/// <typeparam name="TNode">The nodes' type.</typeparam>
public struct SyntaxListEnumerator<TNode>
    where TNode : SyntaxNode
{
    private readonly SyntaxNode? _node;
    private int _slot;

    internal SyntaxListEnumerator(SyntaxNode? node)
    {
        _node = node;
        _slot = -1;
    }

    /// <summary>The node that was reached.</summary>
    public readonly TNode Current => (TNode)(_node is SyntaxListNode list ? list.GetRed(_slot)! : _node!);

    /// <summary>Goes to the next node; false if there is none.</summary>
    public bool MoveNext()
    {
        if (_node is not SyntaxListNode list)
            return ++_slot == 0 && _node is not null;
        do
        {
            _slot++;
        }
        while (_slot < list.Green.SlotCount && list.Green.GetSlot(_slot) is GreenToken);
        return _slot < list.Green.SlotCount;
    }
}
