namespace PuppetMySqlLint.Syntax;

public sealed partial class ResourceExpressionSyntax
{
    /// <summary>Whether the resources are regular, virtual or exported.</summary>
    public ResourceForm Form => ResourceForms.Of(FormToken);
}

public sealed partial class ResourceDefaultsSyntax
{
    /// <summary>The form as written; anything but regular is refused by Puppet's validator.</summary>
    public ResourceForm Form => ResourceForms.Of(FormToken);
}

public sealed partial class ResourceOverrideSyntax
{
    /// <summary>The form as written; anything but regular is refused by Puppet's validator.</summary>
    public ResourceForm Form => ResourceForms.Of(FormToken);
}

public sealed partial class CollectorSyntax
{
    /// <summary>Whether it collects exported resources, <c>&lt;&lt;| |>></c>.</summary>
    public bool IsExported => OpenQuery.Kind == SyntaxKind.LessThanLessThanBarToken;
}

public sealed partial class AttributeSyntax
{
    /// <summary>Whether it adds to what is there, <c>+></c>.</summary>
    public bool IsAppend => Operator.Kind == SyntaxKind.PlusArrowToken;
}

internal static class ResourceForms
{
    public static ResourceForm Of(SyntaxToken token) => token.Kind switch
    {
        SyntaxKind.AtToken => ResourceForm.Virtual,
        SyntaxKind.AtAtToken => ResourceForm.Exported,
        _ => ResourceForm.Regular,
    };
}
