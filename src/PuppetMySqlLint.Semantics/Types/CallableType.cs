using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Callable[A, B, from, to, Block]</c>: a function or block; functions are no values in manifests.</summary>
internal sealed class CallableType(TupleType? parameters = null, PuppetType? block = null, PuppetType? result = null) : PuppetType
{
    public static CallableType Default { get; } = new();

    /// <summary>The types of its parameters; null for any.</summary>
    public TupleType? Parameters { get; } = parameters;

    /// <summary>The type of its block; null if it takes none.</summary>
    public PuppetType? Block { get; } = block;

    /// <summary>The type of what it returns; null for any.</summary>
    public PuppetType? Result { get; } = result;

    public override string Name => "Callable";

    internal override PuppetType Unparameterized => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        var signature = WriteSignature(expandAliases).ToList();
        if (Result is { } result)
            builder.Append("[[").AppendJoin(", ", signature).Append("], ").Append(TypeText.Of(result, expandAliases)).Append(']');
        else
            TypeText.WriteParameters(builder, signature);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => false;

    private protected override bool IsAssignableCore(PuppetType other)
    {
        if (other is not CallableType callable || Result?.IsAssignable(callable.Result ?? SimpleType.Any) is false)
            return false;
        if (Parameters is null)
            return true;
        return callable.Parameters is not null && callable.Parameters.IsAssignable(Parameters)
            && (callable.Block ?? SimpleType.Undef).IsAssignable(Block ?? SimpleType.Undef);
    }

    private IEnumerable<string> WriteSignature(bool expandAliases)
    {
        if (Parameters is null)
            return [];
        IEnumerable<string> size = Parameters.Types.IsEmpty ? ["0", "0"] : TypeText.Size(Parameters.Size);
        var types = Parameters.Types is [SimpleType { Kind: SimpleTypeKind.Unit }] && Parameters.Size is not null ? [] : Parameters.Types;
        return [.. types.Select(t => TypeText.Of(t, expandAliases)), .. size, .. Block is null ? (string[])[] : [TypeText.Of(Block, expandAliases)]];
    }
}
