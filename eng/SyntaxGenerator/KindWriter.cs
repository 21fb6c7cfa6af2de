using System.Text;

namespace SyntaxGenerator;

/// <summary>Writes the enumeration of kinds.</summary>
internal static class KindWriter
{
    public static string Write(Grammar grammar)
    {
        var code = SourceWriter.Begin()
            .Append("/// <summary>What a node, token or trivia is.</summary>\npublic enum SyntaxKind : ushort\n{\n")
            .Append("    /// <summary>Nothing: the kind of what is absent.</summary>\n    None = 0,\n\n")
            .Append("    /// <summary>A list of children within the tree's storage; never the kind of a node that is handed out.</summary>\n    List = 1,\n");
        foreach (var trivia in grammar.Trivia)
        {
            Member(code, trivia.Name + "Trivia", trivia.Doc);
        }
        foreach (var token in grammar.Tokens)
        {
            Member(code, token.Kind, token.Text is null ? token.Doc : $"<c>{Docs.Escape(token.Text)}</c>");
        }
        foreach (var node in grammar.Nodes.Where(n => !n.IsAbstract))
        {
            Member(code, node.Name, $"<see cref=\"{node.Name}Syntax\"/>.");
        }
        return code.Append("}\n").ToString();
    }

    private static void Member(StringBuilder code, string name, string doc) =>
        code.Append($"\n    /// <summary>{doc}</summary>\n    {name},\n");
}
