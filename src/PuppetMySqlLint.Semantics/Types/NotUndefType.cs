using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>NotUndef[T]</c>: a <c>T</c> that is not undef.</summary>
internal sealed class NotUndefType(PuppetType? type = null) : PuppetType
{
    public static NotUndefType Default { get; } = new();

    public PuppetType? Type { get; } = type;

    public override string Name => "NotUndef";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Type is null ? Default : new NotUndefType(Type.Generalize());

    internal override PuppetType Normalize()
    {
        var inner = Type?.Normalize();
        if (inner is null)
            return Default;
        if (inner is OptionalType optional)
            return new NotUndefType(optional.Type).Normalize();
        return inner.IsAssignable(SimpleType.Undef) ? new NotUndefType(inner) : inner;
    }

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Type is null || Type.IsAny ? [] : [Type is StringType { Value: { } value } ? TypeText.Quote(value) : TypeText.Of(Type, expandAliases)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is UndefValue ? false : Type is null ? true : Type.IsInstance(value);

    private protected override bool IsAssignableCore(PuppetType other) =>
        !other.IsAssignable(SimpleType.Undef) && (Type is null || Type.IsAssignable(other));
}
