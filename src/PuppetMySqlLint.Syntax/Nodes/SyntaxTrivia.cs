using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Text between tokens: blanks, line ends, comments, what was skipped.</summary>
public readonly struct SyntaxTrivia : IEquatable<SyntaxTrivia>
{
    private readonly string? _text;

    internal SyntaxTrivia(SyntaxKind kind, string text)
    {
        Kind = kind;
        _text = text;
        Span = new TextSpan(0, text.Length);
    }

    internal SyntaxTrivia(SyntaxToken token, SyntaxKind kind, int position, int width)
    {
        Token = token;
        Kind = kind;
        Span = new TextSpan(position, width);
    }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind { get; }

    /// <summary>The token that it belongs to; of kind <see cref="SyntaxKind.None"/> for trivia made by hand.</summary>
    public SyntaxToken Token { get; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether it is a comment.</summary>
    public bool IsComment => Kind is SyntaxKind.LineCommentTrivia or SyntaxKind.BlockCommentTrivia;

    /// <summary>Where it stands, with the file.</summary>
    /// <exception cref="InvalidOperationException">Trivia made by hand stand nowhere.</exception>
    public Location GetLocation() =>
        Token.Parent is { } parent ? parent.GetLocation(Span) : throw new InvalidOperationException("Trivia that are in no node have no location.");

    /// <summary>Its characters.</summary>
    public override string ToString() => Token.Green is { } green ? green.FullText.Slice(Span.Start - Token.Position, Span.Length).ToString() : _text ?? "";

    /// <inheritdoc/>
    public bool Equals(SyntaxTrivia other) => Kind == other.Kind && Span == other.Span && Token == other.Token
        && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTrivia other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Span);

    /// <summary>Whether both are the same trivia of the same tree.</summary>
    public static bool operator ==(SyntaxTrivia left, SyntaxTrivia right) => left.Equals(right);

    /// <summary>Whether they are different trivia.</summary>
    public static bool operator !=(SyntaxTrivia left, SyntaxTrivia right) => !left.Equals(right);
}
