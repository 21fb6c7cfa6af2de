using PuppetMySqlLint.Syntax.Tests.Puppet;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Sdk;

public sealed class EditTests
{
    private const string Heredocs = "$a = [@(A), f(@(B))]\n  a\n  | A\n  b\n  | B\n$c = 1\n";

    [Fact]
    public void A_heredoc_that_is_removed_takes_its_text_along()
    {
        var tree = SyntaxTree.Parse(Heredocs);
        var first = tree.Root.DescendantNodes().OfType<HeredocSyntax>().First();
        var root = tree.Root.ReplaceNode(first, SyntaxFactory.Literal("x").WithTriviaFrom(first));

        Assert.Equal("$a = ['x', f(@(B))]\n  b\n  | B\n$c = 1\n", root.ToFullString());
        TreeInvariants.Check(root.SyntaxTree);
        Assert.Equal("b\n", root.DescendantNodes().OfType<HeredocSyntax>().Single().LiteralValue);
    }

    [Fact]
    public void A_heredoc_that_is_put_in_brings_its_text_along()
    {
        var tree = SyntaxTree.Parse("$a = 1\n$b = 2\n");
        var heredoc = SyntaxFactory.ParseExpression("@(END)\n  text\n  | END\n").WithoutTrivia();
        var value = ((AssignmentExpressionSyntax)tree.Root.Statements[0]).Value;
        var root = tree.Root.ReplaceNode(value, heredoc.WithTriviaFrom(value));

        Assert.Equal("$a = @(END)\n  text\n  | END\n$b = 2\n", root.ToFullString());
        Assert.True(SyntaxTree.Parse(root.ToFullString()).Root.IsEquivalentTo(root));
        TreeInvariants.Check(root.SyntaxTree);
    }

    [Fact]
    public void Text_before_a_heredoc_may_grow()
    {
        var tree = SyntaxTree.Parse("f($a, @(\"END\"), $b)\n  x ${y}\n  | END\n");
        var root = tree.Root.ReplaceNodes(
            tree.Root.DescendantNodes().OfType<VariableSyntax>(), static (_, v) => SyntaxFactory.Variable("longer").WithTriviaFrom(v));

        Assert.Equal("f($longer, @(\"END\"), $longer)\n  x ${$longer}\n  | END\n", root.ToFullString());
        TreeInvariants.Check(root.SyntaxTree);
    }

    [Theory]
    [InlineData("[1, 2, 3]", 1, "[1, 3]")]
    [InlineData("[1, 2, 3]", 2, "[1, 2]")]
    [InlineData("[1, 2, 3,]", 2, "[1, 2, ]")]
    [InlineData("[1]", 0, "[]")]
    public void With_a_removed_element_goes_a_separator(string text, int index, string expected)
    {
        var array = (ArraySyntax)SyntaxFactory.ParseExpression(text);
        Assert.Equal(expected, array.RemoveNode(array.Elements[index], SyntaxRemoveOptions.KeepNoTrivia).ToFullString());
        Assert.Equal(expected, array.WithElements(array.Elements.Remove(array.Elements[index])).ToFullString());
    }

    [Fact]
    public void Comments_around_a_removed_node_stay_if_they_are_to()
    {
        var tree = SyntaxTree.Parse("include a\n# above\ninclude b # beside\ninclude c\n");
        var node = tree.Root.Statements[1];
        Assert.Equal("include a\ninclude c\n", tree.Root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia).ToFullString());
        Assert.Equal("include a\n# above\n # beside\ninclude c\n", tree.Root.RemoveNode(node, SyntaxRemoveOptions.KeepExteriorTrivia).ToFullString());
        Assert.Equal("include a\n\ninclude c\n", tree.Root.RemoveNode(node, SyntaxRemoveOptions.KeepEndOfLine).ToFullString());
        Assert.Equal("include c\n", tree.Root.RemoveNodes([tree.Root.Statements[0], node], SyntaxRemoveOptions.KeepNoTrivia).ToFullString());
    }

    [Fact]
    public void What_must_be_there_cannot_be_removed()
    {
        var tree = SyntaxTree.Parse("$a = 1\nif $b { } else { }\n");
        var assignment = (AssignmentExpressionSyntax)tree.Root.Statements[0];
        Assert.Throws<InvalidOperationException>(() => tree.Root.RemoveNode(assignment.Value, SyntaxRemoveOptions.KeepNoTrivia));
        Assert.Throws<InvalidOperationException>(() => tree.Root.InsertNodesAfter(assignment.Value, [assignment]));
        Assert.Throws<ArgumentException>(() => tree.Root.ReplaceNode(SyntaxTree.Parse("1").Root.Statements[0], assignment));
        var without = tree.Root.RemoveNode(((IfExpressionSyntax)tree.Root.Statements[1]).Else!, SyntaxRemoveOptions.KeepTrailingTrivia);
        Assert.Equal("$a = 1\nif $b { } \n", without.ToFullString());
    }

    [Fact]
    public void Trivia_can_be_replaced_and_removed()
    {
        var tree = SyntaxTree.Parse("# a\ninclude b # c\n");
        var comments = tree.Root.DescendantTrivia().Where(static t => t.IsComment).ToArray();
        Assert.Equal("# x\ninclude b # c\n", tree.Root.ReplaceTrivia(comments[0], SyntaxFactory.Comment("# x")).ToFullString());
        Assert.Equal("# A\ninclude b # C\n", tree.Root.ReplaceTrivia(comments, static (t, _) => SyntaxFactory.Comment(t.ToString().ToUpperInvariant())).ToFullString());
        Assert.Equal("\ninclude b # c\n", tree.Root.ReplaceTrivia(comments[0], default).ToFullString());
        Assert.Equal("# c", tree.Root.FindTrivia(16).ToString());
    }

    [Fact]
    public void A_comment_stays_behind_the_comma_that_comes_along()
    {
        var resource = (ResourceExpressionSyntax)SyntaxFactory.ParseExpression("file { '/a':\n  ensure => file # why\n}\n");
        var body = resource.Bodies[0];
        var longer = resource.ReplaceNode(body, body.WithAttributes(body.Attributes.Add(SyntaxFactory.Attribute("mode", SyntaxFactory.Literal("0644")))));
        Assert.Equal("file { '/a':\n  ensure => file, # why\n  mode   => '0644'\n}\n", longer.NormalizeWhitespace().ToFullString());
    }

    [Fact]
    public void Annotations_stay_with_their_node()
    {
        var annotation = new SyntaxAnnotation("mine", "data");
        var tree = SyntaxTree.Parse("$a = 1\n$b = 2\n");
        var value = ((AssignmentExpressionSyntax)tree.Root.Statements[1]).Value;
        var root = tree.Root.ReplaceNode(value, value.WithAdditionalAnnotations(annotation));
        root = root.InsertNodesBefore(root.Statements[0], [SyntaxFactory.ParseStatement("include c\n")]);

        Assert.Equal("2", Assert.Single(root.GetAnnotatedNodes("mine")).ToString());
        Assert.Same(annotation, Assert.Single(Assert.Single(root.GetAnnotatedNodes(annotation)).GetAnnotations()));
        Assert.Empty(root.ReplaceNodes(root.GetAnnotatedNodes(annotation), (_, n) => n.WithoutAnnotations(annotation)).GetAnnotatedNodes(annotation));
        Assert.Empty(tree.Root.GetAnnotatedNodes(annotation));
    }

    [Fact]
    public void An_edited_root_keeps_its_path_and_options()
    {
        var tree = SyntaxTree.Parse(SourceText.From("plan p() { }\n", "plans/p.pp"), new SyntaxParseOptions { Tasks = true });
        var root = tree.Root.RemoveNode(tree.Root.Statements[0], SyntaxRemoveOptions.KeepNoTrivia);
        Assert.Equal("plans/p.pp", root.SyntaxTree.Text.Path);
        Assert.True(root.SyntaxTree.Options.Tasks);
        Assert.Same(tree, tree.WithRoot(tree.Root));
    }

    [Fact]
    public void Changes_are_found_by_lines_and_narrowed()
    {
        var old = SyntaxTree.Parse("a\nb\nc\nd\n");
        var changes = SyntaxTree.Parse("a\nx\nc\nd\ne\n").GetChanges(old);
        Assert.Equal([new TextChange(new TextSpan(2, 1), "x"), new TextChange(new TextSpan(8, 0), "e\n")], changes.ToArray());
        Assert.Throws<ArgumentException>(() => old.WithChanges(new TextChange(new TextSpan(0, 99), "")));
    }
}
