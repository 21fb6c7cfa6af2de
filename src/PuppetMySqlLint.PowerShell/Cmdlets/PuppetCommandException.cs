namespace PuppetMySqlLint.PowerShell;

/// <summary>Why a command could not do what it was told. Its message is for the one who typed it.</summary>
public sealed class PuppetCommandException : Exception
{
    /// <summary>For the frameworks that ask for it.</summary>
    public PuppetCommandException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What is wrong and what to do about it.</param>
    public PuppetCommandException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public PuppetCommandException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
