namespace PuppetMySqlLint.Syntax;

/// <summary>What of the trivia around a removed node stays.</summary>
[Flags]
public enum SyntaxRemoveOptions
{
    /// <summary>Nothing: the comments above it, the blanks before it and the rest of its line go.</summary>
    KeepNoTrivia = 0,

    /// <summary>What stands before it stays: the comments above it.</summary>
    KeepLeadingTrivia = 1,

    /// <summary>What stands after it on its line stays.</summary>
    KeepTrailingTrivia = 2,

    /// <summary>All trivia around it stay.</summary>
    KeepExteriorTrivia = KeepLeadingTrivia | KeepTrailingTrivia,

    /// <summary>A line break stays, if there is one on either side.</summary>
    KeepEndOfLine = 4,
}
