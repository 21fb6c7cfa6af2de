using System.Text;

namespace SyntaxGenerator;

/// <summary>Writes one typed node.</summary>
internal static class NodeWriter
{
    public static string Write(NodeRule node, NodeRule? family)
    {
        var code = SourceWriter.Begin();
        Summary(code, "", node.Doc);
        code.Append($"public {(node.IsAbstract ? "abstract" : "sealed")} partial class {node.Name}Syntax : {node.Base switch { null => "SyntaxNode", var b => b + "Syntax" }}\n{{\n");
        code.Append($"    {(node.IsAbstract ? "private protected" : "internal")} {node.Name}Syntax(GreenNode green, SyntaxNode? parent, int position)\n        : base(green, parent, position)\n    {{\n    }}\n");
        for (var slot = 0; slot < node.Elements.Count; slot++)
        {
            var element = node.Elements[slot];
            var modifier = node.IsAbstract ? "abstract " : family?.Elements.Any(e => e.Property == element.Property) == true ? "override " : "";
            code.Append('\n');
            Property(code, element, slot, modifier);
        }
        EditWriter.Write(code, node, family);
        if (!node.IsAbstract)
        {
            code.Append($"\n    /// <inheritdoc/>\n    public override void Accept(SyntaxVisitor visitor) => visitor.Visit{node.Name}(this);\n");
            code.Append($"\n    /// <inheritdoc/>\n    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)\n        where TResult : default => visitor.Visit{node.Name}(this);\n");
        }
        return code.Append("}\n").ToString();
    }

    private static void Property(StringBuilder code, Element element, int slot, string modifier)
    {
        Summary(code, "    ", element.Doc.Length > 0 ? element.Doc : TokenDoc(element));
        var type = element.Type + "Syntax";
        var (returned, getter) = element.Kind switch
        {
            ElementKind.Token => ("SyntaxToken", $"GetToken({slot})"),
            ElementKind.Tokens => ("SyntaxTokenList", $"new(this, {slot})"),
            ElementKind.Node when element.IsOptional => ($"{type}?", $"({type}?)GetRed({slot})"),
            ElementKind.Node or ElementKind.DetachedNode => (type, $"({type})GetRed({slot})!"),
            ElementKind.List => ($"SyntaxList<{type}>", $"new(this, {slot})"),
            _ => ($"SeparatedSyntaxList<{type}>", $"new(this, {slot})"),
        };
        var body = modifier == "abstract " ? " { get; }" : $" => {getter};";
        code.Append($"    public {modifier}{returned} {element.Property}{body}\n");
    }

    private static string TokenDoc(Element element)
    {
        var what = element.Property switch
        {
            var p when p.EndsWith("Keyword", StringComparison.Ordinal) => $"The keyword <c>{p[..^7].ToLowerInvariant()}</c>",
            _ => $"The <see cref=\"SyntaxKind.{element.Type.Split('|')[0]}\"/>",
        };
        return what + (element.IsOptional ? "; of kind <see cref=\"SyntaxKind.None\"/> where there is none." : ".");
    }

    private static void Summary(StringBuilder code, string indent, string doc)
    {
        var lines = doc.Split('\n');
        if (lines.Length == 1)
        {
            code.Append($"{indent}/// <summary>{doc}</summary>\n");
            return;
        }
        code.Append($"{indent}/// <summary>\n");
        foreach (var line in lines)
        {
            code.Append($"{indent}/// {line}\n");
        }
        code.Append($"{indent}/// </summary>\n");
    }
}
