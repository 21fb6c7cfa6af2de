using PuppetMySqlLint.Syntax;

namespace RewriteManifests;

/// <summary>
/// Renames a parameter of a class or define: where it is declared, where its body uses it, and where resources set it.
/// </summary>
/// <param name="owner">The class or define, <c>profile::mysql</c>.</param>
/// <param name="oldName">The parameter's name without <c>$</c>.</param>
/// <param name="newName">Its new name without <c>$</c>.</param>
public sealed class RenameParameter(string owner, string oldName, string newName) : SyntaxRewriter
{
    private bool _isInOwner;

    /// <summary>How many places were changed.</summary>
    public int Changed { get; private set; }

    /// <inheritdoc/>
    public override SyntaxNode? VisitClassDefinition(ClassDefinitionSyntax node) =>
        Within(node.QualifiedName, () => base.VisitClassDefinition(node));

    /// <inheritdoc/>
    public override SyntaxNode? VisitDefineDefinition(DefineDefinitionSyntax node) =>
        Within(node.QualifiedName, () => base.VisitDefineDefinition(node));

    /// <inheritdoc/>
    public override SyntaxNode? VisitParameter(ParameterSyntax node) => base.VisitParameter(
        _isInOwner && node.Parent?.Parent is ClassDefinitionSyntax or DefineDefinitionSyntax ? node.WithName(Renamed(node.Name)) : node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitVariable(VariableSyntax node) => _isInOwner ? node.WithToken(Renamed(node.Token)) : node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitAttribute(AttributeSyntax node)
    {
        var visited = (AttributeSyntax)base.VisitAttribute(node)!;
        return Declares(node) && node.Name.Text == oldName ? visited.WithName(Renamed(node.Name)) : visited;
    }

    private bool Declares(AttributeSyntax attribute)
    {
        if (attribute.Parent is not ResourceBodySyntax { Parent: ResourceExpressionSyntax { Type: var type } } body)
            return false;
        return type.ToString() == "class"
            ? body.Title is SingleQuotedStringSyntax title && title.Value.TrimStart(':') == owner
            : type.ToString().TrimStart(':') == owner;
    }

    private SyntaxNode? Within(string name, Func<SyntaxNode?> visit)
    {
        var before = _isInOwner;
        _isInOwner = name == owner;
        try
        {
            return visit();
        }
        finally
        {
            _isInOwner = before;
        }
    }

    private SyntaxToken Renamed(SyntaxToken token)
    {
        var sign = token.Text.StartsWith('$') ? "$" : "";
        if (token.Text[sign.Length..] != oldName)
            return token;
        Changed++;
        return SyntaxFactory.Token(token.Kind, sign + newName).WithTriviaFrom(token);
    }
}
