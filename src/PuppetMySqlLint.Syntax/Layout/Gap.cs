namespace PuppetMySqlLint.Syntax;

/// <summary>What stands between two tokens.</summary>
internal enum Gap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One blank.</summary>
    Space,

    /// <summary>As many blanks as put the arrow below those of its neighbours.</summary>
    Align,

    /// <summary>A line break.</summary>
    Line,

    /// <summary>A line break and an empty line.</summary>
    BlankLine,
}
