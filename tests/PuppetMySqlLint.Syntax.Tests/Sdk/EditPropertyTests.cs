using PuppetMySqlLint.Syntax.Tests.Puppet;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Sdk;

/// <summary>What holds for every edit of every tree.</summary>
public sealed class EditPropertyTests
{
    [CorpusFact]
    public void A_node_in_its_own_place_changes_nothing()
    {
        foreach (var tree in SdkCorpus.Trees(24))
        {
            foreach (var node in SdkCorpus.Nodes(tree, 40))
            {
                Assert.Same(tree.Root, tree.Root.ReplaceNode(node, node));
                var token = node.GetFirstToken();
                Assert.Same(tree.Root, token.Kind == SyntaxKind.None ? tree.Root : tree.Root.ReplaceToken(token, token));
            }
        }
    }

    [CorpusFact]
    public void Rewriting_without_a_change_gives_the_same_nodes()
    {
        foreach (var tree in SdkCorpus.Trees(60))
        {
            var rewriter = new SdkCorpus.Identity();
            Assert.Same(tree.Root, rewriter.Visit(tree.Root));
            Assert.Equal(tree.Root.DescendantNodesAndSelf().Count(), rewriter.Visited);
        }
    }

    [CorpusFact]
    public void Another_expression_leaves_all_other_text_as_it_was()
    {
        var replaced = 0;
        foreach (var tree in SdkCorpus.Trees(32))
        {
            foreach (var node in SdkCorpus.Nodes(tree, 60).Where(IsReplaceable))
            {
                var expected = $"{tree.Text.Text[..node.Span.Start]}$replaced{tree.Text.Text[node.Span.End..]}";
                var root = tree.Root.ReplaceNode(node, SyntaxFactory.Variable("replaced").WithTriviaFrom(node));

                Assert.Equal(expected, root.ToFullString());
                TreeInvariants.Check(root.SyntaxTree);
                Assert.True(SyntaxTree.Parse(expected, tree.Options).Root.IsEquivalentTo(root), $"{tree.Text.Path} {node.Span}");
                replaced++;
            }
        }
        Assert.True(replaced > 100, $"only {replaced}");
    }

    [CorpusFact]
    public void Every_position_has_its_token()
    {
        foreach (var tree in SdkCorpus.Trees(12))
        {
            var tokens = tree.Root.DescendantTokens().Where(static t => !t.FullSpan.IsEmpty || t.Kind == SyntaxKind.EndOfFileToken).ToArray();
            var nodes = tree.Root.DescendantNodesAndSelf().ToArray();
            for (var position = 0; position <= tree.Text.Length; position += 1 + (tree.Text.Length / 3000))
            {
                var found = tree.Root.FindToken(position);
                Assert.True(found.FullSpan.Contains(position) || found.Kind == SyntaxKind.EndOfFileToken, $"{tree.Text.Path} {position}");
                Assert.Equal(tokens.Where(t => t.FullSpan.Contains(position)).DefaultIfEmpty(found).MinBy(static t => t.FullSpan.Length), found);
                Assert.True(tree.Root.FindNode(new TextSpan(position, 0)).FullSpan.Contains(new TextSpan(position, 0)));
            }
            foreach (var node in nodes.Where(static n => !n.FullSpan.IsEmpty && n.Kind is not SyntaxKind.HeredocBody))
            {
                Assert.Contains(node, tree.Root.FindNode(node.FullSpan, getInnermostNodeForTie: true).AncestorsAndSelf());
            }
        }
    }

    [CorpusFact]
    public void From_token_to_token_leads_through_the_text_and_back()
    {
        foreach (var tree in SdkCorpus.Trees(24))
        {
            var forward = new List<SyntaxToken>();
            for (var token = tree.Root.GetFirstToken(); token.Kind != SyntaxKind.None; token = token.GetNextToken())
            {
                forward.Add(token);
            }
            var back = new List<SyntaxToken>();
            for (var token = tree.Root.GetLastToken(); token.Kind != SyntaxKind.None; token = token.GetPreviousToken())
            {
                back.Add(token);
            }
            back.Reverse();
            Assert.Equal(forward, back);
            Assert.Equal(tree.Text.Text, string.Concat(forward.Select(static t => t.ToFullString())));
        }
    }

    [CorpusFact]
    public void Hashes_are_equal_where_nodes_are_equivalent()
    {
        var nodes = SdkCorpus.Trees(20).SelectMany(t => SdkCorpus.Nodes(t, 60)).ToArray();
        var equivalent = 0;
        foreach (var group in nodes.GroupBy(static n => n.GetStructuralHashCode()))
        {
            Assert.All(group, node => Assert.True(node.IsEquivalentTo(group.First()), $"{node} and {group.First()}"));
            equivalent += group.Count() - 1;
        }
        Assert.True(equivalent > 50, $"only {equivalent}");
        Assert.Equal(nodes.DistinctBy(static n => n.GetStructuralHashCode()).Count(), nodes.Distinct(Equivalence.Instance).Count());
    }

    [CorpusFact]
    public void Trees_with_changes_are_those_of_the_changed_text()
    {
        foreach (var tree in SdkCorpus.Trees(12))
        {
            var tokens = tree.Root.DescendantTokens().Where(static t => !t.Span.IsEmpty && t.Kind == SyntaxKind.VariableToken).ToArray();
            if (tokens.Length == 0)
                continue;
            TextChange[] changes = [.. Mutations.Spread(tokens.Length, 5).Select(i => new TextChange(tokens[i].Span, "$other"))];
            var changed = tree.WithChanges(changes);

            Assert.True(changed.Root.IsEquivalentTo(SyntaxTree.Parse(tree.Text.WithChanges(changes), tree.Options).Root));
            var found = changed.GetChanges(tree);
            Assert.Equal(changed.Text.Text, tree.Text.WithChanges(found).Text);
            Assert.True(found.Sum(static c => c.Span.Length + c.NewText.Length) <= changes.Sum(static c => c.Span.Length + c.NewText.Length) * 20);
            Assert.Empty(tree.GetChanges(tree));
        }
    }

    [CorpusFact]
    public void What_is_laid_out_anew_says_the_same()
    {
        foreach (var tree in SdkCorpus.Trees(32).Where(static t => t.Root is ManifestSyntax))
        {
            var bare = (ManifestSyntax)new TriviaRemover().Visit(tree.Root)!;
            var laidOut = bare.NormalizeWhitespace();
            var parsed = SyntaxTree.Parse(laidOut.ToFullString(), tree.Options);

            Assert.True(parsed.Root.IsEquivalentTo(tree.Root), $"{tree.Text.Path}\n{laidOut.ToFullString()}");
            Assert.Same(laidOut, laidOut.NormalizeWhitespace());
            Assert.Equal(laidOut.ToFullString(), ((ManifestSyntax)new TriviaRemover().Visit(parsed.Root)!).NormalizeWhitespace().ToFullString());
        }
    }

    private static bool IsReplaceable(SyntaxNode node) =>
        node is ExpressionSyntax { IsMissing: false } and not (BlockSyntax or EppTextSyntax or EppExpressionTagSyntax or HeredocSyntax)
        && node.Parent is AttributeSyntax or AssignmentExpressionSyntax or ArraySyntax or HashEntrySyntax
        && !node.DescendantNodesAndSelf().Any(static n => n is HeredocSyntax)
        && node is not (HashEntrySyntax or BareWordSyntax) && (node.Parent as AssignmentExpressionSyntax)?.Target != node;

    private sealed class TriviaRemover : SyntaxRewriter
    {
        public override SyntaxToken VisitToken(SyntaxToken token) =>
            token.Parent!.FirstAncestorOrSelf<HeredocBodySyntax>() is null ? token.WithoutTrivia() : token;
    }

    private sealed class Equivalence : IEqualityComparer<SyntaxNode>
    {
        public static Equivalence Instance { get; } = new();

        public bool Equals(SyntaxNode? x, SyntaxNode? y) => x is not null && x.IsEquivalentTo(y);

        public int GetHashCode(SyntaxNode obj) => obj.GetStructuralHashCode();
    }
}
