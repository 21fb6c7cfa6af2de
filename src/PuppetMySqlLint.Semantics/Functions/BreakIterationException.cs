namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>What <c>break()</c> in a lambda throws: the iterating function that called the lambda stops there and keeps what it has.</summary>
internal sealed class BreakIterationException : Exception
{
    /// <summary>The one instance: it carries nothing.</summary>
    public static readonly BreakIterationException Instance = new();

    private BreakIterationException()
        : base("break() from context where this is illegal")
    {
    }
}
