namespace SyntaxGenerator;

/// <summary>Writes the table of what may stand in the slots of each kind of node.</summary>
internal static class ShapeWriter
{
    public static string Write(Grammar grammar)
    {
        var code = SourceWriter.Begin("using System.Collections.Immutable;\n")
            .Append("/// <summary>What may stand in the slots of each kind of node.</summary>\ninternal static class SyntaxShape\n{\n")
            .Append("    private static readonly ImmutableArray<SyntaxSlot>[] Slots = Make();\n\n")
            .Append("    /// <summary>The slots of a kind of node; empty for a kind that is none.</summary>\n")
            .Append("    public static ImmutableArray<SyntaxSlot> Of(SyntaxKind kind) => (int)kind < Slots.Length && Slots[(int)kind] is { IsDefault: false } slots ? slots : [];\n\n")
            .Append("    private static ImmutableArray<SyntaxSlot>[] Make()\n    {\n")
            .Append($"        var slots = new ImmutableArray<SyntaxSlot>[(int)SyntaxKind.{grammar.Nodes[^1].Name} + 1];\n");
        foreach (var node in grammar.Nodes.Where(n => !n.IsAbstract && n.Elements.Count > 0))
        {
            code.Append($"        slots[(int)SyntaxKind.{node.Name}] =\n        [\n");
            foreach (var element in node.Elements)
            {
                var separator = element.Separator is { } s ? $"SyntaxKind.{s}" : "SyntaxKind.None";
                var isList = element.Kind is ElementKind.List or ElementKind.SeparatedList or ElementKind.Tokens;
                code.Append($"            new(\"{element.Property}\", {Bool(isList)}, {Bool(element.IsOptional)}, {separator}, [{string.Join(", ", Kinds(grammar, element))}]),\n");
            }
            code.Append("        ];\n");
        }
        return code.Append("        return slots;\n    }\n}\n").ToString();
    }

    private static IEnumerable<string> Kinds(Grammar grammar, Element element)
    {
        if (element.Kind is not (ElementKind.Token or ElementKind.Tokens))
            return [];
        return element.Type.Split('|')
            .SelectMany(k => k == "keyword" ? grammar.Tokens.Where(t => t.IsKeyword).Select(t => t.Kind) : [k])
            .Select(k => "SyntaxKind." + k);
    }

    private static string Bool(bool value) => value ? "true" : "false";
}
