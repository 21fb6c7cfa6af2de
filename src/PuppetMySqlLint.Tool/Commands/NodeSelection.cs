using System.Collections.Immutable;
using System.CommandLine;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool;

/// <summary>The option <c>--node</c> of commands that show one node or several.</summary>
internal static class NodeSelection
{
    public static Option<string[]> Create() => new("--node") { Description = "the nodes to show (name or glob, repeatable)", HelpName = "NAME" };

    /// <summary>The nodes that are meant: those of the roster that a glob matches, and names that are not in it.</summary>
    /// <exception cref="UsageException">A glob matches no node.</exception>
    public static ImmutableArray<NodeInput> Select(CatalogCompiler compiler, string[]? names)
    {
        var roster = NodeRoster.Of(compiler);
        var known = roster.Nodes;
        var chosen = new SortedDictionary<string, NodeInput>(StringComparer.Ordinal);
        foreach (var name in names ?? ["*"])
        {
            var matches = roster.Select(compiler.Repository, name);
            if (matches.IsEmpty)
                throw new UsageException(known.IsEmpty ? "there are no nodes: give facts with --facts, or name a node with --node" : $"no node matches '{name}'; there are {string.Join(", ", known.Take(5).Select(static n => n.Certname))}{(known.Length > 5 ? " …" : "")}");
            foreach (var node in matches)
                chosen[node.Certname] = node;
        }
        return [.. chosen.Values];
    }
}
