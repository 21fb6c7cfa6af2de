namespace TestUtilities;

/// <summary>Puppet could not be asked: a script failed, ran out of time or answered what nobody expects.</summary>
public sealed class OracleException : Exception
{
    public OracleException()
    {
    }

    public OracleException(string message)
        : base(message)
    {
    }

    public OracleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
