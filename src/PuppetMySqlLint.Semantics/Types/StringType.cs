using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>String[from, to]</c>; the type of one particular string, which is written like any other, has its value.</summary>
internal sealed class StringType : PuppetType
{
    private StringType(IntegerType? size, string? value)
    {
        Size = size;
        Value = value;
    }

    public static StringType Default { get; } = new(null, null);

    /// <summary>What a string is iterated over as.</summary>
    public static StringType Character { get; } = OfSize(new IntegerType(1, 1));

    public static StringType NonEmpty { get; } = OfSize(new IntegerType(1));

    /// <summary>The range of its length in characters; null for any, and if <see cref="Value"/> is set.</summary>
    public IntegerType? Size { get; }

    /// <summary>The only string that it holds; null for any.</summary>
    public string? Value { get; }

    public override string Name => "String";

    internal override PuppetType Unparameterized => Default;

    public static StringType OfSize(IntegerType size) => new(size.ToSize(), null);

    public static StringType Of(string value) => new(null, value);

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, TypeText.Size(Size));
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value switch
    {
        StringValue text => Value is not null ? text.Value == Value : Size is null || Size.Contains(RubyStrings.Length(text.Value)),
        PartialStringValue partial => IsPartialInstance(partial),
        _ => false,
    };

    private protected override bool IsAssignableCore(PuppetType other)
    {
        if (Value is not null)
            return other is StringType { Value: { } value } && value == Value || other is EnumType { IgnoresCase: false, Values: [var only] } && only == Value;
        if (Size is null)
            return other is StringType or EnumType or PatternType;
        return other switch
        {
            StringType text => Size.Contains(text.DerivedSize),
            EnumType { Values.IsEmpty: false } choice => choice.Values.All(v => Size.Contains(RubyStrings.Length(v))),
            _ => false,
        };
    }

    private IntegerType DerivedSize => Value is { } value
        ? new IntegerType(RubyStrings.Length(value), RubyStrings.Length(value))
        : Size ?? new IntegerType(0);

    private bool? IsPartialInstance(PartialStringValue partial)
    {
        if (Value is not null)
            return null;
        if (Size is null)
            return true;
        var known = partial.Pieces.OfType<StringValue>().Sum(static p => (long)RubyStrings.Length(p.Value));
        return known > Size.Maximum ? false : Size.To is null && known >= Size.Minimum ? true : null;
    }
}
