using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Boolean</c>, <c>Boolean[true]</c>.</summary>
internal sealed class BooleanType(bool? value = null) : PuppetType
{
    public static BooleanType Default { get; } = new();

    public bool? Value { get; } = value;

    public override string Name => "Boolean";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Value is { } value ? [value ? "true" : "false"] : []);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is BooleanValue truth && (Value is null || Value == truth.Value);

    private protected override bool IsAssignableCore(PuppetType other) => other is BooleanType truth && (Value is null || Value == truth.Value);
}
