namespace PuppetMySqlLint.Syntax;

/// <summary>
/// A token with its trivia: a slice of a text, mostly of the whole file's. Trivia are not stored; they are read again from the slice by
/// whoever asks for them.
/// </summary>
internal class GreenToken : GreenNode
{
    private readonly string _source;
    private readonly int _start;
    private readonly int _leadingWidth;
    private readonly int _width;

    public GreenToken(SyntaxKind kind, string source, int start, int leadingWidth, int width, int trailingWidth)
        : base(kind, 0, leadingWidth + width + trailingWidth)
    {
        _source = source;
        _start = start;
        _leadingWidth = leadingWidth;
        _width = width;
    }

    public int Width => _width;

    public int LeadingWidth => _leadingWidth;

    public int TrailingWidth => FullWidth - _leadingWidth - _width;

    public virtual bool IsMissing => false;

    public ReadOnlySpan<char> FullText => _source.AsSpan(_start, FullWidth);

    public ReadOnlySpan<char> Text => _source.AsSpan(_start + _leadingWidth, _width);

    public ReadOnlySpan<char> LeadingText => _source.AsSpan(_start, _leadingWidth);

    public ReadOnlySpan<char> TrailingText => _source.AsSpan(_start + _leadingWidth + _width, TrailingWidth);

    /// <summary>The pieces of the leading trivia where reading them again would not find them; empty if it does.</summary>
    public virtual ReadOnlySpan<TriviaPiece> LeadingPieces => [];

    public override GreenNode? GetSlot(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>A token that should be there; it has no text.</summary>
    public static GreenToken Missing(SyntaxKind kind) => new MissingToken(kind, "", 0, 0);

    /// <summary>The token with other trivia, each given as its text and its pieces.</summary>
    public GreenToken With(string leading, ReadOnlySpan<TriviaPiece> pieces, string trailing)
    {
        var source = string.Concat(leading, Text, trailing);
        GreenToken token = IsMissing ? new MissingToken(Kind, source, leading.Length, trailing.Length)
            : pieces.Length > 0 ? new GreenTokenWithPieces(Kind, source, 0, leading.Length, _width, trailing.Length, pieces.ToArray())
            : new GreenToken(Kind, source, 0, leading.Length, _width, trailing.Length);
        token.Flags = Flags;
        GreenAnnotations.Copy(this, token);
        return token;
    }

    private sealed class MissingToken(SyntaxKind kind, string source, int leadingWidth, int trailingWidth)
        : GreenToken(kind, source, 0, leadingWidth, 0, trailingWidth)
    {
        public override bool IsMissing => true;
    }
}
