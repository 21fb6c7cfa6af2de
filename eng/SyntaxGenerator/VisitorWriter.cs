namespace SyntaxGenerator;

/// <summary>Writes the visitors.</summary>
internal static class VisitorWriter
{
    public static string Write(Grammar grammar, bool hasResult)
    {
        var code = SourceWriter.Begin();
        var result = hasResult ? "TResult?" : "void";
        code.Append(hasResult
            ? "/// <summary>Computes something of a node by its type; every method ends in <see cref=\"DefaultVisit\"/> unless overridden.</summary>\n/// <typeparam name=\"TResult\">What is computed.</typeparam>\npublic abstract partial class SyntaxVisitor<TResult>\n{\n"
            : "/// <summary>Does something with a node by its type; every method ends in <see cref=\"DefaultVisit\"/> unless overridden.</summary>\npublic abstract partial class SyntaxVisitor\n{\n");
        code.Append("    /// <summary>Visits a node; nothing happens for null.</summary>\n");
        code.Append(hasResult
            ? "    public virtual TResult? Visit(SyntaxNode? node) => node is null ? default : node.Accept(this);\n"
            : "    public virtual void Visit(SyntaxNode? node) => node?.Accept(this);\n");
        code.Append("\n    /// <summary>What happens for a node whose method is not overridden.</summary>\n");
        code.Append(hasResult ? "    public virtual TResult? DefaultVisit(SyntaxNode node) => default;\n" : "    public virtual void DefaultVisit(SyntaxNode node)\n    {\n    }\n");
        foreach (var node in grammar.Nodes.Where(n => !n.IsAbstract))
        {
            code.Append($"\n    /// <summary>Visits a <see cref=\"{node.Name}Syntax\"/>.</summary>\n    public virtual {result} Visit{node.Name}({node.Name}Syntax node) => DefaultVisit(node);\n");
        }
        return code.Append("}\n").ToString();
    }
}
