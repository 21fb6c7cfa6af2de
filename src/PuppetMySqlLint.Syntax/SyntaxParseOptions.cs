namespace PuppetMySqlLint.Syntax;

/// <summary>How a text is to be read.</summary>
public sealed record SyntaxParseOptions
{
    /// <summary>A manifest, without tasks.</summary>
    public static SyntaxParseOptions Default { get; } = new();

    /// <summary>Whether the text is an EPP template.</summary>
    public bool IsEpp { get; init; }

    /// <summary>Whether <c>plan</c> and <c>apply</c> are keywords.</summary>
    public bool Tasks { get; init; }
}
