using PuppetMySqlLint.Syntax.Tests.Puppet;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Sdk;

public sealed class EppSegmentTests
{
    private static readonly string[] Fragments =
        ["<%", "<%=", "<%#", "<%-", "<%#-", "<%%", "%>", "-%>", "%%>", " ", "\t", "\n", "\r\n", "a", "$x", "if $x {", "}", "| $a |", "{", "'", "\""];

    [Theory]
    [InlineData("a <%= $b %> c", "Text[a ] Expression[ $b ] Text[ c]")]
    [InlineData("a\n  <%- if $x { -%> \nb<% } %>", "Text[a\n] Statement[ if $x { ] Text[b] Statement[ } ]")]
    [InlineData("<%- | $a | -%>\nx", "Parameters[ | $a | ] Text[x]")]
    [InlineData("x <%# words -%>\ny", "Text[x ] Comment[ words ] Text[\ny]")]
    [InlineData("<%% x %%> y", "Text[<%% x %%> y]")]
    [InlineData("", "")]
    public void A_template_is_a_row_of_text_and_tags(string text, string expected)
    {
        var template = SyntaxFactory.ParseEppTemplate(text);
        Assert.Equal(expected, string.Join(' ', template.GetSegments().Select(s => $"{s.Kind}[{text.Substring(s.ContentSpan.Start, s.ContentSpan.Length)}]")));
    }

    [Fact]
    public void Segments_say_what_they_trim_and_render_and_which_node_they_are()
    {
        var template = SyntaxFactory.ParseEppTemplate(Sample.Template);
        var segments = template.GetSegments();

        Assert.Same(template.Parameters, segments[0].Node);
        Assert.True(segments[0].TrimsBefore && segments[0].TrimsAfter);
        Assert.Equal("# Managed ", segments[1].RenderedText);
        Assert.Equal(EppSegmentKind.Comment, segments[2].Kind);
        var name = segments.First(static s => s.Kind == EppSegmentKind.Expression);
        Assert.Equal("$name", Assert.IsType<EppExpressionTagSyntax>(name.Node).Expression.ToString());
        Assert.Equal("$name", Assert.Single(name.GetTokens(), static t => t.Kind == SyntaxKind.VariableToken).Text);
        var loop = segments.First(static s => s.Kind == EppSegmentKind.Statement);
        Assert.Equal(["$hosts", ".", "each", "|", "$host", "|", "{"], loop.GetTokens().Select(static t => t.Text));
        Assert.EndsWith("100<% and %>", segments[^1].RenderedText, StringComparison.Ordinal);
    }

    [CorpusFact]
    public void Segments_of_the_modules_templates_lose_nothing()
    {
        var templates = CorpusModules.EppTemplates;
        Assert.NotEmpty(templates);
        foreach (var path in templates)
        {
            Check(SourceText.From(File.ReadAllBytes(path), path).Text);
        }
    }

    [Fact]
    public void Segments_of_any_text_lose_nothing()
    {
        foreach (var text in RandomTexts.FromFragments(Fragments))
        {
            Check(text);
        }
    }

    private static void Check(string text)
    {
        var template = SyntaxFactory.ParseEppTemplate(text);
        var source = template.SyntaxTree.Text.Text;
        var segments = template.GetSegments();
        Assert.Equal(source, string.Concat(segments));
        Assert.All(segments, segment => Assert.NotNull(segment.GetTokens().ToArray()));
        foreach (var node in template.DescendantNodes().OfType<EppTextSyntax>())
        {
            var rendered = string.Concat(segments.Where(s => s.Kind == EppSegmentKind.Text && node.Span.Contains(s.Span)).Select(static s => s.RenderedText));
            Assert.True(node.Value == rendered, $"{source.ReplaceLineEndings("\\n")}: [{node.Value}] and [{rendered}]");
        }
    }
}
