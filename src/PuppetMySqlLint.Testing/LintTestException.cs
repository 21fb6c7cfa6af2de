namespace PuppetMySqlLint.Testing;

/// <summary>What a test expected is not what happened. Every test framework shows it as a failure.</summary>
public sealed class LintTestException : Exception
{
    /// <summary>A failure without words.</summary>
    public LintTestException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What was expected and what happened.</param>
    public LintTestException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">What was expected and what happened.</param>
    /// <param name="innerException">The cause.</param>
    public LintTestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
