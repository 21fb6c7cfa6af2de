using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Semantics.Functions;

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

    private protected override bool? IsInstanceCore(PuppetValue value)
    {
        if (Type is null)
            return TypeAliasType.RichData.IsInstance(value);
        if (Type.IsInstance(value) is true)
            return true;
        if (ConstructorSignatures.Of(Type) is not { } constructor)
            return false;
        return value.IsKnown ? IsAssignable(TypeInference.InferDetailed(value)) : null;
    }

    private protected override bool IsAssignableCore(PuppetType other)
    {
        if (other is InitType init)
            return Type is null || init.Type is not null && Type.IsAssignable(init.Type);
        if (Type is null)
            return TypeAliasType.RichData.IsAssignable(other);
        if (Type.IsAssignable(other))
            return true;
        if (ConstructorSignatures.Of(Type) is not { } constructor)
            return false;
        if (!Arguments.IsEmpty)
        {
            // Of the signatures that take the further arguments the first parameter counts.
            var given = Arguments.Select(static a => TypeInference.InferDetailed(a)).ToImmutableArray();
            return constructor.Signatures.Any(s => s.Takes(given.Length + 1) && s.AsTuple.IsAssignable(new TupleType([s.Parameters[0].Type, .. given])) && s.Parameters[0].Type.IsAssignable(other));
        }
        if (constructor.Signatures.Any(s => s.IsSingle && s.Parameters[0].Type.IsAssignable(other)))
            return true;
        return constructor.Signatures.Any(s => !s.IsSingle && (s.AsTuple.IsAssignable(other) || s.TakesOne && s.AsTuple.IsAssignable(new TupleType([other]))));
    }
}
