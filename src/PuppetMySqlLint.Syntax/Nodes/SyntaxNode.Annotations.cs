using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax;

public abstract partial class SyntaxNode
{
    /// <summary>The annotations of a kind on the node; empty if there are none.</summary>
    /// <param name="kind">The kind; null for all.</param>
    public ImmutableArray<SyntaxAnnotation> GetAnnotations(string? kind = null) => [.. GreenAnnotations.Of(Green).Where(a => kind is null || a.Kind == kind)];

    /// <summary>Whether the node bears an annotation.</summary>
    public bool HasAnnotation(SyntaxAnnotation annotation) => GreenAnnotations.Of(Green).Contains(annotation);

    /// <summary>The nodes that bear an annotation, itself included, parents before their parts.</summary>
    public IEnumerable<SyntaxNode> GetAnnotatedNodes(SyntaxAnnotation annotation) => DescendantNodesAndSelf().Where(n => n.HasAnnotation(annotation));

    /// <summary>The nodes that bear an annotation of a kind, itself included, parents before their parts.</summary>
    public IEnumerable<SyntaxNode> GetAnnotatedNodes(string kind) => DescendantNodesAndSelf().Where(n => !n.GetAnnotations(kind).IsEmpty);

    /// <summary>The tokens that bear an annotation.</summary>
    public IEnumerable<SyntaxToken> GetAnnotatedTokens(SyntaxAnnotation annotation) => DescendantTokens().Where(t => t.HasAnnotation(annotation));
}
