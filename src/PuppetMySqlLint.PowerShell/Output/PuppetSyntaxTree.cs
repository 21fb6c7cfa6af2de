using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A manifest or EPP template as the parser sees it.</summary>
public sealed class PuppetSyntaxTree
{
    private readonly string _folder;

    internal PuppetSyntaxTree(SyntaxTree tree, string folder)
    {
        Tree = tree;
        _folder = folder;
    }

    /// <summary>Full path of the file.</summary>
    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(_folder, Tree.Text.Path));

    /// <summary>The path as seen from the folder in which the command ran.</summary>
    public string RelativePath => Tree.Text.Path;

    /// <summary>Whether Puppet would read it.</summary>
    public bool IsValid => Tree.PuppetError is null;

    /// <summary>Whether it is an EPP template.</summary>
    public bool IsTemplate => Tree.Options.IsEpp;

    /// <summary>Number of lines.</summary>
    public int LineCount => Tree.Text.LineCount;

    /// <summary>What is wrong with it.</summary>
    public PuppetMySqlFinding[] Findings => [.. Tree.Diagnostics.Select(d => new PuppetMySqlFinding(d, _folder))];

    /// <summary>The tree: every character of the file is in it.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>All nodes of a kind, in the order of the file.</summary>
    /// <param name="kind">The kind: <c>ResourceExpression</c>.</param>
    public SyntaxNode[] FindNodes(SyntaxKind kind) => [.. Tree.Root.DescendantNodesAndSelf().Where(n => n.Kind == kind)];

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
