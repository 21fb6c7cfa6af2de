namespace VerifyXunit;

/// <summary>What a test received is not what was verified.</summary>
public sealed class VerifyException : Exception
{
    public VerifyException()
    {
    }

    public VerifyException(string message)
        : base(message)
    {
    }

    public VerifyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
