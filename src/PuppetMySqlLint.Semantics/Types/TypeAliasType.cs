using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A named type: one of a module, <c>Stdlib::Port</c>, or a built-in one, <c>Data</c>. It may refer to itself.</summary>
internal sealed class TypeAliasType : PuppetType
{
    /// <summary>Aliases that lead to each other in a circle stand for nothing.</summary>
    private const int MaximumHops = 100;

    /// <summary>The aliases that are being written: one that refers to itself is written out once.</summary>
    [ThreadStatic]
    private static ImmutableHashSet<string>? s_writing;

    private readonly Lazy<PuppetType> _resolved;
    private readonly bool _isBuiltIn;

    /// <param name="name">The alias's name.</param>
    /// <param name="resolve">Finds what it stands for, when that is first asked for.</param>
    public TypeAliasType(string name, Func<PuppetType> resolve)
        : this(name, resolve, isBuiltIn: false)
    {
    }

    private TypeAliasType(string name, Func<PuppetType> resolve, bool isBuiltIn)
    {
        Name = name;
        _isBuiltIn = isBuiltIn;
        _resolved = new Lazy<PuppetType>(() => resolve() is var type && ReferenceEquals(type, this) ? SimpleType.Any : type);
    }

    /// <summary>What can be written in JSON: scalars, undef, and arrays and hashes of them.</summary>
    public static TypeAliasType Data { get; } = new("Data", static () => VariantType.Of([SimpleType.ScalarData, SimpleType.Undef, new HashType(StringType.Default, Data!), new ArrayType(Data!)]), isBuiltIn: true);

    /// <summary>What can be a parameter of a resource.</summary>
    public static TypeAliasType RichData { get; } = new(
        "RichData",
        static () => VariantType.Of(
        [
            SimpleType.Scalar, SimpleType.Binary, SimpleType.Default, new TypeType(), UriType.Default, SimpleType.Undef,
            new ArrayType(RichData!), new HashType(RichDataKey, RichData!), new SensitiveType(),
        ]),
        isBuiltIn: true);

    public static TypeAliasType RichDataKey { get; } = new("RichDataKey", static () => VariantType.Of([StringType.Default, SimpleType.Numeric]), isBuiltIn: true);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The type that it stands for.</summary>
    public PuppetType Resolved => _resolved.Value;

    /// <summary>A value as it is; of a type that is called by another name, what it stands for.</summary>
    public static PuppetValue Behind(PuppetValue value)
    {
        for (var hops = 0; value is TypeValue { Type: TypeAliasType alias } && hops < MaximumHops; hops++)
            value = new TypeValue(alias.Resolved, value.Origin);
        return value;
    }

    internal override PuppetType Generalize() => this;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (!expandAliases || _isBuiltIn || s_writing?.Contains(Name) is true)
            return;
        s_writing = (s_writing ?? []).Add(Name);
        try
        {
            builder.Append(" = ");
            Resolved.Write(builder, expandAliases: true);
        }
        finally
        {
            s_writing = s_writing.Remove(Name);
        }
    }

    private protected override bool? IsInstanceCore(PuppetValue value)
    {
        bool? answer = null;
        var isNew = false;
        Guarded(this, value, () =>
        {
            isNew = true;
            answer = Resolved.IsInstance(value);
            return true;
        });
        return isNew ? answer : true;
    }

    private protected override bool IsAssignableCore(PuppetType other) => Guarded(this, other, () => Resolved.IsAssignable(other));
}
