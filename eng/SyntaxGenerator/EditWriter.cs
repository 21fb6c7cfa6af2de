using System.Text;

namespace SyntaxGenerator;

/// <summary>Writes how a node is copied with other parts.</summary>
internal static class EditWriter
{
    public static void Write(StringBuilder code, NodeRule node, NodeRule? family)
    {
        if (node.IsAbstract)
        {
            foreach (var element in node.Elements)
            {
                Family(code, node, element);
            }
            return;
        }
        if (node.Elements.Count == 0)
            return;
        code.Append($"\n    /// <summary>The node with these parts, which is itself if none of them is another.</summary>\n")
            .Append("    /// <exception cref=\"ArgumentException\">A token is of a kind that cannot stand there.</exception>\n")
            .Append($"    public {node.Name}Syntax Update({Naming.Parameters(node.Elements)}) =>\n")
            .Append($"        SyntaxEdit.Update(this{Naming.Slots(node)});\n");
        foreach (var element in node.Elements)
        {
            var inherited = family?.Elements.Any(e => e.Property == element.Property) == true;
            var arguments = string.Join(", ", node.Elements.Select(e => e == element ? Naming.Parameter(e) : e.Property));
            code.Append($"\n    /// <summary>The node with another <see cref=\"{element.Property}\"/>.</summary>\n")
                .Append($"    public {(inherited ? "new " : "")}{node.Name}Syntax With{element.Property}({Naming.Type(element)} {Naming.Parameter(element)}) =>\n")
                .Append($"        Update({arguments});\n");
            if (inherited)
            {
                code.Append($"\n    private protected override {family!.Name}Syntax With{element.Property}Core({Naming.Type(element)} value) => With{element.Property}(value);\n");
            }
        }
    }

    private static void Family(StringBuilder code, NodeRule node, Element element) => code
        .Append($"\n    /// <summary>The node with another <see cref=\"{element.Property}\"/>.</summary>\n")
        .Append($"    public {node.Name}Syntax With{element.Property}({Naming.Type(element)} {Naming.Parameter(element)}) => With{element.Property}Core({Naming.Parameter(element)});\n")
        .Append($"\n    private protected abstract {node.Name}Syntax With{element.Property}Core({Naming.Type(element)} value);\n");
}
