namespace PuppetMySqlLint.Semantics;

/// <summary>What the type of an expression is without evaluating it.</summary>
/// <param name="Type">The type that every value of the expression has; <c>Any</c> where nothing is known.</param>
/// <param name="IsDeclared">Whether a declaration says so, of a parameter or of what a function returns, and not only the expression itself.</param>
public readonly record struct ExpressionType(PuppetType Type, bool IsDeclared)
{
    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => !Type.IsAny;
}
