namespace PuppetMySqlLint.Syntax;

/// <summary>
/// A mark that is put on a node or token and stays with it while the tree around it, or its own parts, are replaced. Two annotations are
/// equal only if they are the same object.
/// </summary>
/// <param name="kind">What it is for, by which it is found; empty by default.</param>
/// <param name="data">What its user wants to remember.</param>
public sealed class SyntaxAnnotation(string kind, string data)
{
    /// <summary>An annotation of no kind.</summary>
    public SyntaxAnnotation()
        : this("", "")
    {
    }

    /// <summary>What it is for.</summary>
    public string Kind { get; } = kind;

    /// <summary>What its user wants to remember.</summary>
    public string Data { get; } = data;
}
