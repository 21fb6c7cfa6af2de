namespace PuppetMySqlLint.Semantics;

/// <summary>A data type of Puppet's type system. Immutable; two types are equal if they are written the same.</summary>
public abstract class PuppetType : IEquatable<PuppetType>
{
    private protected PuppetType()
    {
    }

    /// <summary>The type as Puppet writes it: <c>Integer[1, 10]</c>, <c>File['/etc/my.cnf']</c>.</summary>
    public abstract override string ToString();

    /// <inheritdoc/>
    public bool Equals(PuppetType? other) => other is not null && (ReferenceEquals(this, other) || string.Equals(ToString(), other.ToString(), StringComparison.Ordinal));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as PuppetType);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
