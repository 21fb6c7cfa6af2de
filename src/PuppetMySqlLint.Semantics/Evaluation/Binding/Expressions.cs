using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A value that is written down: evaluation returns the very object.</summary>
internal sealed class BoundLiteral(PuppetValue value, bool isName, Location location) : BoundNode(BoundKind.Literal, location)
{
    public PuppetValue Value { get; } = value;

    /// <summary>Whether it is a bare word.</summary>
    public bool IsName { get; } = isName;
}

/// <summary>A capitalised name: a data type, an alias, a resource type.</summary>
internal sealed class BoundTypeName(string name, Location location) : BoundNode(BoundKind.TypeName, location)
{
    /// <summary>The name as written, without leading <c>::</c>.</summary>
    public string Name { get; } = name;
}

/// <summary>A variable.</summary>
internal sealed class BoundVariable(string name, bool isQualified, Location location) : BoundNode(BoundKind.Variable, location)
{
    /// <summary>Its name without sigil and leading <c>::</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it was written with <c>::</c>.</summary>
    public bool IsQualified { get; } = isQualified;

    public bool IsNumeric { get; } = name.Length > 0 && name.All(char.IsAsciiDigit);
}

/// <summary>A string with interpolations.</summary>
internal sealed class BoundConcatenation(ImmutableArray<BoundNode> segments, Location location) : BoundNode(BoundKind.Concatenation, location)
{
    public ImmutableArray<BoundNode> Segments { get; } = segments;
}

/// <summary>An array literal.</summary>
internal sealed class BoundArray(ImmutableArray<BoundNode> elements, Location location) : BoundNode(BoundKind.Array, location)
{
    public ImmutableArray<BoundNode> Elements { get; } = elements;

    public Origin Origin { get; } = new(OriginKind.Literal, "array", location);
}

/// <summary>A hash literal.</summary>
internal sealed class BoundHash(ImmutableArray<(BoundNode Key, BoundNode Value)> entries, Location location) : BoundNode(BoundKind.Hash, location)
{
    public ImmutableArray<(BoundNode Key, BoundNode Value)> Entries { get; } = entries;

    public Origin Origin { get; } = new(OriginKind.Literal, "hash", location);
}

/// <summary><c>*x</c>, <c>!x</c> and <c>-x</c>.</summary>
internal sealed class BoundUnary(BoundKind kind, BoundNode operand, Location location) : BoundNode(kind, location)
{
    public BoundNode Operand { get; } = operand;

    public override Location PlaceOf(int? operand) => operand is null ? Place : Operand.OperandPlace;
}

/// <summary>An operator between two operands.</summary>
internal sealed class BoundBinary(BoundKind kind, BinaryOperator @operator, BoundNode left, BoundNode right, Location location, Location operatorLocation) : BoundNode(kind, location)
{
    public override Location Place { get; } = operatorLocation;

    public BinaryOperator Operator { get; } = @operator;

    public BoundNode Left { get; } = left;

    public BoundNode Right { get; } = right;

    public override Location PlaceOf(int? operand) => operand switch { 0 => Left.OperandPlace, 1 => Right.OperandPlace, _ => Place };
}

/// <summary>An assignment to a variable, or to several.</summary>
internal sealed class BoundAssignment(BoundNode target, BoundNode value, Location location, Location operatorLocation) : BoundNode(BoundKind.Assignment, location)
{
    public override Location Place { get; } = operatorLocation;

    public BoundNode Target { get; } = target;

    public BoundNode Value { get; } = value;
}

/// <summary><c>x[keys]</c>.</summary>
internal sealed class BoundAccess(BoundNode target, ImmutableArray<BoundNode> keys, Location location) : BoundNode(BoundKind.Access, location)
{
    public BoundNode Target { get; } = target;

    public ImmutableArray<BoundNode> Keys { get; } = keys;

    public override Location PlaceOf(int? operand) => operand switch
    {
        null => Place,
        < 0 => Target.OperandPlace,
        { } key when key < Keys.Length => Keys[key].OperandPlace,
        _ => Keys is [.., var last] ? last.OperandPlace : Place,
    };
}

/// <summary>What could not be read: the parser has said so.</summary>
internal sealed class BoundBroken(Location location) : BoundNode(BoundKind.Broken, location);

/// <summary>A class, define, node, function or type alias in the place where it stands: evaluates to nothing.</summary>
internal sealed class BoundDefinition(Location location) : BoundNode(BoundKind.Definition, location);

/// <summary>Text of a template between its tags.</summary>
internal sealed class BoundEppText(string text, Location location) : BoundNode(BoundKind.EppText, location)
{
    public StringValue Value { get; } = new(text, new Origin(OriginKind.Literal, "text of the template", location));
}

/// <summary><c>&lt;%= x %&gt;</c>.</summary>
internal sealed class BoundEppRender(BoundNode expression, Location location) : BoundNode(BoundKind.EppRender, location)
{
    public BoundNode Expression { get; } = expression;
}
