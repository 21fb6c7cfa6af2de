namespace SyntaxGenerator;

/// <summary>Names and types in the generated code.</summary>
internal static class Naming
{
    public static string Parameter(Element element)
    {
        var name = char.ToLowerInvariant(element.Property[0]) + element.Property[1..];
        return name is "default" or "else" or "operator" ? "@" + name : name;
    }

    /// <summary>The type of the property, and of the parameter that sets it.</summary>
    public static string Type(Element element) => element.Kind switch
    {
        ElementKind.Token => "SyntaxToken",
        ElementKind.Tokens => "SyntaxTokenList",
        ElementKind.Node => element.Type + "Syntax" + (element.IsOptional ? "?" : ""),
        ElementKind.DetachedNode => element.Type + "Syntax",
        ElementKind.List => $"SyntaxList<{element.Type}Syntax>",
        _ => $"SeparatedSyntaxList<{element.Type}Syntax>",
    };

    /// <summary>A parameter's green node.</summary>
    public static string Green(Element element) => Parameter(element) + (element.Kind is ElementKind.Node or ElementKind.DetachedNode ? "?.Green" : ".Green");

    public static string Parameters(IEnumerable<Element> elements) => string.Join(", ", elements.Select(e => $"{Type(e)} {Parameter(e)}"));

    /// <summary>The slots as a collection; a token that must not be absent would be null there, which is what the check sees.</summary>
    public static string Slots(NodeRule node) => node.Elements.Count == 0 ? "" : ", [" + string.Join(", ", node.Elements.Select(Green)) + "]";
}
