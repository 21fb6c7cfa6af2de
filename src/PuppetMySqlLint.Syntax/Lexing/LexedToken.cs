namespace PuppetMySqlLint.Syntax;

/// <summary>A token as the lexer found it: offsets into the text. Its leading trivia begin at FullStart, its trailing trivia end at FullEnd.</summary>
internal struct LexedToken
{
    public SyntaxKind Kind;
    public LexedTokenFlags Flags;
    public int FullStart;
    public int Start;
    public int End;
    public int FullEnd;

    /// <summary>
    /// For what opens a string or the tag of a heredoc, the last token of it; for what opens an interpolation, its closing brace, or the
    /// token after it where that is missing. For text and expression tags of a template, the offset after the tag before them.
    /// </summary>
    public int Link;

    public readonly bool Has(LexedTokenFlags flag) => (Flags & flag) != LexedTokenFlags.None;
}

/// <summary>What the text around a token says about it.</summary>
[Flags]
internal enum LexedTokenFlags : ushort
{
    None = 0,

    /// <summary>A <c>[</c> with a blank before it: it begins a list and accesses nothing.</summary>
    StartsList = 1,

    /// <summary>A <c>(</c> that is the first on its line: it calls nothing.</summary>
    FirstOnLine = 2,

    /// <summary>A <c>}</c> that ends an interpolation.</summary>
    EndsInterpolation = 4,

    /// <summary>A word that is a variable, because it stands alone or first within <c>${…}</c>.</summary>
    IsVariable = 8,

    /// <summary>Before it stands what only the lexer knows to be trivia.</summary>
    HasPieces = 16,

    /// <summary>The lexer has reported it already.</summary>
    IsReported = 32,
}

/// <summary>A stretch of trivia that reading the text again would not find.</summary>
internal readonly record struct LexedPiece(SyntaxKind Kind, int Start, int End);
