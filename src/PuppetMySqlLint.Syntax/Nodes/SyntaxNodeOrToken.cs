using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>A node or a token: a part of a node.</summary>
public readonly struct SyntaxNodeOrToken : IEquatable<SyntaxNodeOrToken>
{
    private readonly SyntaxNode? _node;
    private readonly SyntaxToken _token;

    private SyntaxNodeOrToken(SyntaxNode? node, SyntaxToken token)
    {
        _node = node;
        _token = token;
    }

    /// <summary>Whether it is a node.</summary>
    public bool IsNode => _node is not null;

    /// <summary>Whether it is a token.</summary>
    public bool IsToken => _node is null;

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => _node?.Kind ?? _token.Kind;

    /// <summary>Where it stands, without the trivia around it.</summary>
    public TextSpan Span => _node?.Span ?? _token.Span;

    /// <summary>The node; null for a token.</summary>
    public SyntaxNode? AsNode() => _node;

    /// <summary>The token; of kind <see cref="SyntaxKind.None"/> for a node.</summary>
    public SyntaxToken AsToken() => _token;

    /// <summary>A node as a part.</summary>
    public static implicit operator SyntaxNodeOrToken(SyntaxNode node) => new(node, default);

    /// <summary>A token as a part.</summary>
    public static implicit operator SyntaxNodeOrToken(SyntaxToken token) => new(null, token);

    /// <inheritdoc/>
    public bool Equals(SyntaxNodeOrToken other) => ReferenceEquals(_node, other._node) && _token.Equals(other._token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNodeOrToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_node, _token);

    /// <summary>Whether both are the same part of the same tree.</summary>
    public static bool operator ==(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => left.Equals(right);

    /// <summary>Whether they are different parts.</summary>
    public static bool operator !=(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => !left.Equals(right);

    /// <summary>The text without the trivia around it.</summary>
    public override string ToString() => _node?.ToString() ?? _token.ToString();
}
