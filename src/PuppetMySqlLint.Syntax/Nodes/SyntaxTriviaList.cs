using System.Collections;

namespace PuppetMySqlLint.Syntax;

/// <summary>The trivia on one side of a token, in order.</summary>
public readonly struct SyntaxTriviaList : IEnumerable<SyntaxTrivia>, IEquatable<SyntaxTriviaList>
{
    private readonly SyntaxToken _token;
    private readonly bool _isLeading;

    internal SyntaxTriviaList(SyntaxToken token, bool isLeading)
    {
        _token = token;
        _isLeading = isLeading;
    }

    /// <inheritdoc/>
    public IEnumerator<SyntaxTrivia> GetEnumerator()
    {
        if (_token.Green is not { } green)
            yield break;
        var position = _isLeading ? _token.Position : _token.Span.End;
        foreach (var piece in Pieces(green))
        {
            yield return new SyntaxTrivia(_token, piece.Kind, position, piece.Width);
            position += piece.Width;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(SyntaxTriviaList other) => _isLeading == other._isLeading && _token == other._token;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTriviaList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_token, _isLeading);

    /// <summary>Whether both are the same side of the same token.</summary>
    public static bool operator ==(SyntaxTriviaList left, SyntaxTriviaList right) => left.Equals(right);

    /// <summary>Whether they are not the same side of the same token.</summary>
    public static bool operator !=(SyntaxTriviaList left, SyntaxTriviaList right) => !left.Equals(right);

    private List<TriviaPiece> Pieces(GreenToken green)
    {
        if (!_isLeading)
            return TriviaReader.Read(green.TrailingText);
        return green.LeadingPieces is { Length: > 0 } pieces ? [.. pieces] : TriviaReader.Read(green.LeadingText);
    }
}
