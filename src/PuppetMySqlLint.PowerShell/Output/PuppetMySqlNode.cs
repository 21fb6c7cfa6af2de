using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A node, and how well it is known.</summary>
public sealed class PuppetMySqlNode
{
    private readonly LedgerNode _node;

    internal PuppetMySqlNode(LedgerNode node) => _node = node;

    /// <summary>The node's certname.</summary>
    public string Name => _node.Certname;

    /// <summary>Why it is believed to exist: DataOnly, Classified or Active.</summary>
    public NodeExistence Existence => _node.Existence;

    /// <summary>How well its catalog is known: Complete, Partial or Failed; null if it was not compiled.</summary>
    public CatalogState? State => _node.State;

    /// <summary>Whether nothing that matters may be missing.</summary>
    public bool IsAssessed => _node.IsAssessed;

    /// <summary>Why it is not assessed or not known completely; null if it is.</summary>
    public string? Reason => _node.Hidden ?? _node.Reason;

    /// <summary>The node's certname.</summary>
    public override string ToString() => Name;
}
