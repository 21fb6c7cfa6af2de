namespace PuppetMySqlLint.Syntax;

/// <summary>A stretch of trivia.</summary>
internal readonly record struct TriviaPiece(SyntaxKind Kind, int Width);
