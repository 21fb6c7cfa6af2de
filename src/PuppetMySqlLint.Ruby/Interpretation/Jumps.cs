using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>What a statement gives that leaves its block or method. It is handed outwards like a value, which costs nothing.</summary>
internal sealed class RubyJump(JumpKind kind, RubyValue value) : RubyValue
{
    public JumpKind Kind { get; } = kind;

    public RubyValue Value { get; } = value;

    public override RubyClass Class => RubyClasses.Unknown;
}

/// <summary>How a block or method is left.</summary>
internal enum JumpKind
{
    Next,
    Break,
    Return,
    Retry,
}

/// <summary>Leaves the method that a block was given to, or the method that a block stands in.</summary>
internal sealed class UnwindException(object target, RubyValue value) : Exception
{
    /// <summary>The block that was broken out of, or the frame that returns.</summary>
    public object Target { get; } = target;

    public RubyValue Value { get; } = value;
}

/// <summary>An exception of Ruby.</summary>
internal sealed class RubyError(RubyObject value, string message) : Exception(message)
{
    public RubyError(RubyClass @class, string message)
        : this(new RubyObject(@class) { Fields = { ["message"] = new RubyString(message) } }, message)
    {
    }

    public RubyObject Value { get; } = value;

    /// <summary>Offset in the program of the statement that raised it.</summary>
    public int? Position { get; set; }
}

/// <summary>Steps, memory or output are used up: the program is given up, and its result is unknown.</summary>
internal sealed class RubyBudgetException(string reason) : Exception(reason);
