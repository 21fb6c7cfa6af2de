using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What <c>next()</c> and <c>return()</c> throw.</summary>
internal sealed class Jump(JumpKind kind, PuppetValue value, Location location) : Exception($"{kind}() from context where this is illegal")
{
    public JumpKind Kind { get; } = kind;

    public PuppetValue Value { get; } = value;

    public Location Location { get; } = location;
}

/// <summary>How far a <see cref="Jump"/> goes.</summary>
internal enum JumpKind
{
    /// <summary>To the end of the block.</summary>
    Next,

    /// <summary>To the end of the function, class, define or node.</summary>
    Return,
}
