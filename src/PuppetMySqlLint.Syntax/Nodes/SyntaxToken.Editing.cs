using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax;

public readonly partial struct SyntaxToken
{
    /// <summary>The token with other trivia before it; the result is in no node.</summary>
    /// <param name="trivia">The trivia, in order; a <see cref="SyntaxTriviaList"/> will do.</param>
    public SyntaxToken WithLeadingTrivia(params IEnumerable<SyntaxTrivia> trivia) => Change(token => TriviaText.WithLeading(token, trivia));

    /// <summary>The token with other trivia after it; the result is in no node.</summary>
    /// <param name="trivia">The trivia, in order; a <see cref="SyntaxTriviaList"/> will do.</param>
    public SyntaxToken WithTrailingTrivia(params IEnumerable<SyntaxTrivia> trivia) => Change(token => TriviaText.WithTrailing(token, trivia));

    /// <summary>The token with the trivia that stand around another; the result is in no node.</summary>
    public SyntaxToken WithTriviaFrom(SyntaxToken token) => WithLeadingTrivia(token.LeadingTrivia).WithTrailingTrivia(token.TrailingTrivia);

    /// <summary>The token without trivia, to be laid out by <c>NormalizeWhitespace</c>; the result is in no node.</summary>
    public SyntaxToken WithoutTrivia() => Change(TriviaText.WithElastic);

    /// <summary>Whether another token has the same kind and characters; trivia do not count.</summary>
    public bool IsEquivalentTo(SyntaxToken other) => StructuralComparer.AreEqual(Green, other.Green);

    /// <summary>The annotations of a kind on the token; empty if there are none.</summary>
    /// <param name="kind">The kind; null for all.</param>
    public ImmutableArray<SyntaxAnnotation> GetAnnotations(string? kind = null) => [.. GreenAnnotations.Of(Green).Where(a => kind is null || a.Kind == kind)];

    /// <summary>Whether the token bears an annotation.</summary>
    public bool HasAnnotation(SyntaxAnnotation annotation) => GreenAnnotations.Of(Green).Contains(annotation);

    /// <summary>The token with more annotations; the result is in no node.</summary>
    public SyntaxToken WithAdditionalAnnotations(params ReadOnlySpan<SyntaxAnnotation> annotations) =>
        Green is null ? this : new SyntaxToken(null, (GreenToken)GreenAnnotations.With(Green, [.. GreenAnnotations.Of(Green), .. annotations]), 0);

    /// <summary>
    /// The next token of the text that has characters, or the end of the file; of kind <see cref="SyntaxKind.None"/> after the last one.
    /// From outside, the text of a heredoc is passed over; from within, what follows is what stands behind its tag.
    /// </summary>
    public SyntaxToken GetNextToken() => TokenNavigation.Neighbour(this, forward: true);

    /// <summary>The token before it in the text that has characters; of kind <see cref="SyntaxKind.None"/> before the first one.</summary>
    public SyntaxToken GetPreviousToken() => TokenNavigation.Neighbour(this, forward: false);

    private SyntaxToken Change(Func<GreenToken, GreenToken> change) => Green is null ? this : new SyntaxToken(null, change(Green), 0);
}
