using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Sdk;

public sealed class DocumentationCommentTests
{
    private const string Manifest = """
        # not this

        # Sets up a server,
        # whatever it is.
        #
        # @summary A MySQL server
        #   of one node.
        #
        # @param port
        #   The port to listen on.
        #
        #   Must be free.
        # @param [Hash, Array[String, 1]] options What to override.
        # @param datadir [Stdlib::Absolutepath] Where data are.
        # @option options [Integer] :server_id (1) The id
        # @enum mode :row By rows.
        # @example   Two of   them
        #   class { 'mysql':
        #     port => 3307,
        #   }
        # @return [Variant[String, Integer], Undef] What was found
        # @raise [Puppet::Error] if not
        # @see https://example.com the manual
        # @api private
        # @note Beware.
        # @since 1.2.0
        # @deprecated Use another.
        # @author Me
        # @custom words
        # @!visibility private
        class mysql (Integer $port = 3306) { }
        class none { }
        """;

    private static readonly DocumentationComment Comment = ((ClassDefinitionSyntax)SyntaxTree.Parse(Manifest).Root.Statements[0]).GetDocumentation()!;

    [Fact]
    public void The_text_above_a_class_is_split_into_text_and_tags()
    {
        Assert.Equal("Sets up a server,\nwhatever it is.", Comment.Text);
        Assert.Equal("A MySQL server\nof one node.", Comment.Summary);
        Assert.Equal("private", Comment.Api);
        Assert.True(Comment.IsDeprecated);
        Assert.Equal(
            "@summary @param port @param options @param datadir @option options @enum mode @example Two of them @return @raise @see https://example.com "
            + "@api @note @since @deprecated @author @custom @visibility",
            string.Join(' ', Comment.Tags));
    }

    [Theory]
    [InlineData("port", "", "The port to listen on.\n\nMust be free.")]
    [InlineData("options", "Hash;Array[String, 1]", "What to override.")]
    [InlineData("datadir", "Stdlib::Absolutepath", "Where data are.")]
    public void A_parameter_has_a_name_types_and_a_text(string name, string types, string text)
    {
        var tag = Comment.GetParam(name)!;
        Assert.Equal(types, string.Join(';', tag.Types));
        Assert.Equal(text, tag.Text);
        Assert.Equal(name, Manifest.Substring(tag.NameSpan!.Value.Start, tag.NameSpan.Value.Length));
        Assert.Equal("@param", Manifest.Substring(tag.TagNameSpan.Start, tag.TagNameSpan.Length));
    }

    /// <summary>What Puppet Strings makes of these comments of real modules.</summary>
    [Theory]
    [InlineData("# @param a\n#   [Filters](https://a.b/c) make it smart,\n#   x", "", "[Filters](https://a.b/c) make it smart,\nx")]
    [InlineData("# @param a\n#   > **Note**: Not this.<br />\n#   [b](#c)", "", "> **Note**: Not this.<br />\n[b](#c)")]
    [InlineData("# @param a [Enum['b]', \"c,d\"]] One of them", "Enum['b]', \"c,d\"]", "One of them")]
    [InlineData("# @param a [Hash{A=>B}] A map", "Hash{A=>B}", "A map")]
    public void Brackets_are_types_on_the_line_of_the_name_only(string comment, string types, string text)
    {
        var tag = ((ClassDefinitionSyntax)SyntaxTree.Parse(comment + "\nclass x($a) { }").Root.Statements[0]).GetDocumentation()!.GetParam("a")!;
        Assert.Equal((types, text), (string.Join(';', tag.Types), tag.Text));
    }

    [Fact]
    public void An_option_has_a_key_and_a_default()
    {
        var option = Assert.Single(Comment.TagsOf(DocumentationTagKind.Option));
        Assert.Equal(("options", "server_id", "1", "The id"), (option.Name, option.Key, option.Default, option.Text));
        Assert.Equal("Integer", Assert.Single(option.Types));
        var value = Assert.Single(Comment.TagsOf(DocumentationTagKind.Enum));
        Assert.Equal(("mode", "row", "By rows."), (value.Name, value.Key, value.Text));
    }

    [Fact]
    public void An_example_has_a_title_and_keeps_its_indentation()
    {
        var example = Assert.Single(Comment.Examples);
        Assert.Equal("Two of them", example.Name);
        Assert.Equal("class { 'mysql':\n  port => 3307,\n}", example.Text);
    }

    [Fact]
    public void Types_end_at_their_bracket()
    {
        Assert.Equal("Variant[String, Integer];Undef", string.Join(';', Comment.Return!.Types));
        Assert.Equal("What was found", Comment.Return.Text);
        Assert.Equal("Puppet::Error", Assert.Single(Assert.Single(Comment.TagsOf(DocumentationTagKind.Raise)).Types));
    }

    [Fact]
    public void A_directive_is_told_from_a_tag_and_an_unknown_tag_from_a_known_one()
    {
        Assert.Equal("visibility", Assert.Single(Comment.TagsOf(DocumentationTagKind.Directive)).TagName);
        Assert.Equal("custom", Assert.Single(Comment.TagsOf(DocumentationTagKind.Unknown)).TagName);
    }

    [Fact]
    public void An_empty_line_separates_a_comment_from_what_follows()
    {
        Assert.Equal("# Sets up", Manifest.Substring(Comment.Span.Start, 9));
        Assert.Null(SyntaxTree.Parse(Manifest).Root.Statements[1].GetDocumentation());
        Assert.Null(SyntaxTree.Parse("# a\nnotice('x')").Root.Statements[0].GetDocumentation());
    }

    [CorpusFact]
    public void The_comments_of_the_modules_are_read()
    {
        var (documented, tags, unknown) = (0, 0, 0);
        foreach (var path in CorpusModules.Manifests)
        {
            var tree = SyntaxTree.Parse(SourceText.From(File.ReadAllBytes(path), path));
            foreach (var comment in tree.Root.DescendantNodes().Select(static n => n.GetDocumentation()).OfType<DocumentationComment>())
            {
                documented++;
                foreach (var tag in comment.Tags)
                {
                    tags++;
                    unknown += tag.Kind == DocumentationTagKind.Unknown ? 1 : 0;
                    Assert.StartsWith("@", tree.Text.ToString(tag.TagNameSpan), StringComparison.Ordinal);
                    Assert.True(comment.Span.Contains(tag.Span), $"{path} {tag}");
                    if (tag is { NameSpan: { } span, Kind: not DocumentationTagKind.Example })
                        Assert.StartsWith(tree.Text.ToString(span), tag.Name, StringComparison.Ordinal);
                }
            }
        }
        Assert.True(documented > 1000 && tags > 2000, $"{documented} comments with {tags} tags");
        Assert.True(unknown * 20 < tags, $"{unknown} of {tags} tags are unknown");
    }
}
