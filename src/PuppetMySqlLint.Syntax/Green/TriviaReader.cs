namespace PuppetMySqlLint.Syntax;

/// <summary>Splits the text between two tokens into its pieces.</summary>
internal static class TriviaReader
{
    public static List<TriviaPiece> Read(ReadOnlySpan<char> text)
    {
        var pieces = new List<TriviaPiece>();
        Read(text, pieces);
        return pieces;
    }

    public static void Read(ReadOnlySpan<char> text, List<TriviaPiece> pieces)
    {
        while (text.Length > 0)
        {
            var piece = Next(text);
            pieces.Add(piece);
            text = text[piece.Width..];
        }
    }

    private static TriviaPiece Next(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '\n':
                return new TriviaPiece(SyntaxKind.EndOfLineTrivia, 1);
            case '\r' when text.Length > 1 && text[1] == '\n':
                return new TriviaPiece(SyntaxKind.EndOfLineTrivia, 2);
            case '#':
                var end = text.IndexOf('\n');
                if (end > 0 && text[end - 1] == '\r')
                    end--;
                return new TriviaPiece(SyntaxKind.LineCommentTrivia, end < 0 ? text.Length : end);
            case '/' when text.StartsWith("/*"):
                var close = text[2..].IndexOf("*/");
                return new TriviaPiece(SyntaxKind.BlockCommentTrivia, close < 0 ? text.Length : close + 4);
            default:
                var width = 0;
                while (width < text.Length && Characters.IsBlank(text[width]) && !text[width..].StartsWith("\r\n"))
                {
                    width++;
                }
                return width > 0
                    ? new TriviaPiece(SyntaxKind.WhitespaceTrivia, width)
                    : new TriviaPiece(SyntaxKind.SkippedTokensTrivia, text.Length);
        }
    }
}
