using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class ValueTests
{
    [Fact]
    public void A_heredoc_with_a_margin_strips_it()
    {
        var heredoc = First<HeredocSyntax>("$a = @(END)\n    x\n      y\n   z\n    |- END\n");
        Assert.Equal("x\n  y\n   z", heredoc.LiteralValue);
        Assert.Equal(("    ", "END"), (heredoc.Margin, heredoc.EndTag));
    }

    [Fact]
    public void A_heredocs_body_has_the_place_of_its_lines()
    {
        var heredoc = First<HeredocSyntax>("f(@(A), @(\"B\"))\na\n|A\n${b}\n|B\n");
        var second = heredoc.SyntaxTree.Root.DescendantNodes().OfType<HeredocSyntax>().Last();
        Assert.Equal("2:1", heredoc.Body.GetLocation().Start.ToString());
        var variable = second.DescendantNodes().OfType<VariableSyntax>().Single();
        Assert.Equal(("4:3", "b"), (variable.GetLocation().Start.ToString(), variable.Name));
    }

    [Theory]
    [InlineData("'a\\'b\\\\c\\n'", "a'b\\c\\n")]
    [InlineData("\"a\\tb\\u00e9\\u{1F600}\\$x\\q\"", "a\tbé😀$x\\q")]
    [InlineData("\"a\\\n  b\"", "a  b")]
    public void A_string_means_what_its_escapes_say(string source, string expected)
    {
        var node = First<ExpressionSyntax>(source);
        Assert.Equal(expected, node is SingleQuotedStringSyntax single ? single.Value : ((InterpolatedStringSyntax)node).LiteralValue);
    }

    [Theory]
    [InlineData("10", 10, 10)]
    [InlineData("0x1f", 16, 31)]
    [InlineData("0777", 8, 511)]
    public void An_integer_has_a_radix_and_a_value(string source, int radix, int value)
    {
        var number = First<NumberSyntax>(source);
        Assert.Equal((radix, value, false), (number.Radix, (int)number.IntegerValue, number.IsFloat));
    }

    [Fact]
    public void A_nested_class_has_the_name_of_those_around_it()
    {
        var inner = First<ClassDefinitionSyntax>("class a { class b { } }").DescendantNodes().OfType<ClassDefinitionSyntax>().Single();
        Assert.Equal("a::b", inner.QualifiedName);
    }

    [Fact]
    public void Asking_twice_gives_the_same_node()
    {
        var tree = SyntaxTree.Parse("class a { notify { 'x': } }");
        Assert.Same(tree.Root.DescendantNodes().Last(), tree.Root.DescendantNodes().Last());
        Assert.Same(tree.Root.Statements[0], tree.Root.Statements.Single());
    }

    [Fact]
    public void A_comment_is_trivia_of_the_token_after_its_line()
    {
        var tree = SyntaxTree.Parse("# one\n$a = 1 # two\n");
        var token = tree.Root.DescendantTokens().First();
        Assert.Equal("# one", token.LeadingTrivia.Single(static t => t.IsComment).ToString());
        Assert.Equal("# two", tree.Root.DescendantTokens().Single(static t => t.Kind == SyntaxKind.NumberToken).TrailingTrivia.Single(static t => t.IsComment).ToString());
    }

    [Fact]
    public void A_chain_of_many_operators_is_read()
    {
        var tree = SyntaxTree.Parse("$x = 0" + string.Concat(Enumerable.Repeat(" + 1", 700)));
        Assert.Empty(tree.Diagnostics);
        Assert.StartsWith("(= (var \"x\") (+ (+", PnWriter.Write(tree), StringComparison.Ordinal);
    }

    private static TNode First<TNode>(string source)
        where TNode : SyntaxNode =>
        SyntaxTree.Parse(SourceText.From(source)).Root.DescendantNodes().OfType<TNode>().First();
}
