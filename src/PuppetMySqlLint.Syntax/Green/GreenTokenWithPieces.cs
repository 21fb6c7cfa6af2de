namespace PuppetMySqlLint.Syntax;

/// <summary>A token before which stand skipped text, lines of heredocs or tags of a template.</summary>
internal sealed class GreenTokenWithPieces(
    SyntaxKind kind, string source, int start, int leadingWidth, int width, int trailingWidth, TriviaPiece[] leading)
    : GreenToken(kind, source, start, leadingWidth, width, trailingWidth)
{
    private readonly TriviaPiece[] _leading = leading;

    public override ReadOnlySpan<TriviaPiece> LeadingPieces => _leading;
}
