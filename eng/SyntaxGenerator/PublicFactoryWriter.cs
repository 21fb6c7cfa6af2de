using System.Text;

namespace SyntaxGenerator;

/// <summary>Writes the public factory: each node from all its parts, and from those that are not always the same.</summary>
internal static class PublicFactoryWriter
{
    public static string Write(Grammar grammar)
    {
        var code = SourceWriter.Begin().Append("public static partial class SyntaxFactory\n{\n");
        var first = true;
        foreach (var node in grammar.Nodes.Where(n => !n.IsAbstract))
        {
            if (!first)
                code.Append('\n');
            first = false;
            Full(code, node);
            if (HasDefaults(grammar, node))
                Short(code, grammar, node);
        }
        return code.Append("}\n").ToString();
    }

    private static void Full(StringBuilder code, NodeRule node)
    {
        code.Append($"    /// <summary>Makes a <see cref=\"{node.Name}Syntax\"/> of all its parts.</summary>\n");
        if (node.Elements.Count > 0)
            code.Append("    /// <exception cref=\"ArgumentException\">A token is of a kind that cannot stand there.</exception>\n");
        code.Append($"    public static {node.Name}Syntax {node.Name}({Naming.Parameters(node.Elements)}) =>\n")
            .Append($"        SyntaxEdit.Make<{node.Name}Syntax>(SyntaxKind.{node.Name}{(node.Elements.Count == 0 ? ", []" : Naming.Slots(node))});\n");
    }

    private static void Short(StringBuilder code, Grammar grammar, NodeRule node)
    {
        var given = node.Elements.Where(e => !IsFixed(grammar, e));
        var arguments = node.Elements.Select(e => IsFixed(grammar, e) ? $"Token(SyntaxKind.{e.Type})" : Naming.Parameter(e));
        code.Append($"\n    /// <summary>Makes a <see cref=\"{node.Name}Syntax\"/> with its words and signs, to be laid out by <c>NormalizeWhitespace</c>.</summary>\n")
            .Append($"    public static {node.Name}Syntax {node.Name}({Naming.Parameters(given)}) =>\n")
            .Append($"        {node.Name}({string.Join(", ", arguments)});\n");
    }

    // A sign that may be absent is chosen by hand-written overloads: whether it must be there follows from the other parts.
    private static bool HasDefaults(Grammar grammar, NodeRule node) =>
        node.Elements.Any(e => IsFixed(grammar, e))
        && !node.Elements.Any(e => e is { Kind: ElementKind.Token, IsOptional: true } && IsSpelled(grammar, e));

    private static bool IsFixed(Grammar grammar, Element element) =>
        element is { Kind: ElementKind.Token, IsOptional: false } && (IsSpelled(grammar, element) || element.Type == "EndOfFileToken");

    private static bool IsSpelled(Grammar grammar, Element element) => grammar.Tokens.Any(t => t.Kind == element.Type && t.Text is not null);
}
