using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// A piece of a syntax tree: a construct of the language with its parts. Immutable and safe to use from many threads; asking twice for
/// the same part gives the same object.
/// </summary>
public abstract partial class SyntaxNode
{
    private SyntaxNode?[]? _children;

    private protected SyntaxNode(GreenNode green, SyntaxNode? parent, int position)
    {
        Green = green;
        Parent = parent;
        Position = position;
        SyntaxTree = parent?.SyntaxTree!;
    }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The node that it is part of; null for the root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>The tree that it belongs to.</summary>
    public SyntaxTree SyntaxTree { get; internal set; }

    /// <summary>Where it stands, without the trivia around it. Empty for what is missing.</summary>
    public TextSpan Span
    {
        get
        {
            var full = FullSpan;
            if (Green.FullWidth == 0)
                return full;
            var start = full.Start + (Green.FirstToken()?.LeadingWidth ?? 0);
            return TextSpan.FromBounds(start, Math.Max(start, full.End - (Green.LastToken()?.TrailingWidth ?? 0)));
        }
    }

    /// <summary>Where it stands, with the trivia of its first and last token.</summary>
    public TextSpan FullSpan => new(Position, Green.FullWidth);

    /// <summary>Whether it has no text because something is missing.</summary>
    public bool IsMissing => Green.FullWidth == 0 && Kind != SyntaxKind.Manifest && Kind != SyntaxKind.EppTemplate;

    internal GreenNode Green { get; }

    internal int Position { get; }

    /// <summary>Where it stands, with the file.</summary>
    public Location GetLocation() => new(SyntaxTree.Text, Span);

    /// <summary>Calls the visitor's method for the node's type.</summary>
    public abstract void Accept(SyntaxVisitor visitor);

    /// <summary>Calls the visitor's method for the node's type and returns its result.</summary>
    public abstract TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor);

    /// <summary>The text without the trivia around it.</summary>
    public override string ToString() => SyntaxTree.Text.ToString(Span);

    /// <summary>The text with the trivia of its first and last token. The lines of a heredoc belong to the token after them.</summary>
    public string ToFullString()
    {
        var builder = new StringBuilder(Green.FullWidth);
        Green.WriteTo(builder);
        return builder.ToString();
    }

    internal SyntaxNode? GetRed(int slot)
    {
        if (Green.GetSlot(slot) is not { } child)
            return null;
        var children = _children;
        if (children is null)
        {
            Interlocked.CompareExchange(ref _children, new SyntaxNode?[Green.SlotCount], null);
            children = _children;
        }
        if (children[slot] is { } known)
            return known;
        var made = RedFactory.Create(child, ParentOfChildren, SlotPosition(slot));
        return Interlocked.CompareExchange(ref children[slot], made, null) ?? made;
    }

    internal SyntaxToken GetToken(int slot) =>
        Green.GetSlot(slot) is GreenToken token ? new SyntaxToken(ParentOfChildren, token, SlotPosition(slot)) : default;

    internal virtual SyntaxNode ParentOfChildren => this;

    internal virtual int SlotPosition(int slot) => Position + Green.GetSlotOffset(slot);
}
