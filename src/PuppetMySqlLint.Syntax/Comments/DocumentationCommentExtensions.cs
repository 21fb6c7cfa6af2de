namespace PuppetMySqlLint.Syntax;

/// <summary>Where documentation is asked for.</summary>
public static class DocumentationCommentExtensions
{
    /// <summary>The comment that documents a class; null if there is none.</summary>
    public static DocumentationComment? GetDocumentation(this ClassDefinitionSyntax node) => DocumentationReader.Read(node);

    /// <summary>The comment that documents a define; null if there is none.</summary>
    public static DocumentationComment? GetDocumentation(this DefineDefinitionSyntax node) => DocumentationReader.Read(node);

    /// <summary>The comment that documents a function; null if there is none.</summary>
    public static DocumentationComment? GetDocumentation(this FunctionDefinitionSyntax node) => DocumentationReader.Read(node);

    /// <summary>The comment that documents a plan; null if there is none.</summary>
    public static DocumentationComment? GetDocumentation(this PlanDefinitionSyntax node) => DocumentationReader.Read(node);

    /// <summary>The comment that documents a type alias; null if there is none.</summary>
    public static DocumentationComment? GetDocumentation(this TypeAliasSyntax node) => DocumentationReader.Read(node);

    /// <summary>The comment that documents a node of any of these types; null if there is none, and for any other node.</summary>
    public static DocumentationComment? GetDocumentation(this SyntaxNode node) =>
        node is ClassDefinitionSyntax or DefineDefinitionSyntax or FunctionDefinitionSyntax or PlanDefinitionSyntax or TypeAliasSyntax
            ? DocumentationReader.Read(node)
            : null;
}
