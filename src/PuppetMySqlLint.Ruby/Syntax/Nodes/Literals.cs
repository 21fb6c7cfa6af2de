using System.Numerics;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary><c>nil</c>, <c>true</c>, <c>false</c>, <c>self</c>, <c>redo</c>, <c>retry</c>: a word that says all.</summary>
internal sealed class WordNode(NodeKind kind) : RubyNode
{
    public override NodeKind Kind => kind;
}

/// <summary>An integer.</summary>
internal sealed class IntegerNode(BigInteger value) : RubyNode
{
    public BigInteger Value { get; } = value;

    public override NodeKind Kind => NodeKind.Integer;
}

/// <summary>A floating-point number.</summary>
internal sealed class FloatNode(double value) : RubyNode
{
    public double Value { get; } = value;

    public override NodeKind Kind => NodeKind.Float;
}

/// <summary>A string without interpolation.</summary>
internal sealed class StringNode(string value) : RubyNode
{
    public string Value { get; } = value;

    public override NodeKind Kind => NodeKind.String;
}

/// <summary>A symbol without interpolation.</summary>
internal sealed class SymbolNode(string name) : RubyNode
{
    public string Name { get; } = name;

    public override NodeKind Kind => NodeKind.Symbol;
}

/// <summary>A string or symbol with interpolation: <see cref="StringNode"/> and expressions in turn.</summary>
internal sealed class InterpolatedNode(RubyNode[] parts, bool isSymbol) : RubyNode
{
    public RubyNode[] Parts { get; } = parts;

    public bool IsSymbol { get; } = isSymbol;

    public override NodeKind Kind => NodeKind.Interpolated;
}

/// <summary>A regular expression.</summary>
internal sealed class RegexNode(RubyNode[] parts, string options) : RubyNode
{
    public RubyNode[] Parts { get; } = parts;

    /// <summary>The letters after it.</summary>
    public string Options { get; } = options;

    /// <summary>The pattern, compiled when it is first needed, where nothing is interpolated into it.</summary>
    public CompiledPattern? Compiled { get; set; }

    public override NodeKind Kind => NodeKind.Regex;
}

/// <summary>An array.</summary>
internal sealed class ArrayNode(RubyNode[] elements) : RubyNode
{
    public RubyNode[] Elements { get; } = elements;

    public override NodeKind Kind => NodeKind.Array;
}

/// <summary>A hash, or the named arguments of a call: keys and values in turn; a double splat as a key has no value.</summary>
internal sealed class HashNode((RubyNode Key, RubyNode? Value)[] pairs, bool isBare) : RubyNode
{
    public (RubyNode Key, RubyNode? Value)[] Pairs { get; } = pairs;

    /// <summary>Whether it has no braces.</summary>
    public bool IsBare { get; } = isBare;

    public override NodeKind Kind => NodeKind.Hash;
}

/// <summary>A range.</summary>
internal sealed class RangeNode(RubyNode? from, RubyNode? to, bool isExclusive) : RubyNode
{
    public RubyNode? From { get; } = from;

    public RubyNode? To { get; } = to;

    public bool IsExclusive { get; } = isExclusive;

    public override NodeKind Kind => NodeKind.Range;
}

/// <summary><c>*list</c>, <c>**hash</c>, <c>&amp;block</c>, by its kind.</summary>
internal sealed class SplatNode(NodeKind kind, RubyNode? operand) : RubyNode
{
    public RubyNode? Operand { get; } = operand;

    public override NodeKind Kind => kind;
}
