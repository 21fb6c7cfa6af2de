namespace SyntaxGenerator;

/// <summary>Writes how nodes are made.</summary>
internal static class FactoryWriter
{
    public static string WriteGreen(Grammar grammar)
    {
        var code = SourceWriter.Begin().Append("/// <summary>Makes green nodes with their slots in the grammar's order.</summary>\ninternal static class GreenFactory\n{\n");
        var first = true;
        foreach (var node in grammar.Nodes.Where(n => !n.IsAbstract && n.Elements.All(e => e.Kind != ElementKind.DetachedNode)))
        {
            if (!first)
                code.Append('\n');
            first = false;
            var names = node.Elements.Select(e => (e, Name: Naming.Parameter(e))).ToArray();
            code.Append($"    public static GreenNode {node.Name}(");
            code.AppendJoin(", ", names.Select(n => (IsNullable(n.e) ? "GreenNode? " : "GreenNode ") + n.Name));
            code.Append(") =>\n        GreenNode.Create(SyntaxKind.").Append(node.Name);
            foreach (var (_, name) in names)
            {
                code.Append(", ").Append(name);
            }
            code.Append(");\n");
        }
        return code.Append("}\n").ToString();
    }

    public static string WriteRed(Grammar grammar)
    {
        var code = SourceWriter.Begin().Append("/// <summary>Makes the typed view of a green node.</summary>\ninternal static class RedFactory\n{\n")
            .Append("    public static SyntaxNode Create(GreenNode green, SyntaxNode? parent, int position) => green.Kind switch\n    {\n")
            .Append("        SyntaxKind.List => new SyntaxListNode(green, parent, position),\n");
        foreach (var node in grammar.Nodes.Where(n => !n.IsAbstract))
        {
            code.Append($"        SyntaxKind.{node.Name} => new {node.Name}Syntax(green, parent, position),\n");
        }
        return code.Append("        _ => throw new ArgumentException($\"{green.Kind} is no kind of a node.\", nameof(green)),\n    };\n}\n").ToString();
    }

    private static bool IsNullable(Element element) =>
        element.IsOptional || element.Kind is ElementKind.List or ElementKind.SeparatedList or ElementKind.Tokens;
}
