using System.Collections.Immutable;
using System.Management.Automation;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A command that works on nodes of control repos.</summary>
public abstract class NodeCommand : RepositoryCommand
{
    private protected NodeCommand()
    {
    }

    /// <summary>Nodes, with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NodeCompleter))]
    [SupportsWildcards]
    public string[] Node { get; set; } = ["*"];

    /// <summary>The nodes that are meant, by certname. What matches none is an error, and the command goes on.</summary>
    private protected ImmutableArray<NodeInput> SelectNodes(CatalogCompiler compiler)
    {
        var roster = NodeRoster.Of(compiler);
        var chosen = new SortedDictionary<string, NodeInput>(StringComparer.Ordinal);
        foreach (var pattern in Node)
        {
            var matches = roster.Select(compiler.Repository, pattern);
            if (matches.IsEmpty)
            {
                WriteError(
                    roster.Nodes.IsEmpty ? "There are no nodes. Give facts with -Facts, or name a node with -Node." : $"No node matches '{pattern}'; the repository knows {roster.Nodes.Length}.",
                    "NodeNotFound", ErrorCategory.ObjectNotFound, pattern);
            }
            foreach (var node in matches)
                chosen[node.Certname] = node;
        }
        return [.. chosen.Values];
    }
}
