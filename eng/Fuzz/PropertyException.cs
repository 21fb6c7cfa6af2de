namespace Fuzz;

/// <summary>A property that ought to hold for any text does not hold for one.</summary>
public sealed class PropertyException : Exception
{
    /// <summary>Which, in words.</summary>
    public PropertyException(string message)
        : base(message)
    {
    }

    /// <summary>Which, in words, and what went before.</summary>
    public PropertyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Without a word.</summary>
    public PropertyException()
    {
    }
}
