using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Type[T]</c>: the types that are <c>T</c> or narrower, as values.</summary>
internal sealed class TypeType(PuppetType? type = null) : PuppetType
{
    public static TypeType Default { get; } = new();

    public PuppetType? Type { get; } = type;

    public override string Name => "Type";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Type is null ? Default : new TypeType(Type.Generalize());

    internal override PuppetType Normalize() => Type is null ? Default : new TypeType(Type.Normalize());

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Type is null ? [] : [TypeText.Of(Type, expandAliases)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is TypeValue type && (Type is null || Type.IsAssignable(type.Type));

    private protected override bool IsAssignableCore(PuppetType other) =>
        other is TypeType type && (Type is null || type.Type is not null && Type.IsAssignable(type.Type));
}
