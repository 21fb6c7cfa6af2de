using PuppetMySqlLint.Ruby.Erb;

namespace PuppetMySqlLint.Ruby.Tests.Erb;

public sealed class ErbTemplateTests
{
    [Theory]
    [InlineData("a <%= @b %> c", "Text[a ] Expression[ @b ] Text[ c]")]
    [InlineData("a\n  <%- if x -%>\nb", "Text[a\n] Code[ if x ] Text[b]")]
    [InlineData("a  <%- x %>", "Text[a  ] Code[ x ]")]
    [InlineData("<% a %>  <%- x %>", "Code[ a ] Code[ x ]")]
    [InlineData("<%# words %>\n", "Comment[ words ] Text[\n]")]
    [InlineData("<%# words -%>\r\nb", "Comment[ words ] Text[b]")]
    [InlineData("<%% x %%> y %>", "EscapedOpening[<%%] Text[ x %%> y %>]")]
    [InlineData("<%= '%%>' %>", "Expression[ '%>' ]")]
    [InlineData("% not Ruby\n%% either", "Text[% not Ruby\n%% either]")]
    [InlineData("a <% b %%> c", "Text[a ] Unclosed[ b %> c]")]
    [InlineData("", "")]
    public void A_template_is_split_into_text_and_Ruby(string text, string segments) => Assert.Equal(
        segments,
        string.Join(' ', ErbTemplate.Parse(text).Segments.Select(s => $"{s.Kind}[{s.Code}]")));

    [Fact]
    public void What_a_trim_mark_removes_belongs_to_the_mark()
    {
        var tag = ErbTemplate.Parse("a\n\t <%- x -%>\r\nb").Segments[1];

        Assert.Equal("\t <%-", tag.Source.ToString(tag.OpeningSpan));
        Assert.Equal("-%>\r\n", tag.Source.ToString(tag.ClosingSpan));
        Assert.True(tag.TrimsBefore);
        Assert.True(tag.TrimsAfter);
        Assert.True(tag.EndsScriptLine);
    }

    [Fact]
    public void An_offset_in_the_code_leads_to_the_template()
    {
        var tag = ErbTemplate.Parse("<%= '%%>' + '%%>' + x %>").Segments[0];

        Assert.Equal(tag.Source.Text.IndexOf('x', StringComparison.Ordinal), tag.ToSource(tag.Code.IndexOf('x', StringComparison.Ordinal)));
        Assert.Equal(tag.ContentSpan.Start, tag.ToSource(0));
        Assert.Equal(tag.ContentSpan.End, tag.ToSource(tag.Code.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => tag.ToSource(tag.Code.Length + 1));
    }

    [Fact]
    public void A_template_that_ends_inside_a_tag_says_so()
    {
        Assert.True(ErbTemplate.Parse("a <%= b").EndsInsideTag);
        Assert.False(ErbTemplate.Parse("a <%= b %>").EndsInsideTag);
        Assert.Equal(" b", ErbTemplate.Parse("a <%= b").Segments[1].RenderedText);
    }
}
