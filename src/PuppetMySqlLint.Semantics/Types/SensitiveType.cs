using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Sensitive[T]</c>: a <c>T</c> in a wrapper that Puppet does not print.</summary>
internal sealed class SensitiveType(PuppetType? type = null) : PuppetType
{
    public static SensitiveType Default { get; } = new();

    public PuppetType? Type { get; } = type;

    public override string Name => "Sensitive";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Type is null ? Default : new SensitiveType(Type.Generalize());

    internal override PuppetType Normalize() => Type is null ? Default : new SensitiveType(Type.Normalize());

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Type is null || Type.IsAny ? [] : [TypeText.Of(Type, expandAliases)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is SensitiveValue sensitive ? Type is null ? true : Type.IsInstance(sensitive.Inner) : false;

    private protected override bool IsAssignableCore(PuppetType other) =>
        other is SensitiveType sensitive && (Type is null || Type.IsAssignable(sensitive.Type ?? SimpleType.Any));
}
