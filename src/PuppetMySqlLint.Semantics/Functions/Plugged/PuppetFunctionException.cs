namespace PuppetMySqlLint.Semantics;

/// <summary>What a function throws to refuse its arguments, as Puppet's <c>raise Puppet::ParseError</c>: the message becomes a finding at the call.</summary>
public sealed class PuppetFunctionException : Exception
{
    /// <summary>A refusal without a reason.</summary>
    public PuppetFunctionException()
        : this("the function refused its arguments")
    {
    }

    /// <summary>A refusal.</summary>
    /// <param name="message">Why. A secret argument that it quotes is not shown.</param>
    public PuppetFunctionException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    /// <param name="message">Why.</param>
    /// <param name="innerException">The cause.</param>
    public PuppetFunctionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
