using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A type that takes no parameters.</summary>
internal sealed class SimpleType : PuppetType
{
    private SimpleType(SimpleTypeKind kind) => Kind = kind;

    public static SimpleType Any { get; } = new(SimpleTypeKind.Any);

    public static SimpleType Undef { get; } = new(SimpleTypeKind.Undef);

    public static SimpleType Default { get; } = new(SimpleTypeKind.Default);

    public static SimpleType Scalar { get; } = new(SimpleTypeKind.Scalar);

    public static SimpleType ScalarData { get; } = new(SimpleTypeKind.ScalarData);

    public static SimpleType Numeric { get; } = new(SimpleTypeKind.Numeric);

    public static SimpleType SemVerRange { get; } = new(SimpleTypeKind.SemVerRange);

    public static SimpleType Binary { get; } = new(SimpleTypeKind.Binary);

    public static SimpleType CatalogEntry { get; } = new(SimpleTypeKind.CatalogEntry);

    public static SimpleType Unit { get; } = new(SimpleTypeKind.Unit);

    public SimpleTypeKind Kind { get; }

    public override string Name => Kind.ToString();

    internal override void Write(StringBuilder builder, bool expandAliases) => builder.Append(Name);

    private protected override bool? IsInstanceCore(PuppetValue value) => Kind switch
    {
        SimpleTypeKind.Any or SimpleTypeKind.Unit => true,
        SimpleTypeKind.Undef => value is UndefValue,
        SimpleTypeKind.Default => value is DefaultValue,
        SimpleTypeKind.Scalar => value is StringValue or PartialStringValue or IntegerValue or FloatValue or BooleanValue or RegexValue
            or RichValue { Data: SemVer or Semantics.SemVerRange or Timespan or Timestamp },
        SimpleTypeKind.ScalarData => value is StringValue or PartialStringValue or IntegerValue or FloatValue or BooleanValue,
        SimpleTypeKind.Numeric => value is IntegerValue or FloatValue,
        SimpleTypeKind.SemVerRange => value is RichValue { Data: Semantics.SemVerRange },
        SimpleTypeKind.Binary => value is RichValue { Data: BinaryData },
        _ => false,
    };

    private protected override bool IsAssignableCore(PuppetType other) => Kind switch
    {
        SimpleTypeKind.Any or SimpleTypeKind.Unit => true,
        SimpleTypeKind.Scalar => other is SimpleType { Kind: SimpleTypeKind.Scalar or SimpleTypeKind.SemVerRange } or RegexpType or SemVerType
            or TimespanType or TimestampType || ScalarData.IsAssignable(other),
        SimpleTypeKind.ScalarData => other is SimpleType { Kind: SimpleTypeKind.ScalarData or SimpleTypeKind.Numeric } or StringType or EnumType
            or PatternType or IntegerType or FloatType or BooleanType,
        SimpleTypeKind.Numeric => other is SimpleType { Kind: SimpleTypeKind.Numeric } or IntegerType or FloatType,
        SimpleTypeKind.CatalogEntry => other is SimpleType { Kind: SimpleTypeKind.CatalogEntry } or ResourceReferenceType,
        _ => other is SimpleType simple && simple.Kind == Kind,
    };
}
