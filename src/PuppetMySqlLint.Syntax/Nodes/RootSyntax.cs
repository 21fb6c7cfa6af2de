namespace PuppetMySqlLint.Syntax;

public abstract partial class RootSyntax
{
    /// <summary>The tree that an edited root comes from: it keeps that one's path and options.</summary>
    internal SyntaxTree? Origin { get; set; }
}
