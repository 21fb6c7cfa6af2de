using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Optional[T]</c>: undef or a <c>T</c>.</summary>
internal sealed class OptionalType(PuppetType? type = null) : PuppetType
{
    public static OptionalType Default { get; } = new();

    public PuppetType? Type { get; } = type;

    public override string Name => "Optional";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Type is null ? Default : new OptionalType(Type.Generalize());

    internal override PuppetType Normalize()
    {
        var inner = Type?.Normalize();
        if (inner is null)
            return Default;
        if (inner is NotUndefType { Type: { } innermost })
            return new OptionalType(innermost).Normalize();
        return inner.IsAssignable(SimpleType.Undef) ? inner : new OptionalType(inner);
    }

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Type is null ? [] : [Type is StringType { Value: { } value } ? TypeText.Quote(value) : TypeText.Of(Type, expandAliases)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is UndefValue ? true : Type is null ? false : Type.IsInstance(value);

    private protected override bool IsAssignableCore(PuppetType other) =>
        other is SimpleType { Kind: SimpleTypeKind.Undef } || Type is null || Type.IsAssignable(other);
}
