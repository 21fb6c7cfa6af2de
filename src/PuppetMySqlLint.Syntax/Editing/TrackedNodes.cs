using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>Which annotation marks which node.</summary>
internal static class TrackedNodes
{
    private static readonly ConditionalWeakTable<SyntaxNode, SyntaxAnnotation> Table = [];

    public static SyntaxAnnotation AnnotationOf(SyntaxNode node, string kind) => Table.GetValue(node, _ => new SyntaxAnnotation(kind, ""));

    public static SyntaxAnnotation? Find(SyntaxNode node) => Table.TryGetValue(node, out var annotation) ? annotation : null;
}
