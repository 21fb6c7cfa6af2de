using PuppetMySqlLint.Text;

namespace TestUtilities.Tests;

public class MarkupSourceTests
{
    [Fact]
    public void A_plain_mark_becomes_a_span()
    {
        var source = MarkupSource.Parse("server_id: [|42|]\n");

        Assert.Equal("server_id: 42\n", source.Text);
        Assert.Equal<TextSpan>([new(11, 2)], source.SpansOf());
    }

    [Fact]
    public void Named_marks_keep_their_names_and_nest()
    {
        var source = MarkupSource.Parse("{|PML2001:a [|b|] {|other-id:c|}|} d");

        Assert.Equal("a b c d", source.Text);
        Assert.Equal<MarkupSpan>(
            [new("PML2001", new TextSpan(0, 5)), new("", new TextSpan(2, 1)), new("other-id", new TextSpan(4, 1))],
            source.Spans);
    }

    [Fact]
    public void The_bars_of_a_lambda_are_no_marks()
    {
        const string code = "each($x) {|$v| notice($v) } [1]|each| {|$k, $v|}";

        Assert.Equal(code, MarkupSource.Parse(code).Text);
        Assert.Empty(MarkupSource.Parse(code).Spans);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("[|a|}")]
    [InlineData("{|x:a|]")]
    public void Marks_that_do_not_match_are_refused(string markup) =>
        Assert.Throws<FormatException>(() => MarkupSource.Parse(markup));
}
