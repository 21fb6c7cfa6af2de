using System.Collections;

namespace PuppetMySqlLint.Syntax;

/// <summary>Tokens in order.</summary>
public readonly struct SyntaxTokenList : IReadOnlyList<SyntaxToken>, IEquatable<SyntaxTokenList>
{
    private readonly SyntaxNode? _owner;
    private readonly SyntaxNode? _list;
    private readonly int _slot;

    internal SyntaxTokenList(SyntaxNode owner, int slot)
    {
        _owner = owner;
        _slot = slot;
        _list = owner.Green.GetSlot(slot) is { Kind: SyntaxKind.List } ? owner.GetRed(slot) : null;
    }

    internal SyntaxTokenList(GreenNode? list)
    {
        _list = list is null ? null : new SyntaxListNode(list, null, 0);
    }

    internal GreenNode? Green => _owner is null ? _list?.Green : _owner.Green.GetSlot(_slot);

    /// <summary>How many there are.</summary>
    public int Count => _list?.Green.SlotCount ?? (_owner?.Green.GetSlot(_slot) is GreenToken ? 1 : 0);

    /// <summary>The token at an index, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public SyntaxToken this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _list?.GetToken(index) ?? _owner!.GetToken(_slot);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<SyntaxToken> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SyntaxTokenList other) => ReferenceEquals(_owner, other._owner) && _slot == other._slot && (_owner is not null || ReferenceEquals(_list, other._list));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTokenList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_owner, _slot);

    /// <summary>Whether both are the same list of the same tree.</summary>
    public static bool operator ==(SyntaxTokenList left, SyntaxTokenList right) => left.Equals(right);

    /// <summary>Whether they are different lists.</summary>
    public static bool operator !=(SyntaxTokenList left, SyntaxTokenList right) => !left.Equals(right);
}
