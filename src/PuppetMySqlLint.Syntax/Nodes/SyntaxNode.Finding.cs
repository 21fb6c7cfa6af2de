using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

public abstract partial class SyntaxNode
{
    /// <summary>
    /// The token at a position, its trivia included. At the node's end that is its last token. Within the lines of a heredoc it is the
    /// token of the text, unless these lines are not parsed.
    /// </summary>
    /// <param name="position">UTF-16 offset within <see cref="FullSpan"/>, or its end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside of <see cref="FullSpan"/>.</exception>
    public SyntaxToken FindToken(int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, FullSpan.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, FullSpan.End);
        var token = TokenNavigation.At(this, position);
        if (position >= token.Span.Start)
            return token;
        var isHeredoc = token.LeadingTrivia.Any(t => t.Kind == SyntaxKind.HeredocTextTrivia && t.Span.Contains(position));
        return isHeredoc && FindBody(token, position) is { } body ? TokenNavigation.At(body, position) : token;
    }

    /// <summary>The trivia at a position; of kind <see cref="SyntaxKind.None"/> where a token stands.</summary>
    /// <param name="position">UTF-16 offset within <see cref="FullSpan"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside of <see cref="FullSpan"/>.</exception>
    public SyntaxTrivia FindTrivia(int position)
    {
        var token = FindToken(position);
        return token.LeadingTrivia.Concat(token.TrailingTrivia).FirstOrDefault(t => t.Span.Contains(position));
    }

    /// <summary>The smallest node whose full span holds a span; of several of the same extent the outermost.</summary>
    /// <param name="span">A span within <see cref="FullSpan"/>.</param>
    /// <param name="getInnermostNodeForTie">Whether of several nodes of the same extent the innermost is wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside of <see cref="FullSpan"/>.</exception>
    public SyntaxNode FindNode(TextSpan span, bool getInnermostNodeForTie = false)
    {
        if (!FullSpan.Contains(span))
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The node reaches over {FullSpan}.");
        var token = FindToken(span.Start);
        if (token.Parent!.FirstAncestorOrSelf<HeredocBodySyntax>() is { } body && !body.FullSpan.Contains(span))
            token = TokenNavigation.At(this, span.Start);
        var node = token.Parent!;
        while (!ReferenceEquals(node, this) && node.Parent is { } parent && !node.FullSpan.Contains(span))
        {
            node = parent;
        }
        while (!getInnermostNodeForTie && !ReferenceEquals(node, this) && node.Parent is { } parent && parent.FullSpan == node.FullSpan)
        {
            node = parent;
        }
        return node;
    }

    /// <summary>Its first token that has characters; of kind <see cref="SyntaxKind.None"/> if it has none.</summary>
    public SyntaxToken GetFirstToken() => TokenNavigation.Edge(this, first: true);

    /// <summary>Its last token that has characters, or the end of the file; of kind <see cref="SyntaxKind.None"/> if it has none.</summary>
    public SyntaxToken GetLastToken() => TokenNavigation.Edge(this, first: false);

    /// <summary>The trivia before its first token.</summary>
    public SyntaxTriviaList GetLeadingTrivia() => GetFirstToken().LeadingTrivia;

    /// <summary>The trivia after its last token.</summary>
    public SyntaxTriviaList GetTrailingTrivia() => GetLastToken().TrailingTrivia;

    /// <summary>Whether another node says the same: the same kinds, parts and characters of tokens. Trivia do not count.</summary>
    public bool IsEquivalentTo(SyntaxNode? other) => StructuralComparer.AreEqual(Green, other?.Green);

    /// <summary>A hash of what <see cref="IsEquivalentTo"/> compares: equal for equivalent nodes, within one process.</summary>
    public int GetStructuralHashCode() => StructuralComparer.Hash(Green);

    private static HeredocBodySyntax? FindBody(SyntaxToken token, int position)
    {
        for (var before = token.GetPreviousToken(); before.Kind != SyntaxKind.None; before = before.GetPreviousToken())
        {
            if (before.Parent is HeredocSyntax { Body: var body } && body.FullSpan.Contains(position))
                return body;
        }
        return null;
    }
}
