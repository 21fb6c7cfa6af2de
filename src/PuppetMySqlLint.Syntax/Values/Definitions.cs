namespace PuppetMySqlLint.Syntax;

public sealed partial class ClassDefinitionSyntax
{
    /// <summary>The name with those of the enclosing classes before it, as Puppet knows the class.</summary>
    public string QualifiedName => QualifiedNames.Of(this, Name.Text);
}

public sealed partial class DefineDefinitionSyntax
{
    /// <summary>The name with those of the enclosing classes before it, as Puppet knows the type.</summary>
    public string QualifiedName => QualifiedNames.Of(this, Name.Text);
}

public sealed partial class PlanDefinitionSyntax
{
    /// <summary>The name with those of the enclosing plans and classes before it.</summary>
    public string QualifiedName => QualifiedNames.Of(this, Name.Text);
}

public sealed partial class ParameterSyntax
{
    /// <summary>The name without <c>$</c>.</summary>
    public string VariableName => Name.Text is ['$', .. var name] ? name : "";

    /// <summary>Whether it takes all remaining arguments.</summary>
    public bool IsSplat => Splat.Kind != SyntaxKind.None;
}

public sealed partial class CallExpressionSyntax
{
    /// <summary>Whether it is written without parentheses, as only some functions may be.</summary>
    public bool IsStatement => OpenParenToken.Kind == SyntaxKind.None;
}

internal static class QualifiedNames
{
    public static string Of(SyntaxNode definition, string name)
    {
        var prefix = "";
        foreach (var ancestor in definition.Ancestors())
        {
            prefix = ancestor switch
            {
                ClassDefinitionSyntax c => c.Name.Text + "::" + prefix,
                PlanDefinitionSyntax p => p.Name.Text + "::" + prefix,
                _ => prefix,
            };
        }
        // Puppet takes a leading "::" away, but only from a name that it has put together.
        return prefix.StartsWith("::", StringComparison.Ordinal) ? prefix[2..] + name : prefix + name;
    }
}
