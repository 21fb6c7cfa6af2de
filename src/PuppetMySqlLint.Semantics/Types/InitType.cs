using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Init[T]</c>: the values from which <c>T.new</c> makes a <c>T</c>.</summary>
internal sealed class InitType(PuppetType? type = null, ImmutableArray<PuppetValue> arguments = default) : PuppetType
{
    public static InitType Default { get; } = new();

    public PuppetType? Type { get; } = type;

    /// <summary>What <c>new</c> is given besides the value.</summary>
    public ImmutableArray<PuppetValue> Arguments { get; } = arguments.IsDefault ? [] : arguments;

    public override string Name => "Init";

    internal override PuppetType Unparameterized => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Type is null ? [] : [TypeText.Of(Type, expandAliases), .. Arguments.Select(static a => a.ToString())]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => Type is null || Type.IsInstance(value) == true ? true : null;

    private protected override bool IsAssignableCore(PuppetType other) => Type is null || Type.IsAssignable(other);
}
