namespace PuppetMySqlLint.Syntax;

/// <summary>Which sequences after a backslash mean something in a string.</summary>
[Flags]
internal enum StringEscapes
{
    None = 0,
    Backslash = 1 << 0,
    Tab = 1 << 1,
    CarriageReturn = 1 << 2,
    NewLine = 1 << 3,
    Space = 1 << 4,
    Unicode = 1 << 5,
    LineBreak = 1 << 6,
    Dollar = 1 << 7,
    Quotes = 1 << 8,

    /// <summary>Those of <c>"…"</c>.</summary>
    DoubleQuoted = Backslash | Tab | CarriageReturn | NewLine | Space | Unicode | LineBreak | Dollar | Quotes,

    /// <summary>Those of a heredoc with <c>/</c> and nothing after it.</summary>
    AllOfHeredoc = Backslash | Tab | CarriageReturn | NewLine | Space | Unicode | LineBreak | Dollar,
}
