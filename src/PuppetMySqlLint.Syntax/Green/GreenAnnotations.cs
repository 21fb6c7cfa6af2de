using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>The annotations of the few green nodes that have some: stored beside them, so that the others do without a field.</summary>
internal static class GreenAnnotations
{
    private static readonly ConditionalWeakTable<GreenNode, StrongBox<ImmutableArray<SyntaxAnnotation>>> Table = [];

    public static ImmutableArray<SyntaxAnnotation> Of(GreenNode? node) =>
        node is not null && node.Flags.HasFlag(GreenFlags.IsAnnotated) && Table.TryGetValue(node, out var box) ? box.Value : [];

    /// <summary>Gives a node that nobody else knows yet the annotations of another.</summary>
    public static void Copy(GreenNode from, GreenNode to) => Set(to, Of(from));

    /// <summary>A copy with other annotations.</summary>
    public static GreenNode With(GreenNode node, ImmutableArray<SyntaxAnnotation> annotations)
    {
        var copy = node is GreenToken token ? Copy(token) : GreenEdits.Rebuild(node, GreenEdits.Slots(node));
        copy.Flags = node.Flags;
        Set(copy, annotations);
        return copy;
    }

    private static GreenToken Copy(GreenToken token) =>
        token.With(token.LeadingText.ToString(), token.LeadingPieces, token.TrailingText.ToString());

    private static void Set(GreenNode node, ImmutableArray<SyntaxAnnotation> annotations)
    {
        node.Flags &= ~GreenFlags.IsAnnotated;
        if (annotations.IsEmpty)
        {
            Table.Remove(node);
            return;
        }
        node.Flags |= GreenFlags.IsAnnotated;
        Table.AddOrUpdate(node, new StrongBox<ImmutableArray<SyntaxAnnotation>>(annotations));
    }
}
