using PuppetMySqlLint.Ruby.Interpretation;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>Something that is unknown had to be known. The call in which it happens gives an unknown value.</summary>
internal sealed class UnknownException : Exception
{
    public UnknownException(RubyUnknown value)
        : base(value.Reason) => Value = value;

    public UnknownException(string reason)
        : this(new RubyUnknown(reason))
    {
    }

    public RubyUnknown Value { get; }

    /// <summary>
    /// Which jump may or may not have been taken, so that what follows up to its target may or may not run; null if nothing but a value
    /// is unknown.
    /// </summary>
    public JumpKind? Jump { get; init; }
}
