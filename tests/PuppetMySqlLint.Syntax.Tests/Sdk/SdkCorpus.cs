using System.Collections.Immutable;
using PuppetMySqlLint.Syntax.Tests.Puppet;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Sdk;

/// <summary>Trees to try the API on: the samples, and some files of Debian's modules.</summary>
internal static class SdkCorpus
{
    public static ImmutableArray<SyntaxTree> Trees(int count) => Switches.IsFull ? Sampled(20 * count) : Sampled(count);

    private static ImmutableArray<SyntaxTree> Sampled(int count) =>
    [
        SyntaxTree.Parse(Sample.Manifest),
        SyntaxTree.Parse(Sample.Template, new SyntaxParseOptions { IsEpp = true }),
        .. CorpusModules.Sample(CorpusModules.Files(".pp", ".epp"), count).Select(Parse),
        .. CorpusModules.Files(".pp").Where(HasHeredoc).Take(count / 4).Select(Parse),
    ];

    /// <summary>Nodes of a tree, evenly spread.</summary>
    public static IEnumerable<SyntaxNode> Nodes(SyntaxTree tree, int count)
    {
        var nodes = tree.Root.DescendantNodesAndSelf().ToArray();
        return Mutations.Spread(nodes.Length, count).Select(i => nodes[i]);
    }

    /// <summary>Calls <c>Update</c> of each node with the node's own parts.</summary>
    internal sealed class Identity : SyntaxRewriter
    {
        public int Visited { get; private set; }

        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            Visited += node is null ? 0 : 1;
            var visited = base.Visit(node);
            Assert.Same(node, visited);
            return visited;
        }
    }

    private static bool HasHeredoc(string path) => File.ReadAllText(path).Contains("@(", StringComparison.Ordinal);

    private static SyntaxTree Parse(string path) => SyntaxTree.Parse(
        SourceText.From(File.ReadAllBytes(path), path),
        new SyntaxParseOptions { IsEpp = path.EndsWith(".epp", StringComparison.Ordinal), Tasks = path.Contains("/plans/", StringComparison.Ordinal) });
}
