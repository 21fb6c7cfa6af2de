namespace SyntaxGenerator;

/// <summary>Writes the rewriter's visits.</summary>
internal static class RewriterWriter
{
    public static string Write(Grammar grammar)
    {
        var code = SourceWriter.Begin().Append("public abstract partial class SyntaxRewriter\n{\n");
        var first = true;
        foreach (var node in grammar.Nodes.Where(n => !n.IsAbstract))
        {
            if (!first)
                code.Append('\n');
            first = false;
            code.Append($"    /// <inheritdoc/>\n    public override SyntaxNode? Visit{node.Name}({node.Name}Syntax node) =>\n");
            code.Append(node.Elements.Count == 0 ? "        node;\n" : $"        node.Update({string.Join(", ", node.Elements.Select(Visit))});\n");
        }
        return code.Append("}\n").ToString();
    }

    private static string Visit(Element element) => element.Kind switch
    {
        ElementKind.Token when element.IsOptional => $"VisitOptional(node.{element.Property})",
        ElementKind.Token => $"VisitToken(node.{element.Property})",
        ElementKind.Node when element.IsOptional => $"({element.Type}Syntax?)Visit(node.{element.Property})",
        ElementKind.Node or ElementKind.DetachedNode => $"VisitRequired(node.{element.Property})",
        _ => $"VisitList(node.{element.Property})",
    };
}
