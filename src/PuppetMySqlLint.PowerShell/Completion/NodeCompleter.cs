using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Completes certnames of nodes.</summary>
public sealed class NodeCompleter : RepositoryCompleter
{
    private protected override IEnumerable<(string Text, string ToolTip)> Candidates(CatalogCompiler compiler) =>
        NodeRoster.Of(compiler).Nodes.Select(static n => (n.Certname, $"{n.Existence}: {n.Evidence}"));
}
