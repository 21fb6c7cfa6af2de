using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Trivia as a token stores them: a text, and the pieces where reading the text would not give them again.</summary>
internal static class TriviaText
{
    public static GreenToken WithLeading(GreenToken token, IEnumerable<SyntaxTrivia> trivia)
    {
        var (text, pieces) = Read(trivia);
        var made = token.With(text, pieces, token.TrailingText.ToString());
        made.Flags &= ~GreenFlags.ElasticLeading;
        return made;
    }

    public static GreenToken WithTrailing(GreenToken token, IEnumerable<SyntaxTrivia> trivia)
    {
        var (text, _) = Read(trivia);
        var made = token.With(token.LeadingText.ToString(), token.LeadingPieces, text);
        made.Flags &= ~GreenFlags.ElasticTrailing;
        return made;
    }

    public static GreenToken WithElastic(GreenToken token)
    {
        var made = token.With("", [], "");
        made.Flags |= GreenFlags.ElasticLeading | GreenFlags.ElasticTrailing;
        return made;
    }

    private static (string Text, TriviaPiece[] Pieces) Read(IEnumerable<SyntaxTrivia> trivia)
    {
        var text = new StringBuilder();
        var pieces = new List<TriviaPiece>();
        foreach (var piece in trivia)
        {
            var words = piece.ToString();
            if (words.Length == 0)
                continue;
            text.Append(words);
            pieces.Add(new TriviaPiece(piece.Kind, words.Length));
        }
        var isPlain = pieces.TrueForAll(static p => p.Kind is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia
            or SyntaxKind.LineCommentTrivia or SyntaxKind.BlockCommentTrivia);
        return (text.ToString(), isPlain ? [] : [.. pieces]);
    }
}
