using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Makes tokens, trivia and nodes. What is made without trivia has none until <c>NormalizeWhitespace</c> lays it out: call that on the
/// root it was put into, and everything that was there before stays as it is.
/// </summary>
public static partial class SyntaxFactory
{
    /// <summary>One blank.</summary>
    public static SyntaxTrivia Space { get; } = Whitespace(" ");

    /// <summary>A line break, LF.</summary>
    public static SyntaxTrivia LineFeed { get; } = EndOfLine("\n");

    /// <summary>A line break, CRLF.</summary>
    public static SyntaxTrivia CarriageReturnLineFeed { get; } = EndOfLine("\r\n");

    /// <summary>A token with one spelling, or the end of the file, to be laid out.</summary>
    /// <param name="kind">The kind, such as <see cref="SyntaxKind.CommaToken"/>.</param>
    /// <exception cref="ArgumentException">The kind has many spellings, or is no token's.</exception>
    public static SyntaxToken Token(SyntaxKind kind) => Token(kind, kind switch
    {
        SyntaxKind.EndOfFileToken => "",
        SyntaxKind.EppExpressionOpenToken => "<%=",
        SyntaxKind.EppExpressionCloseToken => "%>",
        SyntaxKind.EppExpressionCloseTrimToken => "-%>",
        _ => SyntaxFacts.GetText(kind) ?? throw new ArgumentException($"{kind} needs a text.", nameof(kind)),
    });

    /// <summary>A token as it is to be written, to be laid out.</summary>
    /// <param name="kind">The kind, such as <see cref="SyntaxKind.NameToken"/>.</param>
    /// <param name="text">Its characters, quotes included. They are not checked.</param>
    /// <exception cref="ArgumentException">The kind is no token's, or is written otherwise.</exception>
    public static SyntaxToken Token(SyntaxKind kind, string text)
    {
        if (!SyntaxFacts.IsToken(kind))
            throw new ArgumentException($"{kind} is no kind of a token.", nameof(kind));
        if (SyntaxFacts.GetText(kind) is { } known && known != text)
            throw new ArgumentException($"{kind} is written {known}.", nameof(text));
        return new SyntaxToken(null, new GreenToken(kind, text, 0, 0, text.Length, 0) { Flags = GreenFlags.ElasticLeading | GreenFlags.ElasticTrailing }, 0);
    }

    /// <summary>A token with trivia.</summary>
    /// <param name="leading">What stands before it.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="text">Its characters.</param>
    /// <param name="trailing">What stands after it.</param>
    /// <exception cref="ArgumentException">The kind is no token's, or is written otherwise.</exception>
    public static SyntaxToken Token(IEnumerable<SyntaxTrivia> leading, SyntaxKind kind, string text, IEnumerable<SyntaxTrivia> trailing) =>
        Token(kind, text).WithLeadingTrivia(leading).WithTrailingTrivia(trailing);

    /// <summary>A token that should be there and is not.</summary>
    public static SyntaxToken MissingToken(SyntaxKind kind) => new(null, GreenToken.Missing(kind), 0);

    /// <summary>A word as a token: of kind Name, TypeName or BareWord, as it is spelled.</summary>
    public static SyntaxToken Identifier(string text)
    {
        var first = text.AsSpan().TrimStart(':');
        var kind = first.IsEmpty || first.Contains('-') || first[0] == '_' ? SyntaxKind.BareWordToken
            : char.IsAsciiLetterUpper(first[0]) ? SyntaxKind.TypeNameToken
            : SyntaxKind.NameToken;
        return Token(kind, text);
    }

    /// <summary>Blanks.</summary>
    public static SyntaxTrivia Whitespace(string text) => new(SyntaxKind.WhitespaceTrivia, text);

    /// <summary>A line break.</summary>
    /// <param name="text">LF or CRLF.</param>
    public static SyntaxTrivia EndOfLine(string text) => new(SyntaxKind.EndOfLineTrivia, text);

    /// <summary>A comment.</summary>
    /// <param name="text"><c># …</c> without the line break, or <c>/* … */</c>.</param>
    /// <exception cref="ArgumentException">It is not one comment.</exception>
    public static SyntaxTrivia Comment(string text) => TriviaReader.Read(text) is [{ Kind: SyntaxKind.LineCommentTrivia or SyntaxKind.BlockCommentTrivia } only]
        ? new SyntaxTrivia(only.Kind, text)
        : throw new ArgumentException("It is not one comment.", nameof(text));

    /// <summary>Reads trivia; what is none becomes <see cref="SyntaxKind.SkippedTokensTrivia"/>.</summary>
    public static ImmutableArray<SyntaxTrivia> ParseTrivia(string text)
    {
        var made = ImmutableArray.CreateBuilder<SyntaxTrivia>();
        var at = 0;
        foreach (var piece in TriviaReader.Read(text))
        {
            made.Add(new SyntaxTrivia(piece.Kind, text.Substring(at, piece.Width)));
            at += piece.Width;
        }
        return made.DrainToImmutable();
    }

    /// <summary>Tokens as a list.</summary>
    public static SyntaxTokenList TokenList(params IEnumerable<SyntaxToken> tokens) =>
        new(GreenNode.CreateList([.. tokens.Select(static t => (GreenNode?)t.Green)]));

    /// <summary>Nodes as a list; a collection expression does the same.</summary>
    public static SyntaxList<TNode> List<TNode>(IEnumerable<TNode> nodes)
        where TNode : SyntaxNode => [.. nodes];

    /// <summary>Nodes as a list that gets its separators where it is used; a collection expression does the same.</summary>
    public static SeparatedSyntaxList<TNode> SeparatedList<TNode>(IEnumerable<TNode> nodes)
        where TNode : SyntaxNode => [.. nodes];

    /// <summary>Nodes and separators as a list, in order.</summary>
    public static SeparatedSyntaxList<TNode> SeparatedList<TNode>(IEnumerable<SyntaxNodeOrToken> nodesAndTokens)
        where TNode : SyntaxNode =>
        new(GreenNode.CreateList([.. nodesAndTokens.Select(static i => ((TNode?)i.AsNode())?.Green ?? i.AsToken().Green)]));
}
