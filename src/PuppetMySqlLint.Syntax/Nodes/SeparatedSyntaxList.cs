using System.Collections;
using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>Children of one kind, in order, with separators between them. Separators may also lead, trail or be absent where Puppet allows it.</summary>
/// <typeparam name="TNode">The children's type.</typeparam>
[CollectionBuilder(typeof(SeparatedSyntaxList), nameof(SeparatedSyntaxList.Create))]
public readonly partial struct SeparatedSyntaxList<TNode> : IReadOnlyList<TNode>, IEquatable<SeparatedSyntaxList<TNode>>
    where TNode : SyntaxNode
{
    private readonly SyntaxNode? _node;

    internal SeparatedSyntaxList(SyntaxNode owner, int slot)
        : this(owner.GetRed(slot))
    {
    }

    internal SeparatedSyntaxList(GreenNode? green)
        : this(green is null ? null : RedFactory.Create(green, null, 0))
    {
    }

    private SeparatedSyntaxList(SyntaxNode? node)
    {
        _node = node;
        Count = _node switch { null => 0, SyntaxListNode list => CountNodes(list.Green), _ => 1 };
    }

    internal GreenNode? Green => _node?.Green;

    /// <summary>How many children there are, separators not counted.</summary>
    public int Count { get; }

    /// <summary>The child at an index, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such child.</exception>
    public TNode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            if (_node is not SyntaxListNode list)
                return (TNode)_node!;
            if (Count == list.Green.SlotCount)
                return (TNode)list.GetRed(index)!;
            var slot = -1;
            for (var left = index; left >= 0; left--)
            {
                do
                {
                    slot++;
                }
                while (list.Green.GetSlot(slot) is GreenToken);
            }
            return (TNode)list.GetRed(slot)!;
        }
    }

    /// <summary>The separators, in order.</summary>
    public IEnumerable<SyntaxToken> GetSeparators() => GetWithSeparators().Where(static i => i.IsToken).Select(static i => i.AsToken());

    /// <summary>Children and separators, in order.</summary>
    public IEnumerable<SyntaxNodeOrToken> GetWithSeparators() =>
        _node switch { null => [], SyntaxListNode list => list.ChildNodesAndTokens(), _ => [(SyntaxNodeOrToken)_node] };

    /// <summary>Goes through the children in order, without allocating.</summary>
    public SyntaxListEnumerator<TNode> GetEnumerator() => new(_node);

    IEnumerator<TNode> IEnumerable<TNode>.GetEnumerator()
    {
        foreach (var child in this)
        {
            yield return child;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TNode>)this).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SeparatedSyntaxList<TNode> other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SeparatedSyntaxList<TNode> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SeparatedSyntaxList<TNode> left, SeparatedSyntaxList<TNode> right) => left.Equals(right);

    /// <summary>Whether they are different lists.</summary>
    public static bool operator !=(SeparatedSyntaxList<TNode> left, SeparatedSyntaxList<TNode> right) => !left.Equals(right);

    private static int CountNodes(GreenNode list)
    {
        var count = 0;
        for (var slot = 0; slot < list.SlotCount; slot++)
        {
            if (list.GetSlot(slot) is not GreenToken)
                count++;
        }
        return count;
    }
}
