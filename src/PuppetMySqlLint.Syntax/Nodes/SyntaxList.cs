using System.Collections;
using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>Children of one kind, in order.</summary>
/// <typeparam name="TNode">Their type.</typeparam>
[CollectionBuilder(typeof(SyntaxList), nameof(SyntaxList.Create))]
public readonly partial struct SyntaxList<TNode> : IReadOnlyList<TNode>, IEquatable<SyntaxList<TNode>>
    where TNode : SyntaxNode
{
    private readonly SyntaxNode? _node;

    internal SyntaxList(SyntaxNode owner, int slot) => _node = owner.GetRed(slot);

    internal SyntaxList(GreenNode? green) => _node = green is null ? null : RedFactory.Create(green, null, 0);

    internal GreenNode? Green => _node?.Green;

    /// <summary>How many there are.</summary>
    public int Count => _node switch { null => 0, SyntaxListNode list => list.Green.SlotCount, _ => 1 };

    /// <summary>The child at an index, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such child.</exception>
    public TNode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return (TNode)(_node is SyntaxListNode list ? list.GetRed(index)! : _node!);
        }
    }

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
    public bool Equals(SyntaxList<TNode> other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxList<TNode> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SyntaxList<TNode> left, SyntaxList<TNode> right) => left.Equals(right);

    /// <summary>Whether they are different lists.</summary>
    public static bool operator !=(SyntaxList<TNode> left, SyntaxList<TNode> right) => !left.Equals(right);
}
