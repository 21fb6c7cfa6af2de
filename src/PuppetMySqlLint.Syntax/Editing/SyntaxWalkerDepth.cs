namespace PuppetMySqlLint.Syntax;

/// <summary>How far a <see cref="SyntaxWalker"/> goes.</summary>
public enum SyntaxWalkerDepth
{
    /// <summary>To all nodes.</summary>
    Node,

    /// <summary>To all nodes and tokens.</summary>
    Token,

    /// <summary>To all nodes and tokens, and the trivia around them.</summary>
    Trivia,
}
