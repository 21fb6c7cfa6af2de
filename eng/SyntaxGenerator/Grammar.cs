namespace SyntaxGenerator;

/// <summary>What the grammar file says.</summary>
public sealed record Grammar(IReadOnlyList<TokenRule> Tokens, IReadOnlyList<TriviaRule> Trivia, IReadOnlyList<NodeRule> Nodes);

/// <summary>A kind of token.</summary>
/// <param name="Name">Name without suffix.</param>
/// <param name="Text">Its only spelling; null if it has many.</param>
/// <param name="IsKeyword">Whether it is a word that is a token of its own.</param>
/// <param name="Doc">What it is; empty where the spelling says it.</param>
public sealed record TokenRule(string Name, string? Text, bool IsKeyword, string Doc)
{
    /// <summary>The kind's name with its suffix.</summary>
    public string Kind => Name + (IsKeyword ? "Keyword" : "Token");
}

/// <summary>A kind of trivia.</summary>
public sealed record TriviaRule(string Name, string Doc);

/// <summary>A node, or a family of nodes if abstract.</summary>
public sealed record NodeRule(string Name, string? Base, bool IsAbstract, string Doc, IReadOnlyList<Element> Elements);

/// <summary>What an element of a node is.</summary>
public enum ElementKind
{
    /// <summary>One token.</summary>
    Token,

    /// <summary>Any number of tokens.</summary>
    Tokens,

    /// <summary>One child.</summary>
    Node,

    /// <summary>Any number of children.</summary>
    List,

    /// <summary>Any number of children with separators.</summary>
    SeparatedList,

    /// <summary>A child whose text stands elsewhere.</summary>
    DetachedNode,
}

/// <summary>A slot of a node.</summary>
/// <param name="Property">Name of the property.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The child's rule name; the token kinds with <c>|</c> between them for a token.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="Doc">What it is for.</param>
/// <param name="Separator">The token kind that stands between children; null where none need stand there.</param>
public sealed record Element(string Property, ElementKind Kind, string Type, bool IsOptional, string Doc, string? Separator = null);

/// <summary>A file to write.</summary>
public sealed record GeneratedFile(string Path, string Text);
