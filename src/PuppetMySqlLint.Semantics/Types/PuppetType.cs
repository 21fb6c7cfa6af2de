using System.Runtime.CompilerServices;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A data type of Puppet's type system. Immutable; two types are equal if they are written the same, the order within a <c>Variant</c> apart.</summary>
public abstract class PuppetType : IEquatable<PuppetType>
{
    /// <summary>The questions about aliases that are being answered: one that comes up again within itself is not refuted.</summary>
    [ThreadStatic]
    private static HashSet<(object Alias, object Other)>? s_asked;

    private string? _text;

    private protected PuppetType()
    {
    }

    /// <summary>The type's name without parameters: <c>Integer</c>, <c>File</c>; an alias's own name.</summary>
    public abstract string Name { get; }

    /// <summary>The name of the kind of type: <c>Resource</c> for <c>File['/etc/my.cnf']</c>, else as <see cref="Name"/>.</summary>
    internal virtual string KindName => Name;

    /// <summary>The type without its parameters.</summary>
    internal virtual PuppetType Unparameterized => this;

    /// <summary>Whether a value is of this type.</summary>
    /// <returns>Null where that depends on what is unknown of the value.</returns>
    public bool? IsInstance(PuppetValue value) => value switch
    {
        UnknownValue or DeferredValue => IsAny ? true : null,
        OneOfValue choice => Agreed(choice.Alternatives.Select(a => IsInstance(a.Value))),
        _ => IsInstanceCore(value),
    };

    /// <summary>Whether every value of another type is of this type too.</summary>
    public bool IsAssignable(PuppetType other)
    {
        if (ReferenceEquals(this, other))
            return true;
        switch (other)
        {
            case SimpleType { Kind: SimpleTypeKind.Unit }:
                return true;
            case TypeAliasType alias:
                return Guarded(this, other, () => IsAssignable(alias.Resolved));
            case VariantType variant:
                if (IsAny)
                    return true;
                if (variant.Types.IsEmpty)
                    return this is NotUndefType or VariantType { Types.IsEmpty: true } && IsAssignableCore(other);
                return variant.Types.All(IsAssignable);
            case OptionalType optional:
                return IsAssignable(SimpleType.Undef) && (optional.Type is null || IsAssignable(optional.Type));
            case NotUndefType { Type: { } inner } when !inner.IsAssignable(SimpleType.Undef):
                return IsAssignable(inner);
            default:
                return IsAssignableCore(other);
        }
    }

    /// <summary>The type as Puppet writes it: <c>Integer[1, 10]</c>, <c>File['/etc/my.cnf']</c>.</summary>
    public sealed override string ToString()
    {
        if (_text is null)
        {
            var builder = new StringBuilder();
            Write(builder, expandAliases: false);
            _text = builder.ToString();
        }
        return _text;
    }

    /// <inheritdoc/>
    public bool Equals(PuppetType? other) => other is not null && (ReferenceEquals(this, other) || (this, other) switch
    {
        (VariantType a, VariantType b) => a.Types.Length == b.Types.Length && a.Types.All(b.Types.Contains),
        _ => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal),
    });

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as PuppetType);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => this is VariantType variant
        ? variant.Types.Aggregate(0, static (hash, type) => hash ^ type.GetHashCode())
        : ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The type with aliases followed by what they stand for, as messages show it.</summary>
    internal string ToExpandedString()
    {
        var builder = new StringBuilder();
        Write(builder, expandAliases: true);
        return builder.ToString();
    }

    /// <summary>The type without what is particular to one value: <c>Integer[3, 3]</c> becomes <c>Integer</c>.</summary>
    internal virtual PuppetType Generalize() => this;

    /// <summary>The simplest type that means the same.</summary>
    internal virtual PuppetType Normalize() => this;

    internal abstract void Write(StringBuilder builder, bool expandAliases);

    internal bool IsAny => this is SimpleType { Kind: SimpleTypeKind.Any };

    /// <summary>Whether a value that is neither unknown nor one of several is of this type.</summary>
    private protected abstract bool? IsInstanceCore(PuppetValue value);

    private protected abstract bool IsAssignableCore(PuppetType other);

    /// <summary>What several three-valued answers come to if all must agree.</summary>
    private protected static bool? All(IEnumerable<bool?> answers)
    {
        bool? result = true;
        foreach (var answer in answers)
        {
            if (answer == false)
                return false;
            if (answer is null)
                result = null;
        }
        return result;
    }

    /// <summary>Follows an alias, which may lead to itself: what is not refuted is true.</summary>
    private protected static bool Guarded(object alias, object other, Func<bool> question)
    {
        var asked = s_asked ??= new HashSet<(object Alias, object Other)>(PairComparer.Instance);
        if (!asked.Add((alias, other)))
            return true;
        try
        {
            return question();
        }
        finally
        {
            asked.Remove((alias, other));
        }
    }

    private sealed class PairComparer : IEqualityComparer<(object Alias, object Other)>
    {
        public static PairComparer Instance { get; } = new();

        public bool Equals((object Alias, object Other) x, (object Alias, object Other) y) => ReferenceEquals(x.Alias, y.Alias) && ReferenceEquals(x.Other, y.Other);

        public int GetHashCode((object Alias, object Other) pair) => HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Alias), RuntimeHelpers.GetHashCode(pair.Other));
    }

    private static bool? Agreed(IEnumerable<bool?> answers)
    {
        var distinct = answers.Distinct().Take(2).ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }
}
