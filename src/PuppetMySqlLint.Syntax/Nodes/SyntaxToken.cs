using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>A token: a word, literal or sign, with the trivia around it. Trailing trivia reach to the end of its line, what follows is leading.</summary>
public readonly partial struct SyntaxToken : IEquatable<SyntaxToken>
{
    internal SyntaxToken(SyntaxNode? parent, GreenToken green, int position)
    {
        Parent = parent;
        Green = green;
        Position = position;
    }

    /// <summary>What it is; <see cref="SyntaxKind.None"/> where an optional token is absent.</summary>
    public SyntaxKind Kind => Green?.Kind ?? SyntaxKind.None;

    /// <summary>The node that it is part of; null where an optional token is absent, and for a token that was made by hand.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>Whether it should be there and is not; it has no text then.</summary>
    public bool IsMissing => Green?.IsMissing ?? false;

    /// <summary>Where it stands, without trivia.</summary>
    public TextSpan Span => Green is null ? default : new TextSpan(Position + Green.LeadingWidth, Green.Width);

    /// <summary>Where it stands, with its trivia.</summary>
    public TextSpan FullSpan => Green is null ? default : new TextSpan(Position, Green.FullWidth);

    /// <summary>Its characters as written; empty if missing.</summary>
    public string Text => Green is null ? "" : SyntaxFacts.GetText(Kind) is { } known && !IsMissing ? known : Green.Text.ToString();

    /// <summary>What stands before it since the end of the last token's line.</summary>
    public SyntaxTriviaList LeadingTrivia => new(this, isLeading: true);

    /// <summary>What stands after it to the end of its line, the line break included.</summary>
    public SyntaxTriviaList TrailingTrivia => new(this, isLeading: false);

    internal GreenToken? Green { get; }

    internal int Position { get; }

    /// <summary>Its characters as written, without a copy of them.</summary>
    public ReadOnlySpan<char> AsSpan() => Green is null ? default : Green.Text;

    /// <summary>Where it stands, with the file.</summary>
    /// <exception cref="InvalidOperationException">A token that is absent, or in no node, stands nowhere.</exception>
    public Location GetLocation() =>
        Parent is { } parent ? parent.GetLocation(Span) : throw new InvalidOperationException("A token that is in no node has no location.");

    /// <summary>Its characters with all trivia.</summary>
    public string ToFullString() => Green is null ? "" : Green.FullText.ToString();

    /// <summary>Its characters as written.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public bool Equals(SyntaxToken other) => ReferenceEquals(Parent, other.Parent) && ReferenceEquals(Green, other.Green) && Position == other.Position;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parent, Position, Kind);

    /// <summary>Whether both are the same token of the same tree.</summary>
    public static bool operator ==(SyntaxToken left, SyntaxToken right) => left.Equals(right);

    /// <summary>Whether they are different tokens.</summary>
    public static bool operator !=(SyntaxToken left, SyntaxToken right) => !left.Equals(right);
}
