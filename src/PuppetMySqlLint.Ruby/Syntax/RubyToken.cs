namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>One token of a Ruby program, with the blanks and comments before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FullStart">Offset of the blanks and comments before it.</param>
/// <param name="Start">Offset of the token itself.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Text">Its text, for identifiers, keywords and operators; otherwise empty.</param>
internal readonly record struct RubyToken(RubyTokenKind Kind, int FullStart, int Start, int End, string Text)
{
    /// <summary>Whether blanks stand before the token.</summary>
    public bool HasSpaceBefore => Start > FullStart;
}

/// <summary>The kinds of tokens. Ruby's operators depend on where they stand, and so do these.</summary>
internal enum RubyTokenKind
{
    EndOfFile,
    NewLine,
    Semicolon,
    Identifier,
    Constant,
    InstanceVariable,
    ClassVariable,
    GlobalVariable,
    Keyword,
    Label,
    Integer,
    Float,
    Character,
    Symbol,
    StringStart,
    StringContent,
    StringEnd,
    InterpolationStart,
    HeredocStart,
    HeredocText,
    Operator,

    /// <summary>A prefix operator: the minus of <c>-x</c>, the star of <c>*rest</c>.</summary>
    Prefix,

    /// <summary><c>(</c> straight after a name.</summary>
    CallParenthesis,

    /// <summary><c>(</c> elsewhere.</summary>
    Parenthesis,

    /// <summary><c>[</c> that accesses.</summary>
    IndexBracket,

    /// <summary><c>[</c> that begins an array.</summary>
    Bracket,

    /// <summary>What is left of a program after its syntax error.</summary>
    Skipped,
}
