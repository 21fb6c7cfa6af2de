using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>A part of a Ruby program that gives a value.</summary>
internal abstract class RubyNode
{
    /// <summary>Where it stands in the program.</summary>
    public TextSpan Span { get; set; }

    /// <summary>Which node it is: the interpreter branches on it.</summary>
    public abstract NodeKind Kind { get; }
}

/// <summary>The kinds of nodes.</summary>
internal enum NodeKind
{
    Nil, True, False, Self, Integer, Float, String, Symbol, Interpolated, Regex, Array, Hash, Range, Splat, DoubleSplat, BlockPass,
    Local, InstanceVariable, GlobalVariable, ClassVariable, Constant,
    Assign, OperatorAssign, MultipleAssign, MultipleTarget,
    Call, Super, Yield, Block, Lambda, And, Or, Not, Defined,
    If, While, For, Case, Begin, Sequence, Return, Break, Next, Redo, Retry,
    Define, Module, Alias, Unsupported,
}
