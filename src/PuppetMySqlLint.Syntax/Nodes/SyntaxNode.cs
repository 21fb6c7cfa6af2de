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
    private SyntaxTree? _tree;

    private protected SyntaxNode(GreenNode green, SyntaxNode? parent, int position)
    {
        Green = green;
        Parent = parent;
        Position = position;
        _tree = parent?._tree;
    }

    /// <summary>What it is.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The node that it is part of; null for the root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>
    /// The tree that it belongs to. A root that was made or edited gets one when it is asked for: under the path and with the options of
    /// the tree that it comes from, and without diagnostics, since nothing was parsed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The node was made by hand and is in no root.</exception>
    public SyntaxTree SyntaxTree => _tree ?? FindTree();

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
    /// <remarks>A node that is in no root stands in a text of its own, which has no path.</remarks>
    public Location GetLocation() => GetLocation(Span);

    /// <summary>Calls the visitor's method for the node's type.</summary>
    public abstract void Accept(SyntaxVisitor visitor);

    /// <summary>Calls the visitor's method for the node's type and returns its result.</summary>
    public abstract TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor);

    /// <summary>The text without the trivia around it.</summary>
    public override string ToString() => _tree is { } tree ? tree.Text.ToString(Span) : ToFullString().Substring(Span.Start - Position, Span.Length);

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

    internal virtual SyntaxNode? ParentOfChildren => this;

    internal SyntaxNode Top
    {
        get
        {
            var top = this;
            while (top.Parent is { } parent)
            {
                top = parent;
            }
            return top;
        }
    }

    internal Location GetLocation(TextSpan span)
    {
        if (_tree is not null || Top is RootSyntax)
            return new Location(SyntaxTree.Text, span);
        var top = Top;
        return new Location(SourceText.From(top.ToFullString()), new TextSpan(span.Start - top.Position, span.Length));
    }

    internal SyntaxTree? TreeOrOrigin => _tree ?? (this as RootSyntax)?.Origin;

    internal void SetTree(SyntaxTree tree) => _tree = tree;

    private SyntaxTree FindTree()
    {
        if (Top is not RootSyntax root)
            throw new InvalidOperationException("A node that was made by hand is in no tree before it is part of a root.");
        var tree = root._tree ?? Interlocked.CompareExchange(ref root._tree, SyntaxTree.Of(root), null) ?? root._tree;
        return _tree = tree;
    }

    internal virtual int SlotPosition(int slot) => Position + Green.GetSlotOffset(slot);
}
